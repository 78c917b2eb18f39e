import {
  inWords,
  StreamWorkflows,
  TemporalConnection,
  verifyNotes,
  type VerifyReport,
  type VerifySelection,
  verifyStreams,
} from '@mourafaka/engine';
import { journalEntities, PersonKeys } from '@mourafaka/journal';
import { createDataSource, isDatabaseAway } from '@mourafaka/platform';
import { readModelEntities } from '@mourafaka/read-models';
import { Explained } from '../../../../scripts/lib/progress.mjs';
import { findInstallation, type Installation, type Whereabouts } from '../installation';

export interface VerifySettings extends Whereabouts, VerifySelection {
  /** What runs follow is compared as well. */
  workflows: boolean;
  json: boolean;
}

/** Notes that are as it should be, and are told to nobody. */
const usual = ['FINISHED', 'UNFOLLOWED'];

const verdict = (differences: number): string =>
  differences === 0 ? 'all agrees' : differences === 1 ? 'one difference' : `${differences} differences`;

const entriesOf = <Name extends string>(counts: Partial<Record<Name, number>>): [Name, number][] =>
  Object.entries(counts) as [Name, number][];

/** A line for each difference; then how much was looked at, and what could not be. */
function show({ streams, events, reasons, differences, notes }: VerifyReport): void {
  for (const difference of differences) console.log(inWords(difference));
  const all = entriesOf(reasons).reduce((sum, [, times]) => sum + times, 0);
  if (all > differences.length) console.log(`… and ${all - differences.length} more`);
  for (const [note, times] of entriesOf(notes)) {
    if (!usual.includes(note)) console.log(`${times} streams  ${note}: ${verifyNotes[note]}`);
  }
  if (all > 1) for (const [reason, times] of entriesOf(reasons)) console.log(`${reason}: ${times}`);
  console.log(`${streams} streams, ${events} events: ${verdict(all)}.`);
}

/** Temporal may be away: that is said, and keeps nothing else from being compared. */
async function withWorkflows(
  { temporal }: Installation,
  wanted: boolean,
  work: (workflows?: StreamWorkflows) => Promise<VerifyReport>,
): Promise<VerifyReport> {
  if (!wanted) return work();
  const connection = new TemporalConnection(temporal);
  try {
    await connection.start();
    return await work(new StreamWorkflows(connection));
  } finally {
    await connection.stop();
  }
}

/** Every few seconds, where it takes long. */
function teller(): (streams: number, events: number) => void {
  let last = Date.now();
  return (streams, events) => {
    if (Date.now() - last < 5_000) return;
    last = Date.now();
    console.error(`${streams} streams, ${events} events so far …`);
  };
}

async function verifyIn(installation: Installation, settings: VerifySettings): Promise<VerifyReport> {
  const { databaseUrl: url, kek, retiredKeks: retired, checkpoints } = installation;
  const entities = [...journalEntities, ...readModelEntities];
  const options = { url, entities, applicationName: 'mourafaka-verify', poolSize: 4, transactionTimeout: 300 };
  const dataSource = createDataSource(options);
  try {
    await dataSource.initialize();
    const keys = new PersonKeys(dataSource, kek, { retired });
    const { stream, batch, sample } = settings;
    const selection = { stream, batch, sample };
    return await withWorkflows(installation, settings.workflows, (workflows) =>
      verifyStreams({ dataSource, keys, workflows, selection, checkpoints, onProgress: teller() }),
    );
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

/** Says what does not agree; the exit code is 1 where something does not, 2 where it could not be looked at. */
export async function verifyJournal(settings: VerifySettings): Promise<void> {
  try {
    const report = await verifyIn(findInstallation(settings, 'application'), settings);
    const { stream, batch } = settings;
    const looked = stream === undefined ? batch !== undefined && `batch ${batch}` : `stream ${stream}`;
    if (looked && report.events === 0 && report.differences.length === 0) {
      throw new Explained(`The journal has no ${looked}.`);
    }
    if (settings.json) console.log(JSON.stringify(report, null, 2));
    else show(report);
    process.exitCode = report.differences.length > 0 ? 1 : 0;
  } catch (error) {
    process.exitCode = 2;
    if (!isDatabaseAway(error)) throw error;
    throw new Explained('PostgreSQL does not answer: is it running (npm start), on this --pg-port?', { cause: error });
  }
}
