import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import {
  entityOf,
  type SessionNotice,
  type SessionPayload,
  sessionStream,
  type StreamId,
  workflowIdOf,
} from '@mourafaka/contracts';
import { defaultPolicy, enrolmentOf, type JourneyState, progressOf, type SessionState } from '@mourafaka/domain';
import { testServerClock } from '@mourafaka/platform';
import { people } from '../../../libs/domain/src/testing';
import { days, JourneyWorld } from '../../../test/support/journey-world';
import { sleepUntil, timeSkipping } from '../../../test/support/temporal';
import { until } from '../../../test/support/until';

const { agent, applicant, committee, consultant, manager, secondMember } = people;
const points = Object.fromEntries(defaultPolicy.criteria.map(({ key }) => [key, 8]));
const participants = [
  { name: 'Zahra Exemple', role: 'president', sex: 'female', ageBand: '35-44' },
  { role: 'member', sex: 'female', ageBand: '25-34' },
];

describe('a training session', () => {
  let environment: TestWorkflowEnvironment;
  let world: JourneyWorld;
  let cooperatives: StreamId[] = [];
  let session: StreamId;
  let later: StreamId;
  const ids = (from: number, to: number): string[] => cooperatives.slice(from - 1, to).map(entityOf);

  /** A cooperative whose diagnosis has begun. */
  async function accompanied(): Promise<StreamId> {
    const stream = await world.apply();
    await world.give(stream, 'declare-complete');
    await world.give(stream, 'assess-eligibility');
    await world.give(stream, 'score', { scores: points }, committee);
    await world.give(stream, 'score', { scores: points }, secondMember);
    await world.give(stream, 'admit', { lot: 'lot-1' }, committee);
    await world.give(stream, 'assign-consultant', { consultant: 'consultant-lot-1', lot: 'lot-1' }, manager);
    await world.give(stream, 'start-diagnosis', {}, consultant);
    return stream;
  }

  async function schedule(change: Partial<SessionPayload<'schedule'>>): Promise<StreamId> {
    const stream = sessionStream(randomUUID());
    await world.give(stream, 'schedule', {
      ...{ batch: 'B4', module: 'governance', region: '09', place: 'Siège', trainer: 'Formateur Exemple' },
      ...{ heldOn: await world.dateIn(30), from: '09:30', to: '16:00', capacity: 20 },
      ...change,
    });
    world.streams.push(stream);
    return stream;
  }

  /** A day later everything that had to wait for the morning is done. */
  const aDayLater = async (stream = session): Promise<void> => {
    await environment.sleep(days(1));
    await world.caughtUp(stream);
  };
  const stateOf = async (stream = session): Promise<SessionState> =>
    (await world.engine.state<SessionState>(stream))?.state as SessionState;
  const journeyState = async (stream: StreamId): Promise<JourneyState> =>
    (await world.engine.state<JourneyState>(stream))?.state as JourneyState;

  /** What a cooperative's own journey says it was told of a session, in order. */
  async function told(stream: StreamId, of = session): Promise<SessionNotice[]> {
    const events = await world.journal.read(stream);
    return events.flatMap(({ type, data }) => {
      const { sessionId, notice } = data as { sessionId?: string; notice?: SessionNotice };
      return type === 'SessionNoticeGiven' && sessionId === entityOf(of) && notice ? [notice] : [];
    });
  }
  const toldAll = (from: number, to: number, of = session) =>
    Promise.all(cooperatives.slice(from - 1, to).map((stream) => told(stream, of)));

  beforeAll(async () => {
    environment = await timeSkipping();
    const temporal = { native: environment.nativeConnection, client: environment.client };
    world = await JourneyWorld.open({ temporal, clock: testServerClock(environment) });
    for (let n = 0; n < 25; n++) cooperatives = [...cooperatives, await accompanied()];
    await world.worker();
    await world.relay();
    session = await schedule({});
    later = await schedule({ heldOn: await world.dateIn(75), capacity: 10 });
  });
  afterAll(async () => {
    await world.close();
    await environment.teardown();
  });

  it('of twenty places invites twenty of twenty-five and tells five that they wait', async () => {
    await world.give(session, 'enrol', { journeyIds: ids(1, 25) });
    await aDayLater();
    expect(await toldAll(1, 20)).toEqual(Array.from({ length: 20 }, () => ['invitation']));
    expect(await toldAll(21, 25)).toEqual(Array.from({ length: 5 }, () => ['waiting']));
    const [first = ''] = cooperatives;
    const message = await until('the message of the invitation', async () =>
      (await world.journal.read(first)).find(
        ({ type, data }) =>
          type === 'MessageIssued' && (data as { template: string }).template === 'session-invitation',
      ),
    );
    expect(message.data).toMatchObject({ channel: 'sms', audience: 'applicant', params: { module: 'governance' } });
  });

  it('gives a place that comes free to the first who waits, and tells it', async () => {
    await world.give(session, 'remove-enrolment', { journeyId: ids(1, 1)[0], reason: 'Empêchée' });
    await aDayLater();
    expect(await toldAll(21, 22)).toEqual([['waiting', 'place'], ['waiting']]);
  });

  it('that is moved tells all who have a place or wait, once, and reminds of the new day alone', async () => {
    const heldOn = await world.dateIn(40);
    await world.give(session, 'reschedule', { heldOn, from: '09:30', to: '16:00', reason: 'Salle indisponible' });
    await aDayLater();
    const moved = (await toldAll(1, 25)).map((notices) => notices.filter((notice) => notice === 'moved').length);
    expect(moved).toEqual([0, ...Array.from({ length: 24 }, () => 1)]);
    await sleepUntil(environment, Date.parse((await stateOf()).checkInFrom));
    await world.caughtUp(session);
    const reminded = (await toldAll(1, 25)).map((notices) => notices.filter((notice) => notice === 'reminder').length);
    expect(reminded).toEqual([0, ...Array.from({ length: 20 }, () => 2), 0, 0, 0, 0]);
  });

  it('takes attendance on its day from staff and by the code, and closes by itself', async () => {
    const { checkInCode: code, startsAt } = await stateOf();
    await sleepUntil(environment, Date.parse(startsAt) + 600_000);
    for (const journeyId of ids(2, 11))
      await world.give(session, 'record-attendance', { journeyId, participants }, consultant);
    for (const journeyId of ids(12, 18))
      await world.give(session, 'check-in', { journeyId, code, participants }, applicant);
    const refused = await world.tryTo(session, 'cancel', { reason: 'Trop tard' }, agent);
    expect(refused.ok || refused.refusal.code).toBe('SESSION.HELD');
    await sleepUntil(environment, Date.parse((await stateOf()).closesAt) + 60_000);
    await until('the session to close', async () => (await stateOf()).stage === 'closed');
  });

  it('gives each journey what its cooperative attended, once', async () => {
    await aDayLater();
    for (const stream of cooperatives.slice(1, 18)) {
      expect(progressOf(await journeyState(stream)).modulesAttended).toBe(1);
      const events = await world.journal.read(stream);
      expect(events.filter(({ type }) => type === 'AttendanceRecorded')).toHaveLength(1);
    }
  });

  it('proposes another one to those who missed it, and its run is over', async () => {
    expect(await toldAll(19, 21, later)).toEqual([['catch-up'], ['catch-up'], ['catch-up']]);
    expect((await toldAll(1, 18, later)).flat()).toEqual([]);
    const state = await stateOf();
    const [missed = ''] = ids(19, 19);
    expect(enrolmentOf(state, missed)?.catchUp).toMatchObject({
      outcome: 'proposed',
      session: { sessionId: entityOf(later) },
    });
    const handle = environment.client.workflow.getHandle(workflowIdOf(session));
    await until('the run to end', async () => (await handle.describe()).status.name === 'COMPLETED');
  });

  it('that is cancelled tells everybody, and its run is over', async () => {
    const other = await schedule({ module: 'strategy', heldOn: await world.dateIn(20), capacity: 3 });
    await world.give(other, 'enrol', { journeyIds: ids(1, 5) });
    await aDayLater(other);
    await world.give(other, 'cancel', { reason: 'Formateur empêché' });
    await environment.sleep(days(1));
    const handle = environment.client.workflow.getHandle(workflowIdOf(other));
    await until('the run to end', async () => (await handle.describe()).status.name === 'COMPLETED');
    expect((await toldAll(1, 5, other)).map((notices) => notices.at(-1))).toEqual(
      Array.from({ length: 5 }, () => 'cancelled'),
    );
  });
});
