import type { Actor, BatchEvent, BatchEventData, StoredEvent } from '@mourafaka/contracts';

/** How far a list has come; `superseded` ones are kept to be looked at, and nobody signs them any more. */
export const listStatuses = ['ranked', 'superseded', 'approved', 'handed-out'] as const;

/** One ranking of a round, and what became of it. */
export interface RoundList {
  ranked: BatchEventData<'FinancingRanked'>;
  at: string;
  by: Actor;
  status: (typeof listStatuses)[number];
  signatures: { by: Actor; at: string }[];
  approved?: BatchEventData<'FinancingApproved'> & { at: string };
}

/** A round with every list it has had, in the order in which they were made. */
export interface RoundStory {
  opened: BatchEventData<'FinancingRoundOpened'>;
  at: string;
  by: Actor;
  lists: RoundList[];
}

type Happened<N extends BatchEvent['type']> = { data: BatchEventData<N>; at: string; by: Actor };
type Tellers = { [N in BatchEvent['type']]?: (lists: RoundList[], happened: Happened<N>) => void };

function setLast(lists: readonly RoundList[], change: Partial<RoundList>): void {
  const last = lists.at(-1);
  if (last) Object.assign(last, change);
}

const tellers: Tellers = {
  FinancingRanked: (lists, { data, at, by }) => {
    setLast(lists, { status: 'superseded' });
    lists.push({ ranked: data, at, by, status: 'ranked', signatures: [] });
  },
  FinancingSigned: (lists, { at, by }) => lists.at(-1)?.signatures.push({ by, at }),
  FinancingApproved: (lists, { data, at }) => setLast(lists, { status: 'approved', approved: { ...data, at } }),
  FinancingDispatched: (lists) => setLast(lists, { status: 'handed-out' }),
};

/** What the batch's events say of a round; undefined where it was not opened by then. */
export function roundStory(events: readonly StoredEvent[], round: string): RoundStory | undefined {
  let story: RoundStory | undefined;
  for (const { type, data, meta, recordedAt: at } of events) {
    if ((data as { round?: string }).round !== round) continue;
    if (type === 'FinancingRoundOpened') {
      story = { opened: data as RoundStory['opened'], at, by: meta.actor, lists: [] };
      continue;
    }
    const tell = tellers[type as BatchEvent['type']] as
      ((lists: RoundList[], happened: { data: unknown; at: string; by: Actor }) => void) | undefined;
    if (story) tell?.(story.lists, { data, at, by: meta.actor });
  }
  return story;
}
