import { type Header } from '../file/columns';
import { type Field, fieldNames, fields } from '../file/fields';

/** One thing wrong, or to know, about a row: the column as the user called it, our field, a stable code and its values. */
export interface Issue {
  /** The header as typed in the file; empty when it concerns the whole row or a column the file does not have. */
  column: string;
  /** Path in the payload of `submit-application`, e.g. `cooperative.ice`; empty for the whole row. */
  field: string;
  /** Also the key of its message. */
  code: string;
  params: Record<string, string | number>;
}

export function issueOf(header: Header, field: Field, code: string, params: Issue['params'] = {}): Issue {
  return { column: header.names[field] ?? '', field: fields[field].path, code, params };
}

export const rowIssue = (code: string, params: Issue['params'] = {}): Issue => ({
  column: '',
  field: '',
  code,
  params,
});

/** The issue of a path in the payload, e.g. one that a schema or the engine named. */
export function issueOfPath(header: Header, path: string, code: string, params: Issue['params'] = {}): Issue {
  const field = fieldNames.find((name) => fields[name].path === path);
  return { column: (field && header.names[field]) ?? '', field: path, code, params };
}
