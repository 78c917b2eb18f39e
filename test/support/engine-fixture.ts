import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor, ApplicationInput, ProgrammePolicy } from '@mourafaka/contracts';
import { defaultPolicy, seedCalendar } from '@mourafaka/domain';
import { Journal, journalEntities, PersonKeys } from '@mourafaka/journal';
import { type Clock, createDataSource } from '@mourafaka/platform';
import { JourneyQueries, readModelEntities } from '@mourafaka/read-models';
import { webhookEntities } from '@mourafaka/webhooks';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from './servers';
import { inventedApplication, people } from '../../libs/domain/src/testing';
import { type Accepted, type CommandEnvelope, Engine, type Executed, journeyHistory } from '@mourafaka/engine';

/** Business time as the test sets it. */
export class SetClock implements Clock {
  constructor(private instant: string) {}

  now(): Promise<Date> {
    return Promise.resolve(new Date(this.instant));
  }

  toTimer(instant: string): string {
    return instant;
  }

  set(instant: string): void {
    this.instant = instant;
  }
}

export interface EngineFixture {
  database: TestDatabase;
  dataSource: DataSource;
  journal: Journal;
  engine: Engine;
  clock: SetClock;
  queries: JourneyQueries;
  /** An engine of its own over the same database, as another process would have it. */
  another(): Promise<Engine>;
  close(): Promise<void>;
}

export const batch = 'batch-test';
export const kek = randomBytes(32);

/** A migrated database with an open call, opened as the application's role. Monday 2 November 2026, ten o'clock. */
export async function openEngine({
  policy = defaultPolicy,
}: { policy?: ProgrammePolicy } = {}): Promise<EngineFixture> {
  const database = await createTestDatabase();
  const clock = new SetClock('2026-11-02T09:00:00.000Z');
  const opened: Journal[] = [];
  const open = async (): Promise<Journal> => {
    const entities = [...journalEntities, ...readModelEntities, ...webhookEntities];
    const options = { url: database.url, entities, applicationName: 'engine-test', poolSize: 10 };
    const dataSource = await createDataSource(options).initialize();
    const journal = new Journal(dataSource, new PersonKeys(dataSource, kek, { cacheMs: 0 }));
    opened.push(journal);
    return journal;
  };
  const journal = await open();
  const engine = new Engine({ journal, clock });
  await openCall(engine, policy);
  return {
    database,
    dataSource: journal.dataSource,
    journal,
    engine,
    clock,
    queries: new JourneyQueries(journal.dataSource, clock, journeyHistory(engine)),
    another: async () => new Engine({ journal: await open(), clock }),
    async close() {
      for (const one of opened) {
        await one.close();
        await one.dataSource.destroy();
      }
      await database.drop();
    },
  };
}

const names = { ar: 'الشطر', fr: 'Tranche', en: 'Batch' };

/** Calendar, batch, policy and an open call, as a new installation seeds them. */
export async function openCall(engine: Engine, policy: ProgrammePolicy = defaultPolicy, code = batch): Promise<void> {
  const calendar = {
    category: 'calendar',
    name: 'adopt-calendar',
    entityId: 'MA',
    payload: { calendar: seedCalendar() },
  };
  const commands: [string, unknown][] = [
    ['create-batch', { code, names }],
    ['adopt-policy', { policy }],
    ['open-call', { opensOn: '2026-10-01', closesOn: '2026-12-31' }],
  ];
  await accept(engine, anEnvelope({ ...calendar, category: 'calendar' }));
  for (const [name, payload] of commands) {
    await accept(engine, anEnvelope({ category: 'batch', name, entityId: code, payload }));
  }
}

type Over = Partial<CommandEnvelope> & Pick<CommandEnvelope, 'name'>;

/** A command with a key of its own, given by an administrator unless the test says otherwise. */
export const anEnvelope = (over: Over, actor: Actor = people.programmeManager): CommandEnvelope => ({
  category: 'journey',
  payload: {},
  principal: actor.id,
  key: randomUUID(),
  actor,
  correlationId: 'test',
  ...over,
});

let registrations = 0;

/** An application of an invented cooperative nobody applied for before. */
export const anApplication = (change: Partial<ApplicationInput['cooperative']> = {}): ApplicationInput =>
  inventedApplication(++registrations, change);

export const submission = (over: Partial<CommandEnvelope> = {}): CommandEnvelope =>
  anEnvelope({ name: 'submit-application', batch, payload: anApplication(), ...over }, people.applicant);

/** Gives a command that must be accepted. */
export async function accept(engine: Engine, envelope: CommandEnvelope): Promise<Accepted> {
  const executed = await engine.execute(envelope);
  if (!executed.ok) throw new Error(`${envelope.name} was refused: ${JSON.stringify(executed.refusal)}`);
  return executed;
}

export const apply = (engine: Engine, over: Partial<CommandEnvelope> = {}): Promise<Accepted> =>
  accept(engine, submission(over));

/** The refusal's code, or `accepted`. */
export const outcome = (executed: Executed): string => (executed.ok ? 'accepted' : executed.refusal.code);
