/**
 * Two journeys from application to graduation, by the local date and hour at which people act, and a policy with fewer
 * sessions so that all that is sent on the way fits on a page.
 */
import type { JourneyCommandName, JourneyPayload, ProgrammePolicy } from '@mourafaka/contracts';
import { defaultPolicy } from '@mourafaka/domain';
import { journeyScript, type people, sampleApplication } from '../../libs/domain/src/testing';

export type Act = {
  [N in JourneyCommandName]: {
    /** Local date and time, `2026-11-02 10:00`. */
    at: string;
    by: keyof typeof people;
    command: N;
    payload: JourneyPayload<N>;
  };
}[JourneyCommandName];

/** The default rules for a path of three sessions. */
export const shortPath: ProgrammePolicy = {
  ...defaultPolicy,
  sessions: { planned: 3 },
  training: { modules: 3, sessions: 1 },
  graduation: { ...defaultPolicy.graduation, sessions: 3 },
};

const act = <N extends JourneyCommandName>(
  at: string,
  by: keyof typeof people,
  command: N,
  payload: JourneyPayload<N>,
) => ({ at, by, command, payload }) as Act;

/** The payload of the first such command of the two years' script, its business dates moved to the day it is given. */
function payloadOf<N extends JourneyCommandName>(command: N, on: string): JourneyPayload<N> {
  const step = journeyScript({ startOn: on.slice(0, 10) }).find((one) => one.command === command);
  return step?.payload as JourneyPayload<N>;
}

const session = (at: string) =>
  act(at, 'consultant', 'record-coaching-session', {
    ...payloadOf('record-coaching-session', at),
    occurredOn: at.slice(0, 10),
  });
const module_ = (at: string, module: string) =>
  act(at, 'consultant', 'record-attendance', {
    module,
    occurredOn: at.slice(0, 10),
    participants: [{ role: 'president', sex: 'female', ageBand: '35-44' }],
  });
const scoring = (at: string, by: 'committee' | 'secondMember') => act(at, by, 'score', payloadOf('score', at));
const plain = <N extends JourneyCommandName>(at: string, by: keyof typeof people, command: N) =>
  act(at, by, command, payloadOf(command, at));

/** What the last phase is made of: all on one day. */
const marketed = (date: string): Act[] => [
  act(`${date} 11:00`, 'consultant', 'update-plan-action', { actionId: 'A1', status: 'done' }),
  act(`${date} 11:05`, 'consultant', 'update-plan-action', { actionId: 'A2', status: 'done' }),
  act(`${date} 11:10`, 'consultant', 'record-product-improvement', {
    product: 'Huile 25 cl',
    kind: 'labelling',
    description: 'Étiquette conforme.',
    deliveredOn: date,
  }),
  act(`${date} 11:15`, 'consultant', 'record-outlet', { name: 'Boutique Exemple', kind: 'shop', openedOn: date }),
];

const paid = (at: string) =>
  act(at, 'agent', 'record-capital-payment', { paidOn: at.slice(0, 10), amountMad: 2_500, complete: true });
const assembly = (at: string) => act(at, 'applicant', 'record-assembly', { heldOn: at.slice(0, 10), attended: 9 });
const accounts = (at: string) => act(at, 'agent', 'record-accounts-filed', { filedOn: at.slice(0, 10) });

/** Everybody does what is theirs in time; most before anybody has to remind them. The application is made in French. */
export const allOnTime: readonly Act[] = [
  act('2026-11-02 10:00', 'applicant', 'submit-application', { ...sampleApplication(), language: 'fr' }),
  plain('2026-11-05 11:00', 'agent', 'request-completion'),
  plain('2026-11-09 16:00', 'applicant', 'complete-file'),
  act('2026-11-11 10:00', 'agent', 'declare-complete', {}),
  act('2026-11-13 10:00', 'agent', 'assess-eligibility', {}),
  scoring('2026-11-20 10:00', 'committee'),
  scoring('2026-11-23 10:00', 'secondMember'),
  plain('2026-11-30 20:15', 'committee', 'admit'),
  plain('2026-12-02 10:00', 'manager', 'assign-consultant'),
  paid('2026-12-08 10:00'),
  plain('2026-12-15 10:00', 'consultant', 'record-swot'),
  module_('2026-12-16 15:00', 'strategy'),
  module_('2026-12-22 15:00', 'project'),
  module_('2026-12-29 15:00', 'communication'),
  plain('2027-01-05 10:00', 'consultant', 'submit-development-plan'),
  act('2027-01-08 10:00', 'agent', 'approve-development-plan', {}),
  session('2027-02-15 14:00'),
  plain('2027-03-01 10:00', 'consultant', 'submit-marketing-plan'),
  assembly('2027-03-15 10:00'),
  accounts('2027-03-30 10:00'),
  // The reminder of the session went out ten days before.
  session('2027-04-12 14:00'),
  ...marketed('2027-04-20'),
  session('2027-05-24 14:00'),
  plain('2027-06-01 10:00', 'consultant', 'record-evaluation'),
  act('2027-06-03 10:00', 'manager', 'graduate', {}),
];

/**
 * Nobody does anything in time: staff act only when the last escalation has gone out, the cooperative lets its file lapse
 * and appeals on the last day.
 */
export const allLate: readonly Act[] = [
  act('2026-11-02 10:00', 'applicant', 'submit-application', sampleApplication()),
  plain('2026-12-21 10:00', 'agent', 'request-completion'),
  act('2027-02-08 16:00', 'applicant', 'appeal', { grounds: 'La présidente était hospitalisée.' }),
  act('2027-04-05 10:00', 'committee', 'decide-appeal', { outcome: 'reassess', reason: 'Certificat médical.' }),
  act('2027-04-06 09:00', 'applicant', 'complete-file', payloadOf('complete-file', '2027-04-06')),
  act('2027-04-06 10:00', 'agent', 'declare-complete', {}),
  act('2027-04-06 11:00', 'agent', 'assess-eligibility', {}),
  scoring('2027-06-28 10:00', 'committee'),
  scoring('2027-06-28 11:00', 'secondMember'),
  plain('2027-06-28 15:00', 'committee', 'admit'),
  plain('2027-08-09 10:00', 'manager', 'assign-consultant'),
  plain('2027-10-18 10:00', 'consultant', 'record-swot'),
  plain('2027-10-18 11:00', 'consultant', 'submit-development-plan'),
  act('2027-12-06 10:00', 'agent', 'approve-development-plan', {}),
  module_('2027-12-13 15:00', 'strategy'),
  module_('2027-12-14 15:00', 'project'),
  module_('2027-12-15 15:00', 'communication'),
  session('2028-03-01 10:00'),
  plain('2028-04-25 10:00', 'consultant', 'submit-marketing-plan'),
  session('2028-05-25 10:00'),
  session('2028-08-18 10:00'),
  ...marketed('2028-09-01'),
  assembly('2028-10-02 10:00'),
  accounts('2028-12-04 10:00'),
  paid('2028-12-04 11:00'),
  plain('2029-07-23 10:00', 'consultant', 'record-evaluation'),
  act('2029-09-17 10:00', 'manager', 'graduate', {}),
];
