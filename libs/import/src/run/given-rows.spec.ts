import { readRows } from '../file/read-rows';
import { allHeaders, csv, rowWith, today, upload, xlsx } from '../testing/tables';
import { rowsGiven, textsOf } from './given-rows';
import { type ImportOptions, runImport, type Submission } from './run-import';

const submitted: Submission[] = [];
const options: ImportOptions = {
  today,
  language: 'en',
  submit: async (submission) => {
    submitted.push(submission);
    return { outcome: 'accepted', journeyId: `journey-${submission.row}` };
  },
};
beforeEach(() => submitted.splice(0));

describe('the rejected rows of a report', () => {
  it('that are wrong again are rejected again, under the names their columns have in the file', async () => {
    const columns = { ...allHeaders, phone: 'GSM', women: 'Femmes' };
    const file = await readRows(upload(csv(columns, { rows: [{ phone: '12', women: '99' }, {}] })));
    const report = await runImport(file, options);
    const [rejected] = report.items;
    const again = await runImport(
      rowsGiven([{ row: 2, cells: { ...rejected?.cells, 'cooperative.women': '3' } }], report.columns),
      options,
    );
    expect(again).toMatchObject({ rows: 1, accepted: 0, rejected: 1 });
    expect(again.items[0]?.errors).toMatchObject([{ column: 'GSM', field: 'representative.phone' }]);
  });

  it('are accepted once they are right, with their number in the file', async () => {
    const file = await readRows(upload(csv(allHeaders, { rows: [{ phone: '12' }] })));
    const { items, columns } = await runImport(file, options);
    const cells = { ...items[0]?.cells, 'representative.phone': '0612345678' };
    const again = await runImport(rowsGiven([{ row: 2, cells }], columns), options);
    expect(again).toMatchObject({ accepted: 1, items: [{ row: 2, journeyId: 'journey-2' }] });
    const whole = await readRows(upload(csv(allHeaders)));
    await runImport(whole, options);
    expect(submitted[0]).toEqual(submitted[1]);
  });

  it('hold what stood in the file, but numbers of members with a disability only where they may be read', async () => {
    const raw = rowWith({ disabled: '2', members: 7 });
    expect(textsOf(raw, false)).not.toHaveProperty(['cooperative.disabled']);
    expect(textsOf(raw, true)).toMatchObject({ 'cooperative.disabled': '2', 'cooperative.members': '7' });
  });

  it('of a workbook show dates and numbers as they are typed', async () => {
    const book = await xlsx((sheet, column) => {
      sheet.getRow(2).getCell(column('registeredOn')).value = 45_000;
      sheet.getRow(2).getCell(column('phone')).value = '12';
    });
    const { items } = await runImport(await readRows(upload(book)), options);
    expect(items[0]?.cells).toMatchObject({ 'cooperative.registeredOn': '2023-03-15', 'representative.phone': '12' });
  });

  it('are given for correction up to a number that one still corrects by hand', async () => {
    const rows = Array.from({ length: 1_001 }, () => ({ phone: '12' }));
    const { items } = await runImport(await readRows(upload(csv(allHeaders, { rows }))), options);
    expect(items.filter(({ cells }) => cells !== undefined)).toHaveLength(1_000);
  });
});
