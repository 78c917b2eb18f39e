import type { Actor, BatchEvent, BatchEventData, StoredEvent } from '@mourafaka/contracts';

/** How far a list has come; `reopened` and `superseded` ones are kept to be looked at, and nobody signs them any more. */
export const listStatuses = ['ranked', 'reopened', 'superseded', 'approved', 'released'] as const;

/** One ranking of one wave, and what became of it. */
export interface WaveList {
  ranked: BatchEventData<'SelectionRanked'>;
  at: string;
  by: Actor;
  status: (typeof listStatuses)[number];
  signatures: { by: Actor; at: string }[];
  releasedAt?: string;
}

type Happened<N extends BatchEvent['type']> = { data: BatchEventData<N>; at: string; by: Actor };
type Tellers = { [N in BatchEvent['type']]?: (lists: WaveList[], happened: Happened<N>) => void };

const lastOf = (lists: readonly WaveList[], wave: string): WaveList | undefined =>
  lists.findLast(({ ranked }) => ranked.wave === wave);

function set(list: WaveList | undefined, change: Partial<WaveList>): void {
  if (list) Object.assign(list, change);
}

const tellers: Tellers = {
  SelectionRanked: (lists, { data, at, by }) => {
    const before = lastOf(lists, data.wave);
    if (before?.status === 'ranked') before.status = 'superseded';
    lists.push({ ranked: data, at, by, status: 'ranked', signatures: [] });
  },
  ScoringReopened: (lists, { data }) => set(lastOf(lists, data.wave), { status: 'reopened' }),
  SelectionSigned: (lists, { data, at, by }) => lastOf(lists, data.wave)?.signatures.push({ by, at }),
  SelectionApproved: (lists, { data }) => set(lastOf(lists, data.wave), { status: 'approved' }),
  WaveReleased: (lists, { data, at }) => set(lastOf(lists, data.wave), { status: 'released', releasedAt: at }),
};

/** Every list a batch has had, in the order in which they were made. */
export function waveLists(events: readonly StoredEvent[]): WaveList[] {
  const lists: WaveList[] = [];
  for (const { type, data, meta, recordedAt } of events) {
    const tell = tellers[type as BatchEvent['type']] as
      ((lists: WaveList[], happened: { data: unknown; at: string; by: Actor }) => void) | undefined;
    tell?.(lists, { data, at: recordedAt, by: meta.actor });
  }
  return lists;
}

/** The last list of each wave, or the one asked for. */
export function listsAsked(
  lists: readonly WaveList[],
  { wave, ranking }: { wave?: string; ranking?: number },
): WaveList[] {
  const asked = lists.filter(
    ({ ranked }) =>
      (wave === undefined || ranked.wave === wave) && (ranking === undefined || ranked.ranking === ranking),
  );
  return asked.filter((list, n) => !asked.slice(n + 1).some(({ ranked }) => ranked.wave === list.ranked.wave));
}
