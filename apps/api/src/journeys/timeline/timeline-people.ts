import type { JourneyEventName, StoredEvent } from '@mourafaka/contracts';
import type { StaffDirectory } from '@mourafaka/messaging';
import { may, type Principal } from '@mourafaka/platform';

/** What somebody was called when the event of that place was recorded; undefined where nobody knows. */
export type NameAt = (id: string, place: number) => string | undefined;

/** The parameter of a text that is somebody’s id. */
export const personParams: { readonly [N in JourneyEventName]?: string } = {
  ConsultantAssigned: 'consultant',
  TechnicalAssistanceAssigned: 'expert',
  JourneyReassigned: 'to',
};

/** Fields of those events that hold the id. */
const idFields = ['consultant', 'agent', 'expert'];

interface Called {
  place: number;
  name: string;
}

function namesGiven(events: readonly StoredEvent[]): Map<string, Called[]> {
  const given = new Map<string, Called[]>();
  for (const [place, { meta }] of events.entries())
    for (const who of [meta.actor, meta.actor.onBehalfOf]) {
      if (!who || who.name === '') continue;
      const called = given.get(who.id) ?? [];
      called.push({ place, name: who.name });
      given.set(who.id, called);
    }
  return given;
}

/** As they acted under last by then, else as they did first afterwards; who never acted here, as they are called today. */
export function namesAmong(events: readonly StoredEvent[], today: ReadonlyMap<string, string> = new Map()): NameAt {
  const given = namesGiven(events);
  return (id, at) => {
    const called = given.get(id) ?? [];
    const one = called.findLast(({ place }) => place <= at) ?? called[0];
    return one?.name ?? today.get(id);
  };
}

/** Those named by their id who did nothing here themselves. */
function strangersIn(events: readonly StoredEvent[]): string[] {
  const given = namesGiven(events);
  const named = events
    .filter(({ type }) => type in personParams)
    .flatMap(({ data }) => idFields.map((field) => (data as Record<string, unknown>)[field]))
    .filter((id) => typeof id === 'string');
  return [...new Set(named)].filter((id) => !given.has(id));
}

/** Names for the texts of one journey's events; the directory of staff is asked only for who may read it. */
export async function namesFor(
  principal: Principal,
  events: readonly StoredEvent[],
  staff: StaffDirectory,
): Promise<NameAt> {
  const ids = strangersIn(events);
  const known = ids.length > 0 && may(principal, 'user.read') ? await staff.findNames(ids) : new Map<string, string>();
  return namesAmong(events, new Map([[principal.id, principal.name], ...known]));
}
