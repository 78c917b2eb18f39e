/** A decision's context for tests and scripts: every hour is counted in UTC+1, which is what Casablanca keeps all year but in Ramadan. */
import { type Actor, type ProgrammePolicy, type WorkingCalendar } from '@mourafaka/contracts';
import type { CallWindow, DecisionContext, SimilarApplication } from '../aggregate';
import { seedCalendar } from '../calendar/seed';
import { defaultPolicy } from '../policy/default-policy';

const hour = 3_600_000;
const calendar = seedCalendar();

export const people = {
  agent: { id: 'agent-09', name: 'Agent of Souss-Massa', role: 'agent', office: '09' },
  otherAgent: { id: 'agent-04', name: 'Agent of Rabat', role: 'agent', office: '04' },
  committee: { id: 'committee', name: 'Technical committee', role: 'committee' },
  secondMember: { id: 'committee-2', name: 'Second member of the committee', role: 'committee' },
  consultant: { id: 'consultant-lot-1', name: 'Consultant of lot 1', role: 'consultant' },
  manager: { id: 'manager-09', name: 'Regional manager', role: 'regional-manager', office: '09' },
  programmeManager: { id: 'programme-manager', name: 'Programme manager', role: 'programme-manager' },
  applicant: { id: 'applicant', name: 'Applicant', role: 'applicant' },
  system: { id: 'system', name: 'Mourafaka', role: 'system' },
} as const satisfies Record<string, Actor>;

export interface TestContext {
  now?: string;
  actor?: Actor;
  policy?: ProgrammePolicy;
  policyVersion?: number;
  calendar?: WorkingCalendar;
  calendarVersion?: number;
  call?: CallWindow;
  selection?: DecisionContext['selection'];
  similar?: readonly SimilarApplication[];
  mergeInto?: DecisionContext['mergeInto'];
  wrongCodes?: number;
  /** Makes the ids of one command differ from another's. */
  seed?: number;
}

export const openCall: CallWindow = {
  opensOn: '2026-10-01',
  closesOn: '2026-12-31',
  status: 'open',
  lateAllowed: true,
};

/** What stands for a keyed digest: another code for another purpose. */
export const testCode = (purpose: string): string =>
  String([...purpose].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_000_000, 7)).padStart(8, '0');

/** Monday 2 November 2026, ten in the morning in Casablanca. */
export const testNow = '2026-11-02T09:00:00.000Z';

export function testContext(given: TestContext = {}): DecisionContext {
  const now = given.now ?? testNow;
  const dateOf = (instant: string) => new Date(Date.parse(instant) + hour).toISOString().slice(0, 10);
  const hex = (n: number, width: number) => n.toString(16).padStart(width, '0');
  const seed = given.seed ?? Date.parse(now) % 0xffff_ffff;
  return {
    now,
    today: dateOf(now),
    actor: given.actor ?? people.agent,
    policy: given.policy ?? defaultPolicy,
    policyVersion: given.policyVersion ?? 1,
    calendar: given.calendar ?? calendar,
    calendarVersion: given.calendarVersion ?? 1,
    call: given.call ?? openCall,
    selection: given.selection,
    similar: given.similar,
    mergeInto: given.mergeInto ?? { batch: '4', state: 'submitted' },
    instantOf: (date, time) => new Date(Date.parse(`${date}T${time}:00Z`) - hour).toISOString(),
    dateOf,
    zoneVersion: 'test',
    id: (n) => `${hex(seed, 8)}-0000-7000-8000-${hex(n, 12)}`,
    codeFor: testCode,
    wrongCodes: given.wrongCodes,
    trackingCode: 'MRF4-TEST-0001',
  };
}
