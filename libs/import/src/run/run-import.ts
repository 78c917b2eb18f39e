import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { ApplicationInput, Refusal } from '@mourafaka/contracts';
import { AppError, type Language } from '@mourafaka/platform';
import type { RawRow } from '../file/read-rows';
import { type Issue, issueOfPath, rowIssue } from '../row/issue';
import { type NormalisedRow, normaliseRow, type RowOptions } from '../row/normalise-row';
import { columnsOf, type RowSource, type RowTexts, textsOf } from './given-rows';
import { notesOf } from './notes';
import { explain, type ImportReport, type ReportItem } from './report';

/** What became of one application that was submitted. */
export type SubmitAnswer =
  | { outcome: 'accepted'; journeyId: string }
  /** Its natural key has applied before: nothing was created. */
  | { outcome: 'duplicate'; journeyId?: string }
  | { outcome: 'rejected'; refusal: Refusal };

export interface Submission {
  application: ApplicationInput;
  /** Normalised court and registration number. */
  key: string;
  row: number;
}

export interface ImportOptions extends RowOptions {
  language: Language;
  /** Creates the journey. What it throws (the database is away) stops the import; what was created stays. */
  submit(submission: Submission): Promise<SubmitAnswer>;
  /** With `dryRun`, asked in place of `submit`: what it would answer, where it would not accept. */
  rehearse?(submission: Submission): Promise<SubmitAnswer | undefined>;
  /** Says what would happen and creates nothing. */
  dryRun?: boolean;
  /** Applications submitted at once; 8 unless told. */
  concurrency?: number;
}

/** Rejected rows that are given back to be corrected, and characters of one: beyond, one corrects the file itself. */
const mostCorrected = { rows: 1_000, characters: 8_000 };

/**
 * Imports a file row by row, or rows that were corrected: checks each, submits those that are right, and reports on all of them in the order of the file.
 * A row that is wrong never stops the others. The second row of a natural key is a duplicate of the first one that was right.
 */
export async function runImport(file: RowSource, options: ImportOptions): Promise<ImportReport> {
  const { language, concurrency = 8, dryRun = false } = options;
  const items: ReportItem[] = [];
  const disabilityData = options.disabilityData === true;
  const notes = notesOf(file, disabilityData);
  const toCorrect = new Correctable(disabilityData);
  const firstRows = new Map<string, number>();
  const pool = new Pool(concurrency);
  let complete = true;

  try {
    for await (const raw of file) {
      // Rows that are all wrong wait for nothing: other callers of the process get their turn.
      if (raw.row % 50 === 0) await yieldToOthers();
      const normalised = normaliseRow(raw, options);
      const decided = decideRow(raw, normalised, firstRows, language);
      if ('item' in decided) items.push(toCorrect.with(raw, decided.item));
      else await pool.run(async () => void items.push(toCorrect.with(raw, await submitRow(raw, decided, options))));
    }
  } catch (error) {
    if (!(error instanceof AppError && error.code.startsWith('IMPORT.'))) throw error;
    complete = false;
    notes.push(rowIssue(error.code, error.params));
  } finally {
    await pool.settle();
    await file.close();
  }
  pool.rethrow();
  if (items.length === 0 && complete) notes.push(rowIssue('IMPORT.NOTE_NO_ROWS'));
  return assemble(items, notes, { dryRun, complete, language, columns: columnsOf(file, disabilityData) });
}

type Ready = Submission & { warnings: Issue[] };

function decideRow(
  raw: RawRow,
  normalised: NormalisedRow,
  firstRows: Map<string, number>,
  language: Language,
): { item: ReportItem } | Ready {
  const { row } = raw;
  if (!normalised.ok) return { item: itemOf({ row, outcome: 'rejected' }, normalised, language) };
  const { application, key, warnings } = normalised;
  const first = firstRows.get(key);
  if (first !== undefined) {
    const errors = [issueOfPath(raw.header, registrationPath, 'IMPORT.DUPLICATE_IN_FILE', { first })];
    return { item: itemOf({ row, outcome: 'duplicate' }, { errors, warnings }, language) };
  }
  firstRows.set(key, row);
  return { application, key, row, warnings };
}

const registrationPath = 'cooperative.registrationNumber';

async function submitRow(raw: RawRow, { warnings, ...submission }: Ready, options: ImportOptions): Promise<ReportItem> {
  const { row } = submission;
  const answer = options.dryRun ? await rehearse(submission, options) : await options.submit(submission);
  const journeyId = 'journeyId' in answer ? answer.journeyId : undefined;
  const item: ReportItem = { row, outcome: answer.outcome, ...(journeyId !== undefined && { journeyId }) };
  return itemOf(item, { errors: errorsOf(raw, answer), warnings }, options.language);
}

async function rehearse(
  submission: Submission,
  options: ImportOptions,
): Promise<SubmitAnswer | { outcome: 'accepted' }> {
  return (await options.rehearse?.(submission)) ?? { outcome: 'accepted' };
}

function errorsOf({ header }: RawRow, answer: SubmitAnswer | { outcome: 'accepted' }): Issue[] {
  if (answer.outcome === 'duplicate') return [issueOfPath(header, registrationPath, 'IMPORT.ALREADY_APPLIED')];
  if (answer.outcome === 'accepted') return [];
  const { code, params, errors = [] } = answer.refusal;
  if (errors.length === 0) return [rowIssue(code, params)];
  return errors.map((error) => issueOfPath(header, error.field, error.code, error.params));
}

function itemOf(
  item: ReportItem,
  { errors = [], warnings }: { errors?: Issue[]; warnings: Issue[] },
  language: Language,
): ReportItem {
  return {
    ...item,
    ...(errors.length > 0 && { errors: errors.map((issue) => explain(issue, language)) }),
    ...(warnings.length > 0 && { warnings: warnings.map((issue) => explain(issue, language)) }),
  };
}

function assemble(
  items: ReportItem[],
  notes: Issue[],
  { language, ...about }: Pick<ImportReport, 'dryRun' | 'complete' | 'columns'> & { language: Language },
): ImportReport {
  const count = (outcome: ReportItem['outcome']) => items.filter((item) => item.outcome === outcome).length;
  return {
    ...about,
    rows: items.length,
    accepted: count('accepted'),
    rejected: count('rejected'),
    duplicates: count('duplicate'),
    notes: notes.map((note) => explain(note, language)),
    items: items.sort((a, b) => a.row - b.row),
  };
}

/** Gives rejected rows what stands in them, as far as one corrects rows by hand. */
class Correctable {
  private left = mostCorrected.rows;

  constructor(private readonly disabilityData: boolean) {}

  with(raw: RawRow, item: ReportItem): ReportItem {
    if (item.outcome !== 'rejected' || this.left === 0) return item;
    const cells = textsOf(raw, this.disabilityData);
    if (lengthOf(cells) > mostCorrected.characters) return item;
    this.left -= 1;
    return { ...item, cells };
  }
}

const lengthOf = (cells: RowTexts): number => Object.values(cells).reduce((sum, text) => sum + text.length, 0);

/** Runs tasks, a few at once; after the first failure it starts no more. */
class Pool {
  private readonly running = new Set<Promise<void>>();
  private failure: { error: unknown } | undefined;

  constructor(private readonly size: number) {}

  /** Resolves as soon as the task has a place, not when it ends. */
  async run(task: () => Promise<void>): Promise<void> {
    while (this.running.size >= this.size) await Promise.race(this.running);
    this.rethrow();
    const running: Promise<void> = task()
      .catch((error: unknown) => {
        this.failure ??= { error };
      })
      .finally(() => this.running.delete(running));
    this.running.add(running);
  }

  async settle(): Promise<void> {
    await Promise.all(this.running);
  }

  rethrow(): void {
    if (this.failure) throw this.failure.error;
  }
}
