import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { applicationInput, type Actor, type ProgrammePolicy } from '@mourafaka/contracts';
import { defaultPolicy, inventedApplication, people, seedCalendar } from '@mourafaka/domain';
import { Engine, type Accepted, type CommandEnvelope } from '@mourafaka/engine';
import { Journal, journalEntities, PersonKeys } from '@mourafaka/journal';
import { createDataSource, systemClock } from '@mourafaka/platform';
import { readModelEntities } from '@mourafaka/read-models';
import { createDatabase, migrateDatabase, type DatabaseUrls } from '../../../apps/cli/src/start/prepare-database';

const batch = 'bench';

/** What the processes of one installation share. */
export interface Installation {
  urls: DatabaseUrls;
  /** Base64. */
  kek: string;
}

/** As the API's process holds it. */
export interface EngineInProcess {
  engine: Engine;
  journal: Journal;
  /** Throws where the command is refused. */
  give: (command: Given) => Promise<Accepted>;
  /** A new application of an invented cooperative; answers its journey's id. */
  apply: () => Promise<string>;
  close: () => Promise<void>;
}

type Given = Pick<CommandEnvelope, 'category' | 'name' | 'payload'> &
  Pick<Partial<CommandEnvelope>, 'entityId' | 'batch'> & { actor?: Actor };

/** A migrated database with a calendar and a batch whose call is open. */
export async function install(adminUrl: string, name: string): Promise<Installation> {
  const urls = await createDatabase(adminUrl, { name, password: 'bench' });
  await migrateDatabase(urls);
  const installation = { urls, kek: randomBytes(32).toString('base64') };
  const { give, close } = await openEngine(installation);
  const calendar = { calendar: seedCalendar() };
  await give({ category: 'calendar', entityId: 'MA', name: 'adopt-calendar', payload: calendar });
  await openCall(give, batch);
  await close();
  return installation;
}

/** A batch with the usual policy, unless another is given, whose call is open today. */
export async function openCall(
  give: EngineInProcess['give'],
  entityId: string,
  policy: ProgrammePolicy = defaultPolicy,
): Promise<void> {
  const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  const names = { ar: 'الشطر', fr: 'Tranche', en: 'Batch' };
  const commands: [string, unknown][] = [
    ['create-batch', { code: entityId, names }],
    ['adopt-policy', { policy }],
    ['open-call', { opensOn: day(-30), closesOn: day(60) }],
  ];
  for (const [name, payload] of commands) await give({ category: 'batch', entityId, name, payload });
}

/** The engine with the API's own settings: a pool of twenty. */
export async function openEngine({ urls, kek }: Installation): Promise<EngineInProcess> {
  const entities = [...journalEntities, ...readModelEntities];
  const options = { url: urls.url, entities, applicationName: 'bench', poolSize: 20 };
  const dataSource = await createDataSource(options).initialize();
  const journal = new Journal(dataSource, new PersonKeys(dataSource, Buffer.from(kek, 'base64')));
  const engine = new Engine({ journal, clock: systemClock });
  const give = async ({ actor = people.programmeManager, ...command }: Given): Promise<Accepted> => {
    const key = randomUUID();
    const answer = await engine.execute({ ...command, actor, principal: actor.id, key, correlationId: key });
    if (!answer.ok) throw new Error(`${command.name} was refused: ${JSON.stringify(answer.refusal)}`);
    return answer;
  };
  const apply = async (): Promise<string> => {
    const application = inventedApplication(randomInt(90_000_000), { registrationNumber: randomUUID().slice(0, 30) });
    const payload = applicationInput.parse(application);
    const actor = people.applicant;
    const { journeyId } = await give({ category: 'journey', name: 'submit-application', batch, payload, actor });
    if (!journeyId) throw new Error('The application was answered without a journey.');
    return journeyId;
  };
  const close = async (): Promise<void> => {
    await journal.close();
    await dataSource.destroy();
  };
  return { engine, journal, give, apply, close };
}
