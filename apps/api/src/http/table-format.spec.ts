import { tableFormatOf } from './table-format';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

it.each([
  [undefined, undefined],
  ['*/*', undefined],
  ['text/*', undefined],
  ['application/*', undefined],
  ['application/pdf', undefined],
  ['text/csv', 'csv'],
  ['text/csv;q=0', undefined],
  ['text/csv;q=0, */*', undefined],
  ['text/csv;q=x', undefined],
  ['*/*, text/csv', 'csv'],
  ['application/json, text/csv', undefined],
  ['text/csv, application/json', 'csv'],
  ['application/json;q=0.5, text/csv', 'csv'],
  ['text/csv;q=0.5, application/json', undefined],
  ['Text/CSV; header=present, */*;q=0.1', 'csv'],
  [', ;;;q=', undefined],
  [xlsx, 'xlsx'],
  [`application/*, ${xlsx}`, 'xlsx'],
  [`${xlsx}, text/csv`, 'xlsx'],
  [`text/csv, ${xlsx}`, 'csv'],
  [`text/csv;q=0.5, ${xlsx}`, 'xlsx'],
  [`application/json, ${xlsx};q=0.9`, undefined],
])('a list asked for with Accept: %j comes as %s', (accept, format) => {
  expect(tableFormatOf({ headers: { accept } })).toBe(format);
});
