import type { JourneyState } from '@mourafaka/domain';
import { defaultPolicy } from '@mourafaka/domain';
import { journeyScript, people } from '../../../domain/src/testing';
import {
  accept,
  anEnvelope,
  apply,
  batch,
  type EngineFixture,
  openEngine,
  outcome,
} from '../../../../test/support/engine-fixture';
import { foldStream } from './heads';

const day = 86_400_000;
const startOn = '2026-11-02';

describe('the questionnaire of a diagnosis', () => {
  let fixture: EngineFixture;
  beforeAll(async () => {
    fixture = await openEngine();
  });
  afterAll(() => fixture.close());

  const adopt = (version: number, headings = defaultPolicy.questionnaire.headings) =>
    fixture.engine.execute(
      anEnvelope({
        category: 'batch',
        name: 'adopt-policy',
        entityId: batch,
        payload: { policy: { ...defaultPolicy, questionnaire: { version, headings } } },
      }),
    );

  /** A journey whose diagnosis has just begun. */
  async function diagnosing(): Promise<{ journeyId: string; stream: string }> {
    const { journeyId = '', stream } = await apply(fixture.engine);
    for (const { command: name, payload, by, day: at } of journeyScript({ startOn }).slice(1)) {
      fixture.clock.set(new Date(Date.parse(`${startOn}T09:00:00.000Z`) + at * day).toISOString());
      await accept(fixture.engine, anEnvelope({ name, entityId: journeyId, payload }, people[by]));
      if (name === 'start-diagnosis') break;
    }
    return { journeyId, stream };
  }

  it('keeps with each answer the form it was given to, whatever form the policy has by then', async () => {
    const { engine, journal } = fixture;
    const { journeyId, stream } = await diagnosing();
    const answer = (heading: string, answers: object) =>
      engine.execute(
        anEnvelope(
          { name: 'answer-questionnaire', entityId: journeyId, payload: { heading, answers } },
          people.consultant,
        ),
      );
    expect(outcome(await answer('support', { received: 'oui' }))).toBe('COMMAND.INVALID');
    expect(outcome(await answer('support', { received: true, amount: 20_000 }))).toBe('accepted');

    const shorter = defaultPolicy.questionnaire.headings.filter(({ key }) => key !== 'support');
    expect(outcome(await adopt(1, shorter))).toBe('POLICY.INVALID');
    expect(outcome(await adopt(2, shorter))).toBe('accepted');
    await accept(engine, anEnvelope({ name: 'apply-policy', entityId: journeyId, payload: { version: 2 } }));
    expect(outcome(await answer('support', { received: false }))).toBe('COMMAND.INVALID');
    expect(outcome(await answer('difficulties', { main: 'Transport' }))).toBe('accepted');

    const recorded = await journal.read(stream, { after: 0, limit: 200 });
    const answered = recorded.filter(({ type }) => type === 'QuestionnaireAnswered').map(({ data }) => data);
    expect(answered).toEqual([
      { form: 1, policyVersion: 1, heading: 'support', answers: { received: true, amount: 20_000 } },
      { form: 2, policyVersion: 2, heading: 'difficulties', answers: { main: 'Transport' } },
    ]);
    const head = await engine.state<JourneyState>(stream);
    expect(head?.state.questionnaire).toEqual({ support: 1, difficulties: 2 });
    expect(await foldStream(journal, stream)).toEqual({ version: head?.version, state: head?.state });
  });
});
