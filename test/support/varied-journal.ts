import { randomUUID } from 'node:crypto';
import {
  type Actor,
  batchStream,
  bulkStream,
  entityOf,
  sessionStream,
  type StreamCategory,
  type StreamId,
  systemActor,
} from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import { type Accepted, codeOf } from '@mourafaka/engine';
import { taskReachOf } from '@mourafaka/platform';
import { BulkItems, TaskQueries } from '@mourafaka/read-models';
import { people, sessionCode, wholePath } from '../../libs/domain/src/testing';
import { accept, anApplication, anEnvelope, apply, batch, type EngineFixture } from './engine-fixture';

const start = Date.parse('2026-11-02T09:00:00.000Z');
const dayMs = 86_400_000;
const { agent, applicant, committee, consultant, manager, secondMember } = people;

/** Streams of every category that writes rows, with what rows are made of: for tests of what is made again of them. */
export interface VariedJournal {
  /** Accompanied for two years, with all that is recorded beside the main path. */
  graduated: StreamId;
  withdrawn: StreamId;
  /** Under way, its phone corrected, reminded of a document. */
  corrected: StreamId;
  session: StreamId;
  task: StreamId;
  bulk: StreamId;
  batch: StreamId;
}

class Play {
  constructor(private readonly fixture: EngineFixture) {}

  at(day: number): void {
    this.fixture.clock.set(new Date(start + day * dayMs).toISOString());
  }

  give(category: StreamCategory, entityId: string, name: string, payload: unknown, actor: Actor): Promise<Accepted> {
    return accept(this.fixture.engine, anEnvelope({ category, name, entityId, payload }, actor));
  }

  /** Gives the orders of every duty that is due, as the stream's run would. */
  async settle(stream: StreamId): Promise<void> {
    const { engine, clock } = this.fixture;
    const now = (await clock.now()).toISOString();
    const tried = new Set<string>();
    for (;;) {
      const duty = (await engine.view(stream))?.duties.find(({ key, dueAt }) => dueAt <= now && !tried.has(key));
      if (!duty) return;
      tried.add(duty.key);
      for (const [n, order] of ((await engine.orders(stream, duty.key))?.orders ?? []).entries()) {
        const given = { ...order, principal: systemActor.id, key: `${stream}/${duty.key}/${n}`, actor: systemActor };
        await engine.execute({ ...given, correlationId: 'test', notBefore: duty.dueAt });
      }
    }
  }

  /** The whole accompaniment of one cooperative, up to a day. */
  async accompany(until: number): Promise<StreamId> {
    const { stream, journeyId = '' } = await apply(this.fixture.engine);
    for (const { day, by, command, payload } of wholePath({ startOn: '2026-11-02' }).slice(1)) {
      if (day > until) break;
      this.at(day);
      await this.settle(stream);
      const code = command === 'confirm-session' && (await this.codeOfSession(stream, payload.session));
      await this.give('journey', journeyId, command, code ? { ...payload, code } : payload, people[by]);
    }
    return stream;
  }

  async codeOfSession(stream: StreamId, session: string): Promise<string> {
    const head = await this.fixture.engine.state<JourneyState>(stream);
    if (!head) throw new Error(`${stream} is empty`);
    const { keys } = this.fixture.journal;
    return sessionCode(head.state, session, (purpose) => codeOf((text) => keys.digest(text), stream, purpose));
  }

  /** A cooperative whose diagnosis has begun. */
  async diagnosing(): Promise<string> {
    const { journeyId = '' } = await apply(this.fixture.engine);
    const criteria = ['innovation', 'market', 'anchorage', 'gender', 'convergence', 'environment'];
    const scores = Object.fromEntries(criteria.map((key) => [key, 8]));
    const steps: [string, unknown, Actor][] = [
      ['declare-complete', {}, agent],
      ['assess-eligibility', {}, agent],
      ['score', { scores }, committee],
      ['score', { scores }, secondMember],
      ['admit', { lot: 'lot-1' }, committee],
      ['assign-consultant', { consultant: 'consultant-lot-1', lot: 'lot-1' }, manager],
      ['start-diagnosis', {}, consultant],
    ];
    for (const [name, payload, actor] of steps) await this.give('journey', journeyId, name, payload, actor);
    return journeyId;
  }

  async session(): Promise<StreamId> {
    const sessionId = randomUUID();
    const payload = {
      ...{ batch, module: 'governance', region: '09', place: 'Siège', trainer: 'Formateur Exemple', capacity: 1 },
      ...{ heldOn: '2026-11-20', from: '09:30', to: '16:00' },
    };
    await this.give('session', sessionId, 'schedule', payload, agent);
    const journeyIds = [await this.diagnosing(), await this.diagnosing()];
    await this.give('session', sessionId, 'enrol', { journeyIds }, agent);
    await this.settle(sessionStream(sessionId));
    await this.give('session', sessionId, 'remove-enrolment', { journeyId: journeyIds[0], reason: 'Demande' }, agent);
    await this.settle(sessionStream(sessionId));
    return sessionStream(sessionId);
  }

  /** A task that was taken, given back, and put off. */
  async task(): Promise<StreamId> {
    const { dataSource, clock } = this.fixture;
    const reach = taskReachOf({ id: agent.id, name: agent.name, roles: ['agent'], regions: ['09'], lots: [] });
    const asker = { reach, moment: { now: await clock.now(), today: '2026-11-02' } };
    const [first] = (await new TaskQueries(dataSource).listTasks({}, {}, asker)).items;
    if (!first) throw new Error('nothing waits for the agent');
    await this.give('task', first.id, 'claim', {}, agent);
    await this.give('task', first.id, 'release', {}, agent);
    await this.give('task', first.id, 'snooze', { until: '2026-11-05', reason: 'Attente d’un document' }, agent);
    return `task-${first.id}`;
  }

  /** Two notes by one request; the first has its receipt. */
  async bulk(journeyIds: string[]): Promise<StreamId> {
    const bulkId = randomUUID();
    const items = journeyIds.map((journeyId) => ({ journeyId, command: 'add-note', payload: { text: 'À rappeler' } }));
    await this.give('bulk', bulkId, 'request-bulk', { items }, systemActor);
    const receipt = { n: 1, outcome: 'accepted' as const, version: 9, at: new Date(start).toISOString() };
    await new BulkItems(this.fixture.dataSource).record(bulkId, [receipt]);
    return bulkStream(bulkId);
  }
}

/** `days`: how long the first journey is accompanied. */
export async function playVariedJournal(fixture: EngineFixture, days = 800): Promise<VariedJournal> {
  const play = new Play(fixture);
  const [withdrawn, corrected] = [await apply(fixture.engine), await apply(fixture.engine)];
  const reason = 'À sa demande';
  await play.give('journey', withdrawn.journeyId ?? '', 'withdraw', { reason }, applicant);
  const { representative } = anApplication();
  const changes = { representative: { phone: '+212600000009', name: representative?.name } };
  await play.give('journey', corrected.journeyId ?? '', 'correct', { changes, reason: 'Faute de frappe' }, agent);
  const task = await play.task();
  const bulk = await play.bulk([withdrawn, corrected].map(({ stream }) => entityOf(stream)));
  const session = await play.session();
  await play.give('journey', corrected.journeyId ?? '', 'request-completion', { missing: ['statutes'] }, agent);
  for (const day of [5, 10, 15]) {
    play.at(day);
    await play.settle(corrected.stream);
  }
  play.at(0);
  const graduated = await play.accompany(days);
  await play.settle(batchStream(batch));
  return {
    ...{ graduated, withdrawn: withdrawn.stream, corrected: corrected.stream },
    ...{ session, task, bulk, batch: batchStream(batch) },
  };
}
