import {
  type SessionCommandName,
  sessionCommandNames,
  type SessionPayload,
  sessionStages,
  sessionTransitions,
} from '@mourafaka/contracts';
import { allowedSessionCommands } from '../transitions';
import {
  afterwards,
  and,
  aSession,
  coop,
  during,
  enrolled,
  given,
  participants,
  sessionId,
  type SessionRecord,
  stateOf,
  system,
} from './given';

const came = { journeyId: coop(1), participants: participants(2) };
const reason = 'Motif';
const held = and(enrolled(), 'record-attendance', came, { now: during });
const records: Readonly<Record<string, SessionRecord>> = {
  scheduled: enrolled(),
  held,
  closed: and(held, 'close', {}, { now: afterwards }),
  cancelled: and(enrolled(), 'cancel', { reason }),
};

const payloads: { readonly [N in SessionCommandName]: SessionPayload<N> } = {
  schedule: aSession(),
  enrol: { journeyIds: [coop(9)] },
  'remove-enrolment': { journeyId: coop(2), reason },
  reschedule: { heldOn: '2026-11-27', from: '09:30', to: '16:00', reason },
  cancel: { reason },
  'record-attendance': { ...came, reason },
  'check-in': { ...came, code: 'K7QM-4TX9' },
  'attach-sheet': { documentId: sessionId },
  evaluate: { journeyId: coop(1), answers: {} },
  close: {},
  'record-notice': { duty: 'none' },
  'record-attendance-given': { journeyId: coop(1), n: 1 },
  'propose-catch-up': { journeyId: coop(1) },
  'reconsider-catch-up': { sessionId },
  'record-announced': {},
  'extend-deadline': { deadline: 'none', dueOn: '2027-01-15', reason },
  'acknowledge-escalation': { escalation: 'none', note: reason },
  'replan-deadlines': {},
  'issue-message': { duty: 'none' },
  escalate: { duty: 'none' },
};

const stageCodes = [
  ...['SESSION.WRONG_MOMENT', 'SESSION.HELD', 'SESSION.NOT_HELD', 'SESSION.CANCELLED'],
  ...['DEADLINE.NONE_OPEN', 'DEADLINE.NONE_ESCALATED'],
];

describe.each(Object.entries(records))('a session that is %s', (stage, record) => {
  const allowed = allowedSessionCommands(stateOf(record), system);

  it.each(sessionCommandNames.filter((name) => name !== 'schedule'))('agrees with its table on %s', (name) => {
    const { refusal } = given(record).when(name, payloads[name], { now: afterwards });
    expect(stageCodes.includes(refusal?.code ?? '')).toBe(!allowed.includes(name));
  });

  it('is where its commands lead, and nowhere else', () => {
    expect(stateOf(record).stage).toBe(stage);
    for (const name of allowed) {
      const { state, refusal } = given(record).when(name, payloads[name], { now: afterwards });
      if (refusal) continue;
      const to = state.stage === stage ? 'same' : state.stage;
      expect(sessionTransitions[name].to).toContain(to);
    }
  });
});

describe('the table of a session', () => {
  it('reaches every stage from the first', () => {
    const reached = new Set(sessionCommandNames.flatMap((name) => [...sessionTransitions[name].to]));
    expect(sessionStages.filter((stage) => !reached.has(stage))).toEqual([]);
  });
});
