import { type Field, fieldOf, isIdentityHeader, usualHeader } from './fields';
import { fileError } from './file-error';

/** Without these columns every row would fail, so their absence is said once. The province gives the region. */
const required: readonly Field[] = [
  'court',
  'registrationNumber',
  'registeredOn',
  'province',
  'sector',
  'members',
  'women',
  'youth',
  'youngGraduates',
  'womanLed',
  'turnoverMad',
  'representative',
  'phone',
  'projectTitle',
  'projectSummary',
  'consent',
];

/** The line of headers: which column holds which field, and how the user called it. */
export interface Header {
  /** The header of each field as typed in the file. */
  names: Partial<Record<Field, string>>;
  /** The field of each column, in the file's order; undefined for a column that is not known. */
  order: (Field | undefined)[];
  unknownColumns: string[];
  /** Those of national identity numbers, which are never read. */
  identityColumns: string[];
}

/** Whether a line looks like one of headers: three known ones do not come together by chance. */
export const looksLikeHeader = (cells: readonly string[]): boolean => knownHeaders(cells) >= 3;
/** How many different fields the line names. */
export const knownHeaders = (cells: readonly string[]): number =>
  new Set(cells.map(fieldOf).filter((field) => field !== undefined)).size;

/** Reads the line of headers. Throws when a needed column is missing or two columns are for the same field. */
export function readHeader(cells: readonly string[]): Header {
  const header: Header = { names: {}, order: [], unknownColumns: [], identityColumns: [] };
  for (const name of cells.map((cell) => cell.trim())) {
    const field = fieldOf(name);
    header.order.push(field);
    if (field === undefined) {
      if (isIdentityHeader(name)) header.identityColumns.push(name);
      else if (name !== '') header.unknownColumns.push(name);
      continue;
    }
    const first = header.names[field];
    if (first !== undefined) throw fileError('IMPORT.COLUMN_TWICE', { first, second: name });
    header.names[field] = name;
  }
  const missing = required.filter((field) => header.names[field] === undefined).map(usualHeader);
  if (!header.names.denominationFr && !header.names.denominationAr) missing.unshift(usualHeader('denominationFr'));
  if (missing.length > 0) throw fileError('IMPORT.COLUMNS_MISSING', { columns: missing.join(', ') });
  return header;
}
