import { changedRows, columnsFor, type Item, type Report, withAnswered } from './report';
import { csvOf, reportLines } from './report-file';

const issue = (field: string, message = 'wrong') => ({ column: field, field, code: 'IMPORT.X', params: {}, message });
const wrong: Item = {
  row: 2,
  outcome: 'rejected',
  errors: [issue('representative.phone'), issue('')],
  cells: { 'representative.phone': '12', 'cooperative.court': 'Rabat' },
};
const report: Report = {
  dryRun: false,
  complete: true,
  rows: 2,
  accepted: 1,
  rejected: 1,
  duplicates: 0,
  notes: [],
  columns: [
    { field: 'cooperative.court', column: 'Tribunal' },
    { field: 'representative.phone', column: 'GSM' },
  ],
  items: [wrong, { row: 3, outcome: 'accepted' }],
};

describe('rows that are corrected in place', () => {
  it('are sent alone, with what was changed over what stood there', () => {
    expect(changedRows(report.items, {})).toEqual([]);
    expect(changedRows(report.items, { 2: { 'representative.phone': '0612345678' } })).toEqual([
      { row: 2, cells: { 'representative.phone': '0612345678', 'cooperative.court': 'Rabat' } },
    ]);
  });

  it('show the columns in which something is wrong, with those the file does not have', () => {
    const paths = (all: boolean, item = wrong) => columnsFor(report, [item], {}, all).map(({ path }) => path);
    expect(paths(false)).toEqual(['representative.phone']);
    expect(paths(true)).toEqual(['cooperative.court', 'representative.phone']);
    expect(paths(false, { ...wrong, errors: [issue('cooperative.region')] })).toEqual(['cooperative.region']);
  });

  it('stand in the report as they came back', () => {
    expect(withAnswered(report, [{ row: 2, outcome: 'accepted' }])).toMatchObject({
      accepted: 2,
      rejected: 0,
      rows: 2,
    });
  });
});

describe('the report as a file', () => {
  it('has a line for each reason, and no cell that a spreadsheet takes for a formula', () => {
    const lines = reportLines(report, { heads: ['a', 'b', 'c', 'd', 'e'], outcome: (outcome) => outcome });
    expect(lines.slice(1)).toEqual([
      ['2', 'rejected', 'representative.phone', '12', 'wrong'],
      ['2', 'rejected', '', '', 'wrong'],
      ['3', 'accepted', '', '', ''],
    ]);
    expect(csvOf([['=1+1', 'a;b', 'say "no"']])).toBe('\uFEFF\'=1+1;"a;b";"say ""no"""\r\n');
  });
});
