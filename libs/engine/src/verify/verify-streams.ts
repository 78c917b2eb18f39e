import type { StreamId } from '@mourafaka/contracts';
import { type CheckpointOptions, contradictions } from './checkpoints';
import type { Difference, Note, Reason } from './difference';
import { type Selection, strayRows, streamsToVerify } from './streams';
import { Verifier, type VerifierOptions } from './verifier';

export interface VerifyOptions extends VerifierOptions {
  /** All, unless told. */
  selection?: Selection;
  /** Signed checkpoints are compared as well where it is given. */
  checkpoints?: CheckpointOptions;
  onProgress?: (streams: number, events: number) => void;
  signal?: AbortSignal;
}

export interface VerifyReport {
  streams: number;
  events: number;
  /** How many differences of each reason. */
  reasons: Partial<Record<Reason, number>>;
  /** The first of them, in the order of the streams. */
  differences: Difference[];
  /** How many streams of each note. */
  notes: Partial<Record<Note, number>>;
}

/** Differences told one by one. */
const mostTold = 1_000;

function count<Name extends string>(counts: Partial<Record<Name, number>>, name: Name): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

function tellDifferences(report: VerifyReport, differences: readonly Difference[]): void {
  for (const difference of differences) {
    count(report.reasons, difference.reason);
    if (report.differences.length < mostTold) report.differences.push(difference);
  }
}

const isAll = ({ stream, batch, sample }: Selection): boolean =>
  [stream, batch, sample].every((one) => one === undefined);

/** Holds streams against all that follows from them, some at a time; commands go on meanwhile. */
export async function verifyStreams(options: VerifyOptions): Promise<VerifyReport> {
  const { dataSource, selection = {}, checkpoints, onProgress, signal } = options;
  const verifier = new Verifier(options);
  const report: VerifyReport = { streams: 0, events: 0, reasons: {}, differences: [], notes: {} };
  const tell = async (streams: StreamId[]): Promise<void> => {
    const { events, differences, notes } = await verifier.verify(streams);
    report.streams += streams.length;
    report.events += events;
    tellDifferences(report, differences);
    for (const { note } of notes) count(report.notes, note);
    onProgress?.(report.streams, report.events);
  };
  for await (const streams of streamsToVerify(dataSource, selection)) {
    signal?.throwIfAborted();
    await tell(streams);
  }
  if (checkpoints && selection.batch === undefined) {
    tellDifferences(report, await contradictions(dataSource, checkpoints, selection.stream));
  }
  if (isAll(selection)) tellDifferences(report, await strayRows(dataSource));
  return report;
}
