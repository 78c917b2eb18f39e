import { wantsCsv } from './wants-csv';

it.each([
  [undefined, false],
  ['*/*', false],
  ['text/*', false],
  ['text/csv', true],
  ['text/csv;q=0', false],
  ['text/csv;q=0, */*', false],
  ['text/csv;q=x', false],
  ['*/*, text/csv', true],
  ['application/json, text/csv', false],
  ['text/csv, application/json', true],
  ['application/json;q=0.5, text/csv', true],
  ['text/csv;q=0.5, application/json', false],
  ['Text/CSV; header=present, */*;q=0.1', true],
  [', ;;;q=', false],
])('a list asked for with Accept: %j comes as CSV: %s', (accept, csv) => {
  expect(wantsCsv({ headers: { accept } })).toBe(csv);
});
