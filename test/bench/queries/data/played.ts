/** A few real journeys, played through the domain: what the generator of `npm run bench -- queries` stamps out. */
import type { Actor, DomainEvent, JourneyCommand } from '@mourafaka/contracts';
import {
  accepted,
  duties,
  giveCommand,
  journeyAggregate,
  journeyCommand,
  journeyOrders,
  type JourneyRecord,
  journeyScript,
  people,
  sampleApplication,
  type ScriptStep,
  stateOf,
  testContext,
  testNow,
} from '@mourafaka/domain';

const dayMs = 86_400_000;

/** What one command appended. */
export interface PlayedAppend {
  command: string;
  actor: Actor;
  /** ISO 8601. */
  at: string;
  events: DomainEvent[];
}

export interface Played {
  name: string;
  /** Days from the application to the last command. */
  days: number;
  /** Days since their applications of the batches where it occurs, and how often beside the others there. */
  ages: readonly number[];
  weight: number;
  appends: PlayedAppend[];
}

interface Ending {
  name: string;
  /** Days since their applications of the batches where it occurs. */
  ages: readonly number[];
  /** Beside the others of such a batch. */
  weight: number;
  /** How far along the script it comes. */
  days: number;
  /** What is done then. */
  last?: ScriptStep;
  /** Steps of the script that nobody takes. */
  without?: readonly ScriptStep['command'][];
  /** With the letters and reminders the system sends by itself; else the engine performs only the rest. */
  letters?: true;
}

/** Days since the applications of a batch → of how many of twenty batches that is true. */
export const batchAges: ReadonlyMap<number, number> = new Map([
  [705, 8],
  [440, 4],
  [215, 4],
  [98, 3],
  [46, 1],
]);

const every = [...batchAges.keys()];
const olderThan = (days: number): number[] => every.filter((age) => age >= days);
const endedBy = (
  days: number,
  by: ScriptStep['by'],
  command: string,
  payload: unknown,
): Pick<Ending, 'days' | 'last' | 'ages'> => ({
  ...{ days, ages: olderThan(days) },
  last: { day: days, by, command, payload } as ScriptStep,
});

/** How journeys end, or where they are. */
const endings: readonly Ending[] = [
  { name: 'graduated', ages: [705], weight: 30, days: 700 },
  { name: 'graduated, with all letters', ages: [705], weight: 6, days: 700, letters: true },
  { name: 'evaluated', ages: [705], weight: 10, days: 692 },
  { name: 'at the end of marketing', ages: [705], weight: 18, days: 640 },
  { name: 'marketing', ages: [440], weight: 50, days: 430 },
  { name: 'marketing, with all letters', ages: [440], weight: 10, days: 430, letters: true },
  { name: 'training', ages: [215], weight: 50, days: 210 },
  { name: 'training, with all letters', ages: [215], weight: 10, days: 210, letters: true },
  { name: 'plan approved', ages: [98], weight: 25, days: 96 },
  { name: 'plan submitted', ages: [98], weight: 15, days: 82 },
  { name: 'diagnosing', ages: [98], weight: 25, days: 72 },
  { name: 'admitted', ages: [46], weight: 12, days: 41 },
  { name: 'scored', ages: [46], weight: 20, days: 30 },
  { name: 'eligible', ages: [46], weight: 12, days: 20 },
  { name: 'complete', ages: [46], weight: 10, days: 12 },
  { name: 'submitted', ages: [46], weight: 5, days: 2 },
  { name: 'incomplete', ages: [46], weight: 6, days: 5 },
  { name: 'excluded', weight: 6, ...endedBy(200, 'manager', 'exclude', { reason: 'Activité cessée' }) },
  { name: 'withdrawn', weight: 8, ...endedBy(90, 'applicant', 'withdraw', { reason: 'Changement de projet' }) },
  {
    ...{ name: 'rejected', weight: 12, without: ['admit'] },
    ...endedBy(45, 'committee', 'reject', { reasons: ['Note insuffisante'] }),
  },
  {
    ...{ name: 'withdrawn early', weight: 5, without: ['declare-complete', 'assess-eligibility', 'score', 'admit'] },
    ...endedBy(20, 'applicant', 'withdraw', { reason: 'Autre programme' }),
  },
];

const at = (day: number): string => new Date(Date.parse(testNow) + day * dayMs).toISOString();

class Player {
  private record: JourneyRecord = [];
  readonly appends: PlayedAppend[] = [];

  constructor(private readonly letters: boolean) {}

  play(steps: readonly ScriptStep[]): void {
    for (const { day, by, command, payload } of steps) {
      this.performDue(at(day));
      this.keep(
        command,
        people[by],
        at(day),
        accepted(this.record, journeyCommand(command, payload), people[by], at(day)),
      );
    }
  }

  /** As the engine would; what is refused has become moot. */
  performDue(until: string): void {
    const tried = new Set<string>();
    for (;;) {
      const state = this.record.length > 0 ? stateOf(this.record) : undefined;
      const duty = state && duties(state).find(({ key, dueAt }) => dueAt <= until && !tried.has(key));
      if (!state || !duty) return;
      tried.add(duty.key);
      const known = this.record.at(-1)?.recordedAt ?? '';
      const now = duty.dueAt > known ? duty.dueAt : known;
      for (const { category, name, payload } of journeyOrders(state, duty)) {
        if (category !== 'journey' || (name === 'issue-message' && !this.letters)) continue;
        const command = { type: name, journeyId: state.journeyId, payload } as JourneyCommand;
        const context = testContext({ now, actor: people.system });
        this.keep(name, people.system, now, giveCommand(journeyAggregate, this.record, command, context).recorded);
      }
    }
  }

  private keep(command: string, actor: Actor, now: string, record: JourneyRecord): void {
    const events = record.slice(this.record.length);
    if (events.length > 0) this.appends.push({ command, actor, at: now, events: [...events] });
    this.record = record;
  }
}

/** Notes, spread over the time, for a journey of few events: as many as it lacks. */
function notes(count: number, days: number): ScriptStep[] {
  return Array.from({ length: count }, (_, n) => ({
    day: 1 + Math.floor(((days - 1) * n) / count),
    by: 'agent',
    command: 'add-note',
    payload: { text: `Appel ${n + 1} : la présidente confirme que le dossier avance comme prévu.` },
  }));
}

function play(ending: Ending, index: number, padding: number): Played {
  const { name, ages, weight, days, last: end, without = [], letters } = ending;
  const application = sampleApplication({ members: 7 + index, women: 3 + index, turnoverMad: 20_000 + 3_500 * index });
  const script = journeyScript({ startOn: testNow.slice(0, 10), skipAutomatic: true, application }).filter(
    (step) => step.day < (end ? days : days + 1) && !without.includes(step.command),
  );
  const steps = [...script, ...notes(padding, days)].sort((one, other) => one.day - other.day);
  const player = new Player(letters === true);
  player.play(end ? [...steps, end] : steps);
  return { name, ages, weight, days, appends: player.appends };
}

const eventsOf = ({ appends }: Played): number => appends.reduce((sum, { events }) => sum + events.length, 0);
const sumOf = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0);

/** Over all batches, whatever their age. */
function mean(all: readonly Played[], value: (played: Played) => number): number {
  const inBatches = [...batchAges].map(([age, share]) => {
    const there = all.filter(({ ages }) => ages.includes(age));
    return (
      (share * sumOf(there.map((played) => played.weight * value(played)))) / sumOf(there.map(({ weight }) => weight))
    );
  });
  return sumOf(inBatches) / sumOf([...batchAges.values()]);
}

/** Every ending, those of few events with so many notes that the average comes as near as it can to the one wanted. */
export function playAll(wanted: number): Played[] {
  const bare = endings.map((ending, index) => play(ending, index, 0));
  const withNotes = (least: number): number => mean(bare, (played) => Math.max(least, eventsOf(played)));
  let least = 0;
  while (least < 200 && withNotes(least + 1) <= wanted) least += 1;
  return bare.map((played, index) => {
    const lacking = least - eventsOf(played);
    return lacking > 0 ? play(endings[index] as Ending, index, lacking) : played;
  });
}
