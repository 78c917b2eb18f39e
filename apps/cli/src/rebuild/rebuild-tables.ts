import {
  rebuild,
  type RebuildProgress,
  RebuildRefused,
  type RebuildReport,
  type RebuildStep,
  type RowDifference,
} from '@mourafaka/engine';
import { isDatabaseAway } from '@mourafaka/platform';
import { Explained } from '../../../../scripts/lib/progress.mjs';
import { findInstallation, type Whereabouts } from '../installation';

export interface RebuildSettings extends Whereabouts {
  /** Compares and leaves everything as it is. */
  dryRun: boolean;
  json: boolean;
}

const titles: Readonly<Record<RebuildStep, string>> = {
  fill: 'Replaying the journal',
  index: 'Making the indexes',
  compare: 'Comparing',
  swap: 'Putting the tables in place',
};

/** A line for each step, and one every few seconds while the journal is replayed. */
function teller(): (progress: RebuildProgress) => void {
  const began = Date.now();
  let last = { step: '', at: 0 };
  return ({ step, events, of }) => {
    const now = Date.now();
    if (step === last.step && now - last.at < 5_000) return;
    last = { step, at: now };
    const pace = Math.round((events * 1_000) / Math.max(1, now - began));
    const left = pace > 0 ? `, about ${Math.ceil((of - events) / pace)} s left` : '';
    console.error(
      step === 'fill' ? `${titles.fill}: ${events} of ${of} events, ${pace}/s${left}` : `${titles[step]} …`,
    );
  };
}

const said = ({ table, stream, key, fault, columns, older }: RowDifference): string =>
  [`${table} ${stream} ${key}: ${fault}`, ...columns].join(' ') + (older ? ' (written by older code)' : '');

function show({ swapped, streams, events, seconds, waitedMs, differing, differences }: RebuildReport): void {
  const pace = Math.round(events / Math.max(0.001, seconds.fill));
  console.log(`${streams} streams, ${events} events in ${seconds.total.toFixed(1)} s (${pace} events/s).`);
  for (const { table, streams: count } of differing) console.log(`${table}: ${count} streams differed`);
  for (const one of differences.slice(0, 50)) console.log(`  ${said(one)}`);
  if (differing.length === 0) console.log('Every row was what the journal says.');
  console.log(
    swapped
      ? `The tables made again are in place; commands waited for ${Math.round(waitedMs ?? 0)} ms.`
      : 'Nothing was changed (--dry-run).',
  );
}

/** Makes the read tables again and prints what was wrong; the exit code is 1 where something was, 2 where it could not be done. */
export async function rebuildTables({ dryRun, json, ...where }: RebuildSettings): Promise<void> {
  try {
    const { databaseUrl: ownerUrl, kek } = findInstallation(where, 'owner');
    const report = await rebuild({ ownerUrl, kek, dryRun, onProgress: teller() });
    if (json) console.log(JSON.stringify(report, null, 2));
    else show(report);
    if (report.differing.length > 0) process.exitCode = 1;
  } catch (error) {
    process.exitCode = 2;
    if (error instanceof RebuildRefused) throw new Explained(error.message, { cause: error });
    if (isDatabaseAway(error)) {
      throw new Explained('PostgreSQL does not answer: is it running (npm start), on this --pg-port?', {
        cause: error,
      });
    }
    throw error;
  }
}
