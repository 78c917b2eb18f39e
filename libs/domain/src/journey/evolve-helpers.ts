import type { JourneyEvent, JourneyEventName, JourneyStateName } from '@mourafaka/contracts';
import type { RecordedEvent } from '../aggregate';
import type { JourneyState } from './state';

export type DataOf<N extends JourneyEventName> = Extract<JourneyEvent, { type: N }>['data'];

/** What one event changes. */
export type Evolver<N extends JourneyEventName> = (
  state: JourneyState,
  data: DataOf<N>,
  recorded: RecordedEvent<JourneyEvent>,
) => Partial<JourneyState>;
export type Evolvers<N extends JourneyEventName> = { [K in N]: Evolver<K> };

/** Enters a state; `since` is when it was entered, so staying where one is leaves it alone. */
export const enter = (state: JourneyState, name: JourneyStateName, at: string): Partial<JourneyState> =>
  state.state === name ? {} : { state: name, since: at };

/** The applicant is owed a message, at once; each has a key of its own for ever. */
export function oweLetter(
  state: JourneyState,
  template: string,
  at: string,
  params?: Record<string, string>,
): Partial<JourneyState> {
  const lettersIssued = state.lettersIssued + 1;
  return {
    lettersIssued,
    letters: [
      ...state.letters,
      { key: `letter/${template}#${lettersIssued}`, template, dueAt: at, ...(params && { params }) },
    ],
  };
}

/** Leaves the path. Only what hurts can be appealed; nothing is owed any more but the letter that says so. */
export const close = (
  state: JourneyState,
  name: JourneyStateName,
  { recordedAt, actor }: RecordedEvent,
  letter: string,
  { final = false, reason }: { final?: boolean; reason?: string } = {},
): Partial<JourneyState> => ({
  ...enter(state, name, recordedAt),
  suspended: undefined,
  offer: undefined,
  closing: { from: state.state, at: recordedAt, by: actor.id, final, ...(reason !== undefined && { reason }) },
  ...oweLetter({ ...state, letters: [] }, letter, recordedAt),
});

/** A phase was opened once more, so that the duty that opens it again has a new key. */
export const openedOnceMore = (
  { opened }: JourneyState,
  phase: keyof JourneyState['opened'],
): Partial<JourneyState> => ({
  opened: { ...opened, [phase]: opened[phase] + 1 },
});
