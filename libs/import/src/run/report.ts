import type { Language } from '@mourafaka/platform';
import { translate } from '@mourafaka/platform';
import type { Issue } from '../row/issue';
import type { NamedColumn, RowTexts } from './given-rows';

/** An issue with its text in the caller's language. */
export interface ExplainedIssue extends Issue {
  message: string;
}

export type RowOutcome = 'accepted' | 'rejected' | 'duplicate';

export interface ReportItem {
  /** As the user sees it in the file. */
  row: number;
  outcome: RowOutcome;
  journeyId?: string;
  errors?: ExplainedIssue[];
  warnings?: ExplainedIssue[];
  /** Of a rejected row, to be corrected: the text of each cell by the path it fills. */
  cells?: RowTexts;
}

export interface ImportReport {
  dryRun: boolean;
  rows: number;
  accepted: number;
  rejected: number;
  duplicates: number;
  /** About the file as a whole: columns left out, encoding, and why it could not be read to its end, if so. */
  notes: ExplainedIssue[];
  /** False when reading stopped before the end of the file; the last note says where and what to do. */
  complete: boolean;
  /** Those that are read, as the file calls them. */
  columns: NamedColumn[];
  /** In the order of the file. */
  items: ReportItem[];
}

export const explain = (issue: Issue, language: Language): ExplainedIssue => ({
  ...issue,
  message: translate(issue.code, issue.params, language),
});
