export { readRows } from './file/read-rows';
export { cellPaths, rowsGiven } from './run/given-rows';
export { type ImportReport } from './run/report';
export { runImport, type Submission, type SubmitAnswer } from './run/run-import';
