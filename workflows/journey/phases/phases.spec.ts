import { phaseOf } from '@mourafaka/contracts';
import { phases } from '@mourafaka/contracts/workflow';
import {
  duties,
  fold,
  giveCommand,
  journeyAggregate,
  journeyScript,
  people,
  type RecordedEvent,
  testContext,
} from '@mourafaka/domain';
import type { JourneyCommand, JourneyEvent } from '@mourafaka/contracts';
import { belongsTo } from '../../lib/stage-plan';
import { phasePlans } from '.';

const startOn = '2026-11-02';
const journeyId = '01900000-0000-7000-8000-000000000001';

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
});
