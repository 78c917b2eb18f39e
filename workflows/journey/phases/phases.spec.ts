import { journeyStateNames, phaseOf } from '@mourafaka/contracts';
import { phases } from '@mourafaka/contracts/workflow';
import {
  accepted,
  duties,
  fold,
  giveCommand,
  journeyAggregate,
  journeyCommand,
  journeyIn,
  type JourneyRecord,
  journeyScript,
  people,
  type RecordedEvent,
  stateOf,
  testContext,
} from '@mourafaka/domain';
import type { JourneyCommand, JourneyEvent } from '@mourafaka/contracts';
import { belongsTo } from '../../lib/stage-plan';
import { phasePlans } from '.';

const startOn = '2026-11-02';
const journeyId = '01900000-0000-7000-8000-000000000001';

/** Two days later, at the cooperative's wish. */
function withdrawn(before: JourneyRecord): JourneyRecord {
  const now = new Date(Date.parse(before.at(-1)?.recordedAt ?? '') + 2 * 86_400_000).toISOString();
  return accepted(before, journeyCommand('withdraw', { reason: 'À sa demande' }), people.applicant, now);
}

describe('the phases of a journey', () => {
  it('refuse to open a phase that does not follow them', () => {
    const duty = {
      key: 'open-phase/start-marketing#1',
      kind: 'open-phase',
      dueAt: '2026-11-02T09:00:00.000Z',
    } as const;
    const openers = phases.filter((phase) => belongsTo(phasePlans[phase], duty));
    expect(openers).toEqual(['training']);
  });

  it('know every duty the domain gives them, all the way to graduation', () => {
    let recorded: RecordedEvent<JourneyEvent>[] = [];
    const foreign: string[] = [];
    const seen = new Set<string>();
    for (const step of journeyScript({ startOn })) {
      const now = new Date(Date.parse(`${startOn}T09:00:00.000Z`) + step.day * 86_400_000).toISOString();
      const command = { type: step.command, journeyId, batch: 'B4', payload: step.payload } as JourneyCommand;
      const context = testContext({ now, actor: people[step.by] });
      recorded = giveCommand(journeyAggregate, recorded, command, context).recorded;
      const state = fold(journeyAggregate, recorded);
      if (!state) continue;
      const phase = phaseOf(state.state);
      seen.add(phase);
      foreign.push(
        ...duties(state)
          .filter((duty) => !belongsTo(phasePlans[phase], duty))
          .map(({ key }) => key),
      );
    }
    expect(foreign).toEqual([]);
    expect([...seen]).toEqual([...phases]);
  });

  it('know the duties of every state, and what is owed to the batch by who leaves it before training', () => {
    const leaving = journeyStateNames.filter((name) =>
      ['offered', 'admitted', 'diagnosing', 'plan-approved'].includes(name),
    );
    const left = leaving.map((name) => withdrawn(journeyIn(name)));
    const foreign = [...journeyStateNames.map(journeyIn), ...left].flatMap((recorded) => {
      const state = stateOf(recorded);
      return duties(state).filter((duty) => !belongsTo(phasePlans[phaseOf(state.state)], duty));
    });
    expect(foreign).toEqual([]);
    for (const recorded of left) expect(duties(stateOf(recorded)).map(({ kind }) => kind)).toContain('free-place');
  });
});
