import type { RowFile } from '../file/read-rows';
import { type Issue, issueOf, rowIssue } from '../row/issue';

/** What is to be said once about a file, before its rows. */
export function notesOf(file: Pick<RowFile, 'header' | 'encoding'>, disabilityData: boolean): Issue[] {
  const { header, encoding } = file;
  const notes: Issue[] = [];
  const { disabled } = header.names;
  if (disabled !== undefined && !disabilityData) {
    notes.push(issueOf(header, 'disabled', 'IMPORT.NOTE_DISABLED_DROPPED', { column: disabled }));
  }
  if (header.identityColumns.length > 0) {
    notes.push(rowIssue('IMPORT.NOTE_IDENTITY_NUMBER_DROPPED', { columns: header.identityColumns.join(', ') }));
  }
  if (header.unknownColumns.length > 0) {
    notes.push(rowIssue('IMPORT.NOTE_UNKNOWN_COLUMNS', { columns: header.unknownColumns.join(', ') }));
  }
  if (encoding?.startsWith('windows')) notes.push(rowIssue('IMPORT.NOTE_ENCODING', { encoding }));
  return notes;
}
