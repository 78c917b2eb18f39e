import { journeyStream } from '@mourafaka/contracts';
import { journeyAggregate, type JourneyState } from '@mourafaka/domain';
import { dateOf } from '@mourafaka/engine';
import type { SqlFragment } from '@mourafaka/platform';
import { journeyScript, people } from '../../../domain/src/testing';
import { accept, anEnvelope, apply, type EngineFixture, openEngine } from '../../../../test/support/engine-fixture';
import { JourneyMoveEntity } from './journey-move.entity';
import { projectMoves } from './moves.projection';

describe('the moves of journeys', () => {
  let fixture: EngineFixture;
  beforeAll(async () => {
    fixture = await openEngine();
  });
  afterAll(() => fixture.close());

  const movesOf = (journeyId: string) =>
    fixture.dataSource.getRepository(JourneyMoveEntity).find({ where: { journeyId }, order: { version: 'ASC' } });

  async function walked(): Promise<string> {
    const { journeyId = '' } = await apply(fixture.engine);
    for (const { command, payload, by } of journeyScript({ startOn: '2026-11-02' }).filter(({ day }) => day > 0)) {
      await fixture.engine.execute(anEnvelope({ name: command, entityId: journeyId, payload }, people[by]));
    }
    return journeyId;
  }

  /** Fragments of all its moves, out of the journal. */
  async function foldedMoves(journeyId: string): Promise<SqlFragment[]> {
    const events = await fixture.journal.read(journeyStream(journeyId));
    const states: (JourneyState | undefined)[] = [undefined];
    for (const { meta, ...event } of events) {
      states.push(journeyAggregate.evolve(states.at(-1), { ...event, actor: meta.actor } as never));
    }
    return projectMoves(states, dateOf);
  }

  it('are not written where a command leaves the journey where it is', async () => {
    const { journeyId = '' } = await apply(fixture.engine);
    const note = { name: 'add-note', entityId: journeyId, payload: { text: 'Seen at the fair' } };
    await accept(fixture.engine, anEnvelope(note, people.agent));
    expect((await movesOf(journeyId)).map(({ fromState, toState }) => [fromState, toState])).toEqual([
      ['new', 'submitted'],
    ]);
  });

  it('are written with the append, and are those a fold of the journal finds', async () => {
    const journeyId = await walked();
    const folded = (await foldedMoves(journeyId)).map(({ params }) => params);
    const stored = (await movesOf(journeyId)).map((move) => [
      move.journeyId,
      move.version,
      move.lap,
      move.at.toISOString(),
      move.fromSince?.toISOString() ?? null,
      ...[move.movedOn, move.sinceOn, move.fromState, move.toState, move.batch, move.region, move.province],
      ...[move.sector, move.wave, move.lot, move.provider, move.agent, move.consultant],
    ]);
    expect(stored.length).toBeGreaterThan(5);
    expect(stored).toEqual(folded);
  });

  it('are there once, however often their rows are written', async () => {
    const journeyId = await walked();
    const before = await movesOf(journeyId);
    for (const { sql, params } of await foldedMoves(journeyId)) {
      await fixture.dataSource.query(
        sql((n) => `$${n + 1}`),
        params,
      );
    }
    expect(await movesOf(journeyId)).toEqual(before);
  });
});
