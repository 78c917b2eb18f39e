import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { developmentToken } from '../../../apps/cli/src/api';
import { createDatabase } from '../../../apps/cli/src/start/prepare-database';
import { freePort } from '../../support/free-port';
import { install } from '../system/installation';
import { startOurApi } from '../system/processes';
import { compareAppends } from './appends';
import { openQueryData, type QueryData } from './data/database';
import { Asker, timeCalls, type Turns } from './http';
import { drawKnown } from './known';
import { type Question, questionsAbout } from './questions';
import { type Answered, printReport, type Results, type SizeResult } from './report';
import { compareStatus } from './throughput';

const region = '09';
const callers: readonly { who: string; region?: string }[] = [
  { who: 'programme-manager' },
  { who: `agent-${region}`, region },
];

interface Plan {
  turns: Turns;
  rounds: number;
  /** Kinds of questions; all unless told. */
  only?: readonly string[];
}

const options = {
  sizes: { type: 'string', default: '2000,20000' },
  requests: { type: 'string', default: '300' },
  'at-once': { type: 'string', default: '4' },
  seconds: { type: 'string', default: '20' },
  rounds: { type: 'string', default: '5' },
  parts: { type: 'string', default: 'questions,throughput,appends' },
  only: { type: 'string' },
  keep: { type: 'string' },
  json: { type: 'string' },
  plot: { type: 'string' },
} as const;

/**
 * What managers and agents ask, over HTTP and at real volumes: `--sizes` (2000,20000; the are
 * 2000,20000,200000) journeys of about sixty events each, loaded by COPY; `--keep folder` uses them again. Each
 * question `--requests` (300) times, `--at-once` (4), for `--seconds` (20) at most; `--only status,list,…`. Then statuses a
 * second beside a bare handler, and appends beside Emmett's: `--rounds` (5). `--parts questions,throughput,appends`.
 */
export async function queries(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  const turns = {
    requests: Number(values.requests),
    atOnce: Number(values['at-once']),
    seconds: Number(values.seconds),
  };
  const plan: Plan = { turns, rounds: Number(values.rounds), only: values.only?.split(',') };
  const parts = values.parts.split(',');
  const results: Results = { sizes: [] };
  const sizes = values.sizes
    .split(',')
    .map(Number)
    .sort((one, other) => one - other);
  for (const [index, journeys] of sizes.entries()) {
    const data = await openQueryData(journeys, values.keep);
    try {
      results.sizes.push(await measureSize(data, parts, plan));
      if (index === 0 && parts.includes('appends')) results.appends = await measureAppends(data, plan.rounds);
    } finally {
      await data.stop();
    }
  }
  printReport(results, values);
}

async function measureSize(data: QueryData, parts: readonly string[], plan: Plan): Promise<SizeResult> {
  const { installation, folder, loaded } = data;
  const result: SizeResult = { journeys: loaded.journeys, loaded, answers: [], refused: [] };
  // Nothing listens there: the engine is away, and every status says so at once.
  const temporalAddress = `127.0.0.1:${await freePort()}`;
  const api = await startOurApi({ installation, temporalAddress, port: await freePort(), dataFolder: folder });
  try {
    if (parts.includes('questions')) for (const caller of callers) await ask(api.url, data, caller, plan, result);
    if (parts.includes('throughput')) {
      const token = await developmentToken(api.url, 'programme-manager');
      const { journeys } = await known(data, api.url, token);
      process.stderr.write(`  statuses a second\n`);
      result.throughput = await compareStatus(installation, { url: api.url, token }, journeys, {
        rounds: plan.rounds,
        seconds: 4,
      });
    }
  } finally {
    await api.stop();
  }
  return result;
}

async function known({ url }: QueryData, api: string, token: string) {
  const asker = new Asker(api, token);
  try {
    return await drawKnown(url, asker);
  } finally {
    asker.close();
  }
}

async function ask(
  api: string,
  { url }: QueryData,
  { who, region: within }: (typeof callers)[number],
  { turns, only }: Plan,
  result: SizeResult,
): Promise<void> {
  const asker = new Asker(api, await developmentToken(api, who));
  try {
    const about = await drawKnown(url, asker, within);
    for (const question of questionsAbout(about).filter(({ kind }) => !only || only.includes(kind))) {
      const answer = await answered(asker, question, turns);
      if (answer === 'not theirs') continue;
      if (!answer) {
        const name = `${question.kind}: ${question.what}`;
        if (!result.refused.includes(name)) result.refused.push(name);
        continue;
      }
      result.answers.push({ who, kind: question.kind, what: question.what, ...answer });
      process.stderr.write(
        `  ${who}, ${question.kind}, ${question.what}: p50 ${answer.p50.toFixed(1)}, p99 ${answer.p99.toFixed(1)} ms\n`,
      );
    }
  } finally {
    asker.close();
  }
}

/** Undefined where the API knows nothing of such a question, or it is not the caller's to ask. */
async function answered(
  asker: Asker,
  { path }: Question,
  turns: Turns,
): Promise<Omit<Answered, 'who' | 'kind' | 'what'> | 'not theirs' | undefined> {
  const { status } = await asker.ask(path(0));
  if (status === 400 || status === 404) return undefined;
  if (status === 403) return 'not theirs';
  const call = (turn: number): Promise<string> => asker.get(path(turn));
  await timeCalls(call, { ...turns, requests: Math.ceil(turns.requests / 5), seconds: turns.seconds / 5 });
  return timeCalls(call, turns);
}

async function measureAppends({ adminUrl }: QueryData, rounds: number): Promise<Results['appends']> {
  process.stderr.write(`appends beside Emmett's\n`);
  const names = { ours: 'bench_appends', emmett: 'bench_emmett' };
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  const dropBoth = async (): Promise<void> => {
    for (const name of Object.values(names)) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  try {
    await dropBoth();
    const installation = await install(adminUrl, names.ours);
    const { ownerUrl } = await createDatabase(adminUrl, { name: names.emmett, password: 'bench' });
    return await compareAppends({ installation, emmettUrl: ownerUrl }, rounds);
  } finally {
    await dropBoth();
    await admin.end();
  }
}
