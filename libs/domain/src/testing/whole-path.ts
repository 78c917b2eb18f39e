/**
 * The whole accompaniment of one cooperative: the two years of `journeyScript` with all that is recorded beside the main
 * path. What the system does by itself is left out; `playPath` performs it where there is no engine to do so.
 */
import type { JourneyCommand } from '@mourafaka/contracts';
import { duties, journeyOrders } from '../journey/duties';
import { journeyAggregate } from '../journey/journey-aggregate';
import { people, testContext, testNow } from './context';
import { giveCommand } from './given-when-then';
import { accepted, journeyCommand, type JourneyRecord, stateOf } from './journeys';
import { journeyScript, type ScriptOptions, type ScriptStep } from './journey-script';

const dayMs = 86_400_000;

/** The steps in order of time; a step's `day` counts from the application, as the dates its payload names. */
export function wholePath(options: Omit<ScriptOptions, 'skipAutomatic'>): ScriptStep[] {
  return [...journeyScript({ ...options, skipAutomatic: true }), ...beside].sort((a, b) => a.day - b.day);
}

const beside: ScriptStep[] = [
  { day: 12, by: 'agent', command: 'add-note', payload: { text: 'Le président rappelle lundi.' } },
  {
    day: 61,
    by: 'consultant',
    command: 'attach-document',
    payload: { kind: 'photo', name: 'atelier.jpg', size: 524_288 },
  },
  {
    day: 120,
    by: 'agent',
    command: 'correct',
    payload: { changes: { cooperative: { members: 13 } }, reason: 'Une membre a rejoint la coopérative.' },
  },
];

/** Performs what falls due by an instant, as the engine would; what is refused has become moot. */
function performDue(before: JourneyRecord, until: string): JourneyRecord {
  let record = before;
  const tried = new Set<string>();
  for (;;) {
    const state = record.length > 0 ? stateOf(record) : undefined;
    const duty = state && duties(state).find(({ key, dueAt }) => dueAt <= until && !tried.has(key));
    if (!state || !duty) return record;
    tried.add(duty.key);
    const last = record.at(-1)?.recordedAt ?? '';
    const now = duty.dueAt > last ? duty.dueAt : last;
    for (const { category, name, payload } of journeyOrders(state, duty)) {
      if (category !== 'journey') continue;
      const command = { type: name, journeyId: state.journeyId, payload } as JourneyCommand;
      record = giveCommand(journeyAggregate, record, command, testContext({ now, actor: people.system })).recorded;
    }
  }
}

/** Plays steps from the second of November 2026 on, each at ten in the morning, with all that falls due between them. */
export const playPath = (steps: readonly ScriptStep[]): JourneyRecord =>
  steps.reduce<JourneyRecord>((record, { day, by, command, payload }) => {
    const now = new Date(Date.parse(testNow) + day * dayMs).toISOString();
    return accepted(performDue(record, now), journeyCommand(command, payload), people[by], now);
  }, []);

let played: JourneyRecord | undefined;

/** Everything recorded of the whole path. */
export const wholeJourney = (): JourneyRecord => (played ??= playPath(wholePath({ startOn: testNow.slice(0, 10) })));
