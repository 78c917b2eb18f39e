/** Journeys of every state, in several places and of several people, for specifications that count. */
import { type JourneyEvent, journeyStateNames, type JourneyStateName } from '@mourafaka/contracts';
import {
  type JourneyRecord,
  journeyCommand,
  journeyIn,
  accepted,
  people,
  samplePayloads,
  wholeJourney,
} from '../../../../domain/src/testing';

const hour = 3_600_000;
const after = (at: string, hours: number): string => new Date(Date.parse(at) + hours * hour).toISOString();
const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;

const places = [
  { region: '09', province: '541' },
  { region: '04', province: '421' },
  { region: '09', province: '001' },
] as const;
const sectors = ['argan', 'textile', 'beekeeping'] as const;

type Given = Record<string, unknown>;
type Rewrite = (data: Given, n: number) => Given;

/** Who and where it is, by the number of the journey; what is left out stays as the script says it. */
const rewrites: Partial<Record<JourneyEvent['type'], Rewrite>> = {
  ApplicationSubmitted: (data, n) => ({
    ...data,
    journeyId: `0190bbbb-0000-7000-8000-${String(n).padStart(12, '0')}`,
    batch: pick(['4', '4', '3'], n),
    cooperative: {
      ...(data.cooperative as Given),
      ...pick(places, n),
      sector: pick(sectors, Math.floor(n / 2)),
      denominationFr: pick(['Coopérative Exemple', 'Coopérative de l’Étoile'], n),
      members: 5 + (n % 17),
      women: n % 6,
      womanLed: n % 3 === 0,
      ...(n % 4 === 0 && { disabled: 1 }),
    },
  }),
  ApplicationAdmitted: (data, n) => ({
    ...data,
    wave: pick(['wave-1', 'wave-2'], n),
    lot: pick(['lot-1', 'lot-2'], n),
  }),
  ConsultantAssigned: (data, n) => ({
    ...data,
    lot: pick(['lot-1', 'lot-2'], n),
    consultant: pick(['consultant-lot-1', 'consultant-lot-2'], n),
    ...(n % 3 > 0 && { provider: pick(['Cabinet Exemple', 'Cabinet Modèle'], n) }),
  }),
  SwotRecorded: (data, n) => (data.baseline ? { ...data, baseline: measured(data.baseline as Given, n) } : data),
  BaselineRecorded: (data, n) => ({ ...data, indicators: measured(data.indicators as Given, n) }),
  EvaluationRecorded: (data, n) => ({ ...data, indicators: measured(data.indicators as Given, n + 3) }),
  PolicyApplied: (data, n) => ({
    ...data,
    settings: {
      ...(data.settings as Given),
      ...(n % 5 === 0 && { reporting: { householdSize: pick([4.1, 5.2, 3.5], n), dormantAfterDays: 10 } }),
    },
  }),
};
const measured = (indicators: Given, n: number): Given => ({
  ...indicators,
  members: 6 + (n % 11),
  women: n % 7,
  jobs: n % 5,
  turnoverMad: 1_000 * n + 0.25,
  ...(n % 2 === 1 && { disabled: 2 }),
});

/** A journey of its own: other people and another place, a few hours later than the next. */
const renamed = (record: JourneyRecord, n: number): JourneyRecord =>
  record.map((event) => ({
    ...event,
    recordedAt: after(event.recordedAt, 13 * n),
    data: rewrites[event.type]?.(event.data, n) ?? event.data,
  }));

const more = (before: JourneyRecord, command: 'suspend' | 'reassign' | 'apply-policy', n: number): JourneyRecord =>
  accepted(
    before,
    journeyCommand(command, samplePayloads[command]),
    people[command === 'apply-policy' ? 'agent' : 'manager'],
    after(before.at(-1)?.recordedAt ?? '', 20 + n),
  );

const appealed = (outcome: 'admit' | 'reassess' | 'dismiss', from: JourneyRecord): JourneyRecord =>
  accepted(
    from,
    journeyCommand('decide-appeal', { outcome, reason: 'Document retrouvé' }),
    people.programmeManager,
    after(from.at(-1)?.recordedAt ?? '', 30),
  );

const shown: readonly JourneyStateName[] = ['complete', 'admitted', 'diagnosing', 'training', 'marketing'];

/** Every state twice, some suspended, some in other hands, some back by an appeal, and one that went the whole path. */
export const inventedJourneys = (): JourneyRecord[] =>
  [
    ...journeyStateNames.map(journeyIn),
    ...journeyStateNames.map(journeyIn),
    ...shown.map((name, n) => more(journeyIn(name), 'suspend', n)),
    ...shown.map((name, n) => more(journeyIn(name), 'reassign', n)),
    appealed('admit', journeyIn('appealed')),
    appealed('reassess', journeyIn('appealed')),
    appealed('dismiss', journeyIn('appealed')),
    wholeJourney(),
  ].map(renamed);
