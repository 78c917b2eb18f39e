import { randomBytes, randomUUID } from 'node:crypto';
import { createDataSource, migrate } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import { Journal, journalEntities, journalMigrations, PersonKeys, type AppendInput } from '../src';

// Making and migrating a database takes its time on a busy machine.
jest.setTimeout(60_000);

/** An empty database of the test's own, from `test/support/servers`, which only test files may import. */
interface EmptyDatabase {
  url: string;
  ownerUrl: string;
  drop: () => Promise<void>;
}

export interface JournalFixture {
  database: EmptyDatabase;
  dataSource: DataSource;
  journal: Journal;
  keys: PersonKeys;
  /** A journal of its own, as another process would have it. */
  another: () => Promise<Journal>;
  close: () => Promise<void>;
}

export const kek = randomBytes(32);

/** Migrates the database, with nothing but the journal in it, and opens it as the application's role. */
export async function openJournal(empty: Promise<EmptyDatabase>, { poolSize = 10 } = {}): Promise<JournalFixture> {
  const database = await empty;
  await migrate({ ownerUrl: database.ownerUrl, entities: journalEntities, migrations: journalMigrations });
  const opened: DataSource[] = [];
  const open = async (): Promise<Journal> => {
    const options = { url: database.url, entities: journalEntities, applicationName: 'journal-test', poolSize };
    const dataSource = await createDataSource(options).initialize();
    opened.push(dataSource);
    return new Journal(dataSource, new PersonKeys(dataSource, kek, { cacheMs: 0 }));
  };
  const journal = await open();
  const close = async (): Promise<void> => {
    for (const dataSource of opened) await dataSource.destroy();
    await database.drop();
  };
  return { database, dataSource: journal.dataSource, journal, keys: journal.keys, another: open, close };
}

export const newStream = (): string => `journey-${randomUUID()}`;

/** An append of one event, with whatever the test cares about put over it. */
export function anAppend(stream: string, expectedVersion: number, over: Partial<AppendInput> = {}): AppendInput {
  return {
    stream,
    expectedVersion,
    events: [{ eventId: randomUUID(), type: 'NoteAdded', schemaVersion: 1, data: { text: 'called back' } }],
    meta: {
      actor: { id: 'agent-09', name: 'Salma Idrissi', role: 'agent', office: 'Agadir' },
      commandId: randomUUID(),
      command: 'add-note',
      correlationId: 'test',
    },
    recordedAt: '2026-03-02T09:00:00.000Z',
    head: { state: { phase: 'application' }, finished: false, planner: 1 },
    command: { id: randomUUID(), requestHash: 'a', answer: { ok: true } },
    ...over,
  };
}
