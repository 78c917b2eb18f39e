import { blocksOfShape3, eligibilityRules } from './default-rules';

interface PolicyOfShape1 {
  referenceDate: string;
  ageCeilingMonths: number;
  minMembers: number;
  sectors: string[];
  regions: string[];
  deadlines: { kind: string }[];
  [other: string]: unknown;
}

/** Selected by nothing but their totals, since nothing else was said. */
const selection = { spreadLimit: 100, passMark: 0, tieBreaks: [], shares: [] };

/** As it was when offers began to have a deadline, whatever a policy starts with today. */
const placeAnswer = {
  kind: 'place-answer',
  days: 10,
  unit: 'working',
  owner: 'applicant',
  reminders: [
    { offsetDays: -3, audience: 'applicant', channel: 'sms', template: 'place-answer-soon' },
    { offsetDays: 0, audience: 'applicant', channel: 'sms', template: 'place-answer-today' },
  ],
  escalations: [],
  expiresAfterDays: 0,
};

/** `PolicyAdopted` from its first shape, whose eligibility was five fields, to rules as data, and with rules of selection. */
export function policyAdoptedFromShape1(data: unknown): unknown {
  const adopted = data as { policy: PolicyOfShape1 };
  const { referenceDate, ageCeilingMonths, minMembers, sectors, regions, deadlines, ...rest } = adopted.policy;
  const eligibility = eligibilityRules({ referenceDate, maxMonths: ageCeilingMonths, minMembers, sectors, regions });
  const answered = deadlines.some(({ kind }) => kind === 'place-answer');
  const policy = {
    eligibility,
    selection,
    call: { reminders: [] },
    ...rest,
    deadlines: answered ? deadlines : [...deadlines, placeAnswer],
  };
  return { ...adopted, policy };
}

/** `PolicyAdopted` from its second shape: every block of rules that was not known then, as a new policy starts with it. */
export function policyAdoptedFromShape2(data: unknown): unknown {
  const adopted = data as { policy: object };
  return { ...adopted, policy: { ...blocksOfShape3, ...adopted.policy } };
}
