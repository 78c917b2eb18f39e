export { type Field } from './file/fields';
export { defaultLimits, type ImportLimits } from './file/limits';
export { type RawRow, readRows, type RowFile } from './file/read-rows';
export { type CellValue } from './file/sheet';
export { type Issue } from './row/issue';
export { type NormalisedRow, normaliseRow, type RowOptions } from './row/normalise-row';
export { type ExplainedIssue, type ImportReport, type ReportItem, type RowOutcome } from './run/report';
export { type ImportOptions, runImport, type Submission, type SubmitAnswer } from './run/run-import';
