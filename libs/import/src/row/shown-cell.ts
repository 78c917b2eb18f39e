import type { Field } from '../file/fields';
import type { CellValue } from '../file/sheet';
import { fromSerial } from './date';
import { textOf } from './text';

/** A cell as somebody would type it: what is read of the text is what was read of the cell. */
export function shownCell(field: Field, cell: CellValue): string {
  if (field === 'registeredOn' && typeof cell === 'number') return fromSerial(cell) ?? String(cell);
  return textOf(cell);
}
