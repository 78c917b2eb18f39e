import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { journeyStream } from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import { readHeads } from '@mourafaka/engine';
import { formatClockSetting } from '@mourafaka/platform';
import { projectMessages } from '@mourafaka/read-models';
import { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { TestSmsGateway } from '../support/sms-gateway';
import { TestSmtp } from '../support/smtp';
import { machine } from './machine';
import { startBenchServers } from './servers';
import { countCpu, type CpuShare, showCpu } from './system/cpu-share';
import { allFollowed } from './system/followed';
import { type EngineInProcess, install, openEngine } from './system/installation';
import { startOurWorker } from './system/processes';
import { remindedJourneys } from './system/reminded';

/** Seconds within which all have left. */
const target = 60;
const patience = 300_000;
const perSecond = '1000';

/** The gateways of this run, and the times of the business they see. */
interface Stage {
  process: EngineInProcess;
  sms: TestSmsGateway;
  smtp: TestSmtp;
  /** Milliseconds by which the business's clock is ahead of the system's. */
  ahead: number;
  cpuOf: () => () => CpuShare;
}

interface Storm {
  messages: number;
  /** Until the last has arrived. */
  seconds: number;
  /** Until the last was decided: the row of its message written. */
  decided: number;
  /** Until the first and the last were marked as sent, by channel. */
  sent: Record<string, { first: number; last: number }>;
  twice: number;
  statuses: Record<string, number>;
  cpu: CpuShare;
}

const arrived = ({ sms, smtp }: Stage): number => sms.messages.size + smtp.mails.length;

/** Waits until so many more have arrived since `startedAt` (milliseconds), and tells how it went. */
async function measure(stage: Stage, startedAt: number, expected: number, before: number): Promise<Storm> {
  const cpu = stage.cpuOf();
  const limit = startedAt + patience;
  while (arrived(stage) - before < expected && Date.now() < limit) await pause(10);
  const seconds = (Date.now() - startedAt) / 1000;
  const used = cpu();
  const { dataSource } = stage.process.journal;
  const open = `SELECT count(*)::int AS open FROM read.outbox WHERE status IN ('pending', 'sending')`;
  for (let left = 1; left > 0 && Date.now() < limit; await pause(50)) {
    left = (await dataSource.query<{ open: number }[]>(open))[0]?.open ?? 0;
  }
  return {
    messages: arrived(stage) - before,
    seconds,
    twice: twice(stage),
    cpu: used,
    ...(await marks(stage, startedAt)),
  };
}

function twice({ sms, smtp }: Stage): number {
  const mails = smtp.mails.map(({ messageId }) => messageId);
  const again = [...sms.messages.values()].filter(({ times }) => times > 1);
  return again.length + mails.length - new Set(mails).size;
}

interface Mark {
  channel: string;
  status: string;
  rows: number;
  decided: Date;
  first: Date;
  last: Date;
}

/** What the outbox remembers, in seconds since `startedAt`. */
async function marks(
  { process, ahead }: Stage,
  startedAt: number,
): Promise<Pick<Storm, 'decided' | 'sent' | 'statuses'>> {
  const rows = await process.journal.dataSource.query<Mark[]>(
    `SELECT channel, status, count(*)::int AS rows, max(created_at) AS decided, min(sent_at) AS first, max(sent_at) AS last
       FROM read.outbox WHERE not_before >= $1 GROUP BY channel, status`,
    [new Date(startedAt + ahead - 1_000)],
  );
  const since = (at: Date): number => (at.getTime() - ahead - startedAt) / 1000;
  return {
    decided: Math.max(...rows.map(({ decided }) => since(decided))),
    sent: Object.fromEntries(
      rows
        .filter(({ status }) => status === 'sent')
        .map(({ channel, first, last }) => [channel, { first: since(first), last: since(last) }]),
    ),
    statuses: Object.fromEntries(rows.map(({ channel, status, rows: count }) => [`${channel} ${status}`, count])),
  };
}

/** Of the processes, and of this one, in which the gateways are; its children are among the others. */
function cpuOf(pids: Record<string, number>): () => CpuShare {
  const [used, before] = [countCpu(pids), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { ...used(), gateways: (user + system) / 1e6 };
  };
}

/** Puts a message for everybody into the outbox, half by each channel, and makes all of them due at once; answers when. */
async function fillOutbox({ process, ahead }: Stage, journeys: readonly string[]): Promise<number> {
  const { journal } = process;
  const notBefore = '9000-01-01T00:00:00.000Z';
  const heads = await readHeads<JourneyState>(journal, journeys.map(journeyStream));
  for (const [n, { state }] of heads.entries()) {
    const channel = n % 2 === 0 ? 'sms' : 'email';
    const data = { duty: 'bench', audience: 'applicant', channel, template: 'receipt', notBefore } as const;
    for (const { sql, params } of projectMessages([{ type: 'MessageIssued', data }], state)) {
      await journal.dataSource.query(
        sql((index) => `$${index + 1}`),
        params,
      );
    }
  }
  const now = Date.now();
  const due = `UPDATE read.outbox SET not_before = $1, created_at = $1 WHERE not_before = $2`;
  await journal.dataSource.query(due, [new Date(now + ahead), notBefore]);
  return now;
}

function show(
  what: string,
  expected: number,
  { messages, seconds, decided, sent, twice, statuses, cpu }: Storm,
): boolean {
  const rate = Math.round(messages / seconds);
  console.log(`\n${what}: ${messages} of ${expected} in ${seconds.toFixed(1)} s, ${rate} a second`);
  console.log(`the last was decided after ${Math.max(0, decided).toFixed(1)} s`);
  for (const [channel, { first, last }] of Object.entries(sent)) {
    console.log(`${channel}: sent from ${first.toFixed(1)} s to ${last.toFixed(1)} s`);
  }
  console.log(`outbox: ${JSON.stringify(statuses)}`);
  console.log(`CPU time: ${showCpu(cpu)}`);
  const complete = messages === expected && Object.keys(statuses).every((status) => status.endsWith(' sent'));
  const verdicts: [boolean, string][] = [
    [complete, 'all sent'],
    [twice === 0, 'none twice'],
    [seconds < target, `under ${target} s`],
  ];
  for (const [met, name] of verdicts) console.log(`${met ? 'met   ' : 'missed'}  ${name}`);
  return complete && twice === 0;
}

/**
 * `--messages` (2000), half by SMS and half by e-mail, at one instant: first as the duties of as many journeys, through their
 * workflows to the gateways; then as messages that wait in the outbox already. `--lead` (240): seconds the worker has to
 * follow all journeys before that instant. Throws where one was lost or came twice.
 */
export async function reminders(args: string[]): Promise<void> {
  const options = { messages: { type: 'string', default: '2000' }, lead: { type: 'string', default: '240' } } as const;
  const { values } = parseArgs({ args, options });
  const [count, lead] = [Number(values.messages), Number(values.lead)];
  const servers = await startBenchServers();
  const { temporalAddress } = servers;
  const connection = await NativeConnection.connect({ address: temporalAddress });
  const client = new Client({ connection });
  const installation = await install(servers.adminUrl, 'bench_reminders');
  const engine = await openEngine(installation);
  const [sms, smtp] = [await TestSmsGateway.start(), await TestSmtp.start()];
  try {
    const { journeys, at } = await remindedJourneys(engine, count);
    await servers.checkpoint();
    const startedAt = new Date();
    const epoch = new Date(Date.parse(at) - lead * 1000).toISOString();
    const clock = { kind: 'scaled' as const, epoch, startedAt: startedAt.toISOString(), factor: 1 };
    const settings = {
      MOURAFAKA_CLOCK: formatClockSetting(clock),
      MOURAFAKA_SMS_URL: sms.url,
      MOURAFAKA_SMS_SECRET: sms.secret,
      MOURAFAKA_SMS_SENDER: 'ODCO',
      MOURAFAKA_SMS_PER_SECOND: perSecond,
      MOURAFAKA_SMTP_URL: smtp.url,
      MOURAFAKA_MAIL_FROM: 'Mourafaka <no-reply@mourafaka.example>',
      MOURAFAKA_MAIL_PER_SECOND: perSecond,
    };
    const worker = await startOurWorker({ installation, temporalAddress, client, settings });
    try {
      await allFollowed(client, engine.journal, journeys);
      const due = startedAt.getTime() + lead * 1000;
      if (Date.now() > due - 2_000) throw new Error(`${lead} s were not enough to follow all: give a longer --lead.`);
      process.stderr.write(`all followed, ${Math.round((due - Date.now()) / 1000)} s ahead\n`);
      const pids = { ...servers.pids, worker: worker.pid };
      const ahead = Date.parse(epoch) - startedAt.getTime();
      const stage: Stage = { process: engine, sms, smtp, ahead, cpuOf: () => cpuOf(pids) };
      await pause(due - Date.now());
      const duties = await measure(stage, due, count, 0);
      const wellDone = show('duties of journeys due at one instant', count, duties);
      await servers.checkpoint();
      const filled = await fillOutbox(stage, journeys);
      const outbox = await measure(stage, filled, count, arrived(stage));
      const donePlainly = show('messages waiting in the outbox', count, outbox);
      console.log(JSON.stringify({ bench: 'reminders', machine: machine(), count, perSecond, duties, outbox }));
      if (!wellDone || !donePlainly) throw new Error('A message was lost or came twice.');
    } finally {
      await worker.stop();
    }
  } finally {
    await engine.close();
    await Promise.all([sms.stop(), smtp.stop()]);
    await connection.close();
    await servers.stop();
  }
}
