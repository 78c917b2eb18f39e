import { randomInt } from 'node:crypto';
import type { JourneyState } from '@mourafaka/domain';
import { JourneyEntity, journeyRow } from '@mourafaka/read-models';
import fc from 'fast-check';
import { people } from '../../../domain/src/testing';
import {
  anEnvelope,
  apply,
  type EngineFixture,
  openEngine,
  outcome,
  submission,
} from '../../../../test/support/engine-fixture';
import type { CommandEnvelope, Engine, Executed } from '..';

describe('writers who race', () => {
  let fixture: EngineFixture;
  let engines: Engine[];
  beforeAll(async () => {
    fixture = await openEngine();
    engines = [fixture.engine, await fixture.another(), await fixture.another()];
  });
  afterAll(() => fixture.close());

  const note = (entityId?: string) =>
    anEnvelope({ name: 'add-note', entityId, payload: { text: 'Seen.' } }, people.agent);
  const anyEngine = (): Engine => engines[randomInt(engines.length)] ?? fixture.engine;
  const stateOf = async (stream: string) => (await fixture.engine.state<JourneyState>(stream))?.state;

  it('do one and the same step: one does it, the others are told it is done', async () => {
    const { journeyId, stream } = await apply(fixture.engine);
    const declare = () => anEnvelope({ name: 'declare-complete', entityId: journeyId }, people.agent);
    const executed = await Promise.all(engines.map((engine) => engine.execute(declare())));
    expect(executed.map(outcome).sort()).toEqual(['JOURNEY.WRONG_MOMENT', 'JOURNEY.WRONG_MOMENT', 'accepted']);
    expect(await stateOf(stream)).toMatchObject({ state: 'complete' });
  });

  it('say different things of one journey: both are kept', async () => {
    const { journeyId, stream } = await apply(fixture.engine);
    const executed = await Promise.all(engines.slice(0, 2).map((engine) => engine.execute(note(journeyId))));
    expect(executed.map(outcome)).toEqual(['accepted', 'accepted']);
    expect(await stateOf(stream)).toMatchObject({ notes: 2 });
  });

  it('in one process wait for one another, however many they are', async () => {
    const { journeyId, stream } = await apply(fixture.engine);
    const executed = await Promise.all(Array.from({ length: 30 }, () => fixture.engine.execute(note(journeyId))));
    expect(new Set(executed.map(outcome))).toEqual(new Set(['accepted']));
    expect(await stateOf(stream)).toMatchObject({ notes: 30 });
  });

  it('hold the same version in their hands: one is accepted, the other must look again', async () => {
    const { journeyId, version } = await apply(fixture.engine);
    const held = () => ({ ...note(journeyId), expectedVersion: version });
    const executed = await Promise.all(engines.slice(0, 2).map((engine) => engine.execute(held())));
    expect(executed.map(outcome).sort()).toEqual(['COMMAND.VERSION_CONFLICT', 'accepted']);
  });

  it('apply for one cooperative: one application, and the other is named it', async () => {
    const { payload } = submission();
    const executed = await Promise.all(engines.map((engine) => engine.execute(submission({ payload }))));
    const accepted = executed.filter((one) => one.ok);
    expect(accepted).toHaveLength(1);
    const journeyId = accepted[0]?.ok ? accepted[0].journeyId : undefined;
    for (const one of executed.filter(({ ok }) => !ok)) {
      expect(one).toMatchObject({ refusal: { code: 'APPLICATION.ALREADY_RECEIVED', params: { journeyId } } });
    }
  });

  it('give any commands in any order: no version is missing and every accepted command is in the journal', async () => {
    const kind = fc.constantFrom('add-note', 'declare-complete', 'assess-eligibility', 'suspend', 'resume', 'withdraw');
    const commands = fc.array(fc.record({ name: kind, journey: fc.nat(2), again: fc.boolean() }), {
      minLength: 5,
      maxLength: 25,
    });
    await fc.assert(
      fc.asyncProperty(commands, async (drawn) => {
        const journeys = await Promise.all([0, 1, 2].map(() => apply(fixture.engine)));
        const given = drawn.flatMap(({ name, journey, again }) => {
          const envelope = anEnvelope({ name, entityId: journeys[journey]?.journeyId, payload: payloads[name] ?? {} });
          return again ? [envelope, envelope] : [envelope];
        });
        const executed = await Promise.all(given.map((envelope) => anyEngine().execute(envelope)));
        for (const { stream, journeyId } of journeys) {
          await expectWhole(stream, journeyId ?? '', acceptedOf(given, executed, journeyId));
        }
      }),
      { numRuns: 12 },
    );
  });

  const payloads: Record<string, unknown> = {
    'add-note': { text: 'Seen.' },
    suspend: { reason: 'Drought.' },
    withdraw: { reason: 'They wish so.' },
  };

  /** Idempotency keys of the accepted commands of one journey, each once. */
  const acceptedOf = (given: CommandEnvelope[], executed: Executed[], journeyId?: string): Set<string> =>
    new Set(given.filter((one, n) => one.entityId === journeyId && executed[n]?.ok).map(({ key }) => key));

  async function expectWhole(stream: string, journeyId: string, accepted: Set<string>): Promise<void> {
    const events = await fixture.journal.read(stream);
    expect(events.map(({ version }) => version)).toEqual(events.map((_, n) => n + 1));
    const recorded = new Set(events.filter(({ meta }) => meta.command !== 'submit-application').map(keyOf));
    expect(recorded).toEqual(accepted);
    expect(await fixture.journal.verify(stream)).toBeUndefined();
    const state = await fixture.engine.state<JourneyState>(stream, { asOf: '2100-01-01T00:00:00.000Z' });
    expect(await fixture.engine.state(stream)).toEqual(state);
    const row = await fixture.dataSource.getRepository(JourneyEntity).findOneBy({ journeyId });
    expect(row).toEqual(state && journeyRow(state.state));
  }

  const keyOf = ({ meta }: { meta: { commandId: string } }): string | undefined => meta.commandId.split('|').at(-1);
});
