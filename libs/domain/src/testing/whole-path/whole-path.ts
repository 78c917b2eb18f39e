/**
 * The whole accompaniment of one cooperative: the two years of `journeyScript` with all that is recorded beside the main
 * path. What the system does by itself is left out; `playPath` performs it where there is no engine to do so.
 */
import type { JourneyCommand } from '@mourafaka/contracts';
import { codePurpose } from '../../journey/decide/confirmation';
import { duties, journeyOrders } from '../../journey/duties';
import { journeyAggregate } from '../../journey/journey-aggregate';
import type { JourneyState } from '../../journey/state';
import { people, testContext, testNow } from '../context';
import { giveCommand } from '../given-when-then';
import { accepted, journeyCommand, type JourneyRecord, stateOf } from '../journeys';
import { dayOf, journeyScript, type ScriptOptions, type ScriptStep } from '../journey-script';
import { besideThePath } from './steps';

const dayMs = 86_400_000;

/**
 * The steps in order of time; a step's `day` counts from the application, as the dates its payload names. Codes of sessions
 * are to be filled in by whoever plays it: the cooperative gets them by message.
 */
export function wholePath(options: Omit<ScriptOptions, 'skipAutomatic'>): ScriptStep[] {
  const on = dayOf(options.startOn);
  return [...journeyScript({ ...options, skipAutomatic: true }), ...besideThePath(on)].sort((a, b) => a.day - b.day);
}

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

/** The code the cooperative was sent last for a session, by whoever makes the codes of its stream. */
export function sessionCode(
  { sessions }: Pick<JourneyState, 'sessions'>,
  id: string,
  codeFor: (purpose: string) => string,
): string {
  const issue = sessions.find((session) => session.id === id)?.code?.issue;
  if (issue === undefined) throw new Error(`no code was sent for session ${id}`);
  return codeFor(codePurpose(id, issue));
}

function commandOf(record: JourneyRecord, { command, payload }: ScriptStep): JourneyCommand {
  if (command !== 'confirm-session') return journeyCommand(command, payload);
  const code = sessionCode(stateOf(record), payload.session, testContext().codeFor);
  return journeyCommand(command, { ...payload, code });
}

/** Plays steps from the second of November 2026 on, each at ten in the morning, with all that falls due between them. */
export const playPath = (steps: readonly ScriptStep[]): JourneyRecord =>
  steps.reduce<JourneyRecord>((before, step) => {
    const now = new Date(Date.parse(testNow) + step.day * dayMs).toISOString();
    const record = performDue(before, now);
    return accepted(record, commandOf(record, step), people[step.by], now);
  }, []);

let played: JourneyRecord | undefined;

/** Everything recorded of the whole path. */
export const wholeJourney = (): JourneyRecord => (played ??= playPath(wholePath({ startOn: testNow.slice(0, 10) })));
