/**
 * The deadlines a policy starts with: of journeys, batches and training sessions. Every number is a setting of ours, to be
 * confirmed by the programme, and no official rule.
 */
import type { DeadlineKind, DeadlineRule, Role } from '@mourafaka/contracts';

type Escalated = readonly [daysOverdue: number, to: Role];

/**
 * Who is told that somebody is late, and how late: first whoever looks after it, then the region, then the programme. Above
 * the programme manager there is nobody, so that they are told again.
 */
const upwards: Readonly<Partial<Record<Role, readonly Escalated[]>>> = {
  applicant: [
    [3, 'agent'],
    [14, 'regional-manager'],
    [30, 'programme-manager'],
  ],
  consultant: [
    [3, 'agent'],
    [10, 'regional-manager'],
    [21, 'programme-manager'],
  ],
  agent: [
    [7, 'regional-manager'],
    [21, 'programme-manager'],
  ],
};
const toTheProgramme: readonly Escalated[] = [
  [7, 'programme-manager'],
  [21, 'programme-manager'],
];

interface Options extends Pick<DeadlineRule, 'expiresAfterDays'> {
  unit?: 'working' | 'calendar';
  /** Days before it on which whoever has to act is reminded. */
  before?: readonly number[];
  /** Who else has to act before, and is told of the first reminder. */
  first?: Role;
  /** Nobody is told when it is over: something follows by itself, or it was a right and no duty. */
  endsByItself?: true;
}

/** Reminders before the day and on it for whoever has to act, and escalations after it. */
function deadline(kind: DeadlineKind, days: number, owner: Role, options: Options = {}): DeadlineRule {
  const { unit = 'calendar', before = [-3], expiresAfterDays, endsByItself, first } = options;
  const escalated = endsByItself ? [] : (upwards[owner] ?? toTheProgramme);
  return {
    kind,
    days,
    unit,
    owner,
    reminders: [...before, 0].flatMap((offsetDays, n) =>
      [...(first && n === 0 ? [first] : []), owner].map((audience) => ({
        offsetDays,
        audience,
        channel: owner === 'applicant' ? 'sms' : 'inbox',
        template: offsetDays < 0 ? `${kind}-soon` : `${kind}-today`,
        // With the day something is lost: that message waits for no other.
        ...(endsByItself && offsetDays === 0 && { urgent: true as const }),
      })),
    ),
    escalations: escalated.map(([daysOverdue, to], n) => ({
      daysOverdue,
      to,
      template: n < escalated.length - 1 ? `${kind}-late` : `${kind}-very-late`,
    })),
    ...(expiresAfterDays === undefined ? {} : { expiresAfterDays }),
  };
}

const application: readonly DeadlineRule[] = [
  deadline('completeness-check', 10, 'agent', { unit: 'working' }),
  deadline('file-completion', 15, 'applicant', { before: [-7, -2], expiresAfterDays: 1, endsByItself: true }),
  deadline('eligibility', 10, 'agent', { unit: 'working' }),
  deadline('decision', 60, 'committee', { before: [-15, -5] }),
  deadline('duplicate-check', 5, 'agent', { unit: 'working', before: [-2] }),
  deadline('consultant-assignment', 15, 'regional-manager'),
  deadline('appeal-window', 30, 'applicant', { before: [-7], expiresAfterDays: 0, endsByItself: true }),
  deadline('appeal-decision', 30, 'committee'),
  deadline('waiting-list', 180, 'committee', { before: [-30] }),
  deadline('place-answer', 10, 'applicant', { unit: 'working', expiresAfterDays: 0, endsByItself: true }),
];

const accompaniment: readonly DeadlineRule[] = [
  deadline('diagnosis-start', 15, 'consultant'),
  deadline('plan', 45, 'consultant', { before: [-10, -3] }),
  deadline('plan-approval', 10, 'agent', { unit: 'working' }),
  deadline('plan-amendment', 10, 'agent', { unit: 'working' }),
  deadline('training-start', 15, 'agent'),
  deadline('coaching-session', 60, 'consultant', { before: [-14, -3] }),
  deadline('session-dispute', 10, 'agent', { unit: 'working' }),
  deadline('assistance-assignment', 10, 'agent', { unit: 'working' }),
  deadline('assistance-visit', 30, 'consultant', { before: [-7] }),
  deadline('assistance-recommendation', 15, 'consultant'),
  deadline('assistance-conclusion', 30, 'consultant', { before: [-7] }),
  deadline('training-delivery', 540, 'consultant', { before: [-60, -15] }),
  deadline('marketing-plan', 30, 'consultant', { before: [-7] }),
  // On the day the round says; nothing is counted.
  deadline('instalment', 0, 'agent', { before: [-7] }),
  deadline('evaluation', 730, 'consultant', { before: [-60, -15] }),
  deadline('graduation', 30, 'regional-manager'),
  deadline('resumption', 90, 'regional-manager', { before: [-14] }),
];

/** The law sets these days; nothing of them is counted here. */
const ofTheLaw: readonly DeadlineRule[] = [
  deadline('yearly-assembly', 0, 'applicant', { before: [-60, -15] }),
  deadline('accounts-filing', 0, 'applicant', { before: [-10] }),
  deadline('capital-payment', 0, 'applicant', { before: [-180, -30] }),
];

/** Of the law 09-08; how many days an answer may take is a setting, to be confirmed by counsel. */
const ofPersonalData: readonly DeadlineRule[] = [
  deadline('data-request', 10, 'agent', { unit: 'working', before: [-3] }),
];

const ofBatches: readonly DeadlineRule[] = [
  deadline('call-planning', 30, 'programme-manager', { before: [-7] }),
  // Before the committee can rank, a manager opens the scoring.
  deadline('ranking', 45, 'committee', { before: [-10, -3], first: 'programme-manager' }),
  deadline('selection-approval', 10, 'committee', { unit: 'working' }),
  deadline('wave-release', 5, 'programme-manager', { unit: 'working', before: [-2] }),
  deadline('financing-ranking', 30, 'committee', { before: [-7] }),
  deadline('financing-approval', 15, 'committee', { unit: 'working' }),
];

const ofSessions: readonly DeadlineRule[] = [
  // On the day itself: then it is held without anybody, or not at all.
  deadline('session-enrolment', 0, 'agent', { before: [-14, -7] }),
  deadline('attendance-record', 3, 'agent', { before: [-1] }),
  deadline('catch-up', 30, 'agent', { before: [-7] }),
];

export const defaultDeadlines: DeadlineRule[] = [
  ...application,
  ...accompaniment,
  ...ofTheLaw,
  ...ofPersonalData,
  ...ofBatches,
  ...ofSessions,
];
