import type { JourneyEventData, JourneyEventName, JourneyStateName, StoredEvent } from '@mourafaka/contracts';

type Told = { [N in JourneyEventName]?: (data: JourneyEventData<N>) => (string | undefined)[] };

/** Events in which the staff write to the cooperative, and what. */
const told: Told = {
  CompletionRequested: ({ message }) => [message],
  ApplicationWaitlisted: ({ reason }) => [reason],
  ApplicationRejected: ({ reasons }) => reasons,
  AppealDecided: ({ reason }) => [reason],
  JourneyExcluded: ({ reason }) => [reason],
};

/** What brought a journey into a state that wants explaining; of several, the last one counts. */
const explains: Readonly<Partial<Record<JourneyStateName, readonly JourneyEventName[]>>> = {
  incomplete: ['CompletionRequested'],
  waitlisted: ['ApplicationWaitlisted'],
  rejected: ['ApplicationRejected', 'AppealDecided'],
  lapsed: ['AppealDecided'],
  excluded: ['JourneyExcluded', 'AppealDecided'],
};

export const wantsExplaining = (state: JourneyStateName): boolean => explains[state] !== undefined;

/** Why it stands where it stands, as the staff wrote it; nothing where the state says it all. */
export function reasonsIn(state: JourneyStateName, events: readonly StoredEvent[]): string[] {
  const types: readonly string[] = explains[state] ?? [];
  const last = events.findLast(({ type }) => types.includes(type));
  const tell = last && (told[last.type as JourneyEventName] as ((data: unknown) => (string | undefined)[]) | undefined);
  return (tell?.(last?.data) ?? []).filter((text) => text !== undefined);
}
