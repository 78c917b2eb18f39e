import type { JourneyState } from '@mourafaka/domain';
import { defaultPolicy, seedCalendar } from '@mourafaka/domain';
import { people } from '../../../domain/src/testing';
import {
  accept,
  anApplication,
  anEnvelope,
  apply,
  batch,
  type EngineFixture,
  openEngine,
  outcome,
  submission,
} from '../../../../test/support/engine-fixture';

describe('the rules a command is decided by', () => {
  let fixture: EngineFixture;
  beforeAll(async () => {
    fixture = await openEngine();
  });
  afterAll(() => fixture.close());

  const stateOf = async (stream: string) => (await fixture.engine.state<JourneyState>(stream))?.state;
  const applyPolicy = (entityId: string | undefined, version: number) =>
    anEnvelope({ name: 'apply-policy', entityId, payload: { version } });

  it('are the policy applied to the journey, until another version is applied to it', async () => {
    const { engine } = fixture;
    const other = await fixture.another();
    const { journeyId, stream } = await apply(engine);
    expect(outcome(await engine.execute(applyPolicy(journeyId, 2)))).toBe('COMMAND.INVALID');
    const policy = { ...defaultPolicy, minParticipants: 2 };
    await accept(other, anEnvelope({ category: 'batch', name: 'adopt-policy', entityId: batch, payload: { policy } }));
    await accept(engine, anEnvelope({ name: 'add-note', entityId: journeyId, payload: { text: 'As before.' } }));
    expect(await stateOf(stream)).toMatchObject({ policyVersion: 1, settings: { minParticipants: 1 } });
    await accept(engine, applyPolicy(journeyId, 2));
    expect(await stateOf(stream)).toMatchObject({ policyVersion: 2, settings: { minParticipants: 2 } });
    const later = await apply(engine);
    expect(await stateOf(later.stream)).toMatchObject({ policyVersion: 2 });
  });

  it('are the calendar as another process has just adopted it', async () => {
    const { engine } = fixture;
    const { journeyId, stream } = await apply(engine);
    const deadlines = (await stateOf(stream))?.deadlines ?? [];
    const [first] = deadlines;
    const calendar = seedCalendar();
    const exceptional = {
      on: first?.dueOn ?? '',
      names: { ar: 'عطلة', fr: 'Jour chômé' },
      certainty: 'exceptional' as const,
    };
    const payload = { calendar: { ...calendar, holidays: [...calendar.holidays, exceptional] } };
    const adopt = { category: 'calendar', name: 'adopt-calendar', entityId: 'MA', payload } as const;
    await accept(await fixture.another(), anEnvelope(adopt));
    await accept(engine, anEnvelope({ name: 'replan-deadlines', entityId: journeyId }, people.system));
    const moved = (await stateOf(stream))?.deadlines.find(({ key }) => key === first?.key);
    expect(moved?.dueOn.localeCompare(first?.dueOn ?? '')).toBe(1);
  });

  it('are the call as it stands: closed by one process, closed for all', async () => {
    const other = await fixture.another();
    await apply(other);
    await accept(fixture.engine, anEnvelope({ category: 'batch', name: 'close-call', entityId: batch }));
    const late = await other.execute(submission());
    expect(outcome(late)).toBe('BATCH.CALL_CLOSED');
  });

  it('are the cooperatives the administrator has just admitted by name after the closing', async () => {
    const other = await fixture.another();
    const application = anApplication();
    const { court, registrationNumber } = application.cooperative;
    const granted = { court, registrationNumber, reason: 'Their court was closed that week.', until: '2026-11-30' };
    const administrator = { id: 'admin', name: 'Administrator', role: 'administrator' } as const;
    const grant = { category: 'batch', name: 'grant-late-application', entityId: batch, payload: granted } as const;
    const submit = () => submission({ payload: application });
    expect(outcome(await other.execute(submit()))).toBe('BATCH.CALL_CLOSED');
    await accept(fixture.engine, anEnvelope(grant, administrator));
    expect(outcome(await other.execute(submission({ payload: anApplication() })))).toBe('BATCH.CALL_CLOSED');
    expect(outcome(await other.execute(submit()))).toBe('accepted');
  });
});
