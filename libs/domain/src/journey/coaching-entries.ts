/** What a correction makes of attendance, coaching sessions and technical assistance. */
import { type JourneyPayload, phaseOf } from '@mourafaka/contracts';
import type { EntryCorrector } from './entry-change';
import { oweLetter } from './evolve-helpers';
import type { CoachingSession, JourneyState } from './state';

const without = <T extends { id: string }>(list: readonly T[], id: string): T[] => list.filter((it) => it.id !== id);
const changed = <T extends { id: string }>(list: readonly T[], id: string, change: (it: T) => T): T[] =>
  list.map((it) => (it.id === id ? change(it) : it));

/** Only what a list keeps, and only what is given. */
const kept = <T extends object, K extends keyof T>(fields: Partial<T>, names: readonly K[]): Partial<Pick<T, K>> =>
  Object.fromEntries(names.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]])) as Partial<
    Pick<T, K>
  >;

export const correctedAttendance: EntryCorrector = (state, { id, fields }) => {
  if (!fields) return { attendance: without(state.attendance, id) };
  const said: Partial<JourneyPayload<'record-attendance'>> = fields;
  const participants = said.participants?.length;
  return {
    attendance: changed(state.attendance, id, (held) => ({
      ...held,
      ...kept(said, ['module', 'occurredOn']),
      ...(participants !== undefined && { participants }),
    })),
  };
};

/** Letters owed, without the one that would still bring a session's code. */
const lettersWithoutCode = ({ letters }: JourneyState, session: string): JourneyState['letters'] =>
  letters.filter(({ template, params }) => template !== 'session-code' || params?.session !== session);

/** The cooperative is sent a code to confirm a session with, the first or another. */
export function askConfirmation(
  state: JourneyState,
  { confirmedAt: _before, ...session }: CoachingSession,
  at: string,
): { session: CoachingSession; letter: Partial<JourneyState> } {
  const issue = (session.code?.issue ?? 0) + 1;
  return {
    session: { ...session, code: { issue, at } },
    letter: oweLetter({ ...state, letters: lettersWithoutCode(state, session.id) }, 'session-code', at, {
      session: session.id,
      issue: String(issue),
      date: session.occurredOn,
    }),
  };
}

/** What the cooperative confirms of a session: corrected, it is confirmed no more, and asked again while the journey is open. */
const confirmable = ['occurredOn', 'mode', 'place', 'durationMinutes', 'attended', 'participants'] as const;

export const changesConfirmed = (fields: Readonly<Record<string, unknown>>): boolean =>
  confirmable.some((name) => fields[name] !== undefined);

/** `changedAt`: when something changed of what was confirmed, if it did. */
function confirmedAnew(
  state: JourneyState,
  session: CoachingSession,
  changedAt: string | undefined,
): ReturnType<typeof askConfirmation> {
  if (changedAt === undefined) return { session, letter: {} };
  if (session.code && phaseOf(state.state) !== 'closed') return askConfirmation(state, session, changedAt);
  const { confirmedAt: _before, ...unconfirmed } = session;
  return { session: unconfirmed, letter: {} };
}

export const correctedSession: EntryCorrector = (state, { id, fields, at }) => {
  if (!fields) return { sessions: without(state.sessions, id), letters: lettersWithoutCode(state, id) };
  const before = state.sessions.find((it) => it.id === id);
  if (!before) return {};
  const said: Partial<JourneyPayload<'record-coaching-session'>> = fields;
  const now = { ...before, ...kept(said, ['occurredOn', 'durationMinutes', 'attended', 'number', 'consultant']) };
  const asked = confirmedAnew(state, now, changesConfirmed(fields) ? at : undefined);
  return { ...asked.letter, sessions: changed(state.sessions, id, () => asked.session) };
};

/** What stands alone was given when it was recorded. */
export const assistanceGiven = ({ assistance }: Pick<JourneyState, 'assistance'>, id: string): boolean =>
  (assistance.find((it) => it.id === id)?.status ?? 'done') === 'done';

export const correctedAssistance: EntryCorrector = (state, { id, fields }) => {
  if (!fields) {
    const given = assistanceGiven(state, id) ? 1 : 0;
    return {
      assistance: without(state.assistance, id),
      technicalAssistance: state.technicalAssistance - given,
    };
  }
  const said: Partial<JourneyPayload<'request-technical-assistance'>> = fields;
  return {
    assistance: changed(state.assistance, id, (request) => ({ ...request, ...kept(said, ['area', 'topic']) })),
  };
};
