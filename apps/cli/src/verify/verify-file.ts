import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { ProofCheck, type ProofFileFault, type ProofFileReport } from '@mourafaka/journal';
import { Explained } from '../../../../scripts/lib/progress.mjs';

export interface VerifyFileSettings {
  /** Written by `mourafaka prove`. */
  file: string;
  /** The public key, or a file that holds it. */
  key?: string;
  json: boolean;
}

const reasons: Readonly<Record<ProofFileFault['reason'], string>> = {
  unreadable: 'the line is not one of such a file: it was changed, or it is another file',
  signature: 'the checkpoint is not signed by this key, or is not what was signed',
  streams: 'the streams are not those that were signed: one was left out, added or changed',
  'event-missing': 'an event is missing',
  'event-relinked': 'an event does not follow the one before it: one was added, changed or put in another order',
  'event-changed': 'an event is not what was hashed',
  'event-rewritten': 'the event is another than the one that was signed: it, or one before it, was rewritten',
};

const lineOf = ({ reason, stream, version, line }: ProofFileFault): string =>
  [stream, version !== undefined && `version ${version}`, line !== undefined && `line ${line}`, reason]
    .filter(Boolean)
    .join('  ') + `: ${reasons[reason]}`;

function publicKeyOf(given: string | undefined): Buffer {
  if (given === undefined)
    throw new Explained('Name the public key of who signs: --key <base64, or a file that holds it>.');
  const key = Buffer.from((existsSync(given) ? readFileSync(given, 'utf8') : given).trim(), 'base64');
  if (key.length !== 32)
    throw new Explained('The public key must be 32 bytes in base64, as `mourafaka prove` prints it.');
  return key;
}

async function checkFile({ file, key }: VerifyFileSettings): Promise<ProofFileReport> {
  const proof = new ProofCheck(publicKeyOf(key));
  if (!existsSync(file)) throw new Explained(`There is no file ${file}.`);
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) proof.take(line);
  return proof.end();
}

function show({ checkpoint, streams, events, unsigned, faults }: ProofFileReport): void {
  for (const fault of faults) console.log(lineOf(fault));
  if (!checkpoint) return;
  const { number, at } = checkpoint;
  const verdict =
    faults.length === 0 ? 'nothing was changed' : faults.length === 1 ? 'one fault' : `${faults.length} faults`;
  console.log(`${streams} streams, ${events} events, as signed on ${at} (checkpoint ${number}): ${verdict}.`);
  if (unsigned > 0)
    console.log(`${unsigned} events are younger than that: chained to what was signed, not signed yet.`);
}

/** Checks a proof without a database; the exit code is 1 where something was changed, 2 where it could not be looked at. */
export async function verifyFile(settings: VerifyFileSettings): Promise<void> {
  process.exitCode = 2;
  const report = await checkFile(settings);
  if (settings.json) console.log(JSON.stringify(report, null, 2));
  else show(report);
  process.exitCode = report.faults.length > 0 ? 1 : 0;
}
