import { AppError } from '@mourafaka/platform';
import { type Field } from '../file/fields';
import { readRows } from '../file/read-rows';
import { allHeaders, csv, today, upload } from '../testing/tables';
import type { ImportReport } from './report';
import { type ImportOptions, runImport, type Submission, type SubmitAnswer } from './run-import';

type Rows = Partial<Record<Field, string>>[];

const numbered = (count: number): Rows =>
  Array.from({ length: count }, (_, n) => ({ registrationNumber: `${n + 1}/2024` }));

function recorder(answer: (submission: Submission) => SubmitAnswer | Promise<SubmitAnswer> = accept) {
  const submitted: Submission[] = [];
  return {
    submitted,
    submit: async (submission: Submission): Promise<SubmitAnswer> => {
      submitted.push(submission);
      return answer(submission);
    },
  };
}
const accept = ({ row }: Submission): SubmitAnswer => ({ outcome: 'accepted', journeyId: `journey-${row}` });

const importRows = async (rows: Rows, options: Partial<ImportOptions> = {}): Promise<ImportReport> =>
  runImport(await readRows(upload(csv(allHeaders, { rows }))), {
    today,
    language: 'en',
    submit: recorder().submit,
    ...options,
  });

describe('importing a file', () => {
  it('submits the right rows although others are wrong, and reports on all of them in order', async () => {
    const { submit, submitted } = recorder();
    const report = await importRows(
      [{ women: '99' }, {}, { registrationNumber: '', phone: '12' }, { court: 'TPI Salé' }],
      { submit },
    );
    expect(submitted.map(({ row }) => row)).toEqual([3, 5]);
    expect(report).toMatchObject({ rows: 4, accepted: 2, rejected: 2, duplicates: 0, complete: true });
    expect(report.items.map(({ row, outcome, journeyId }) => [row, outcome, journeyId])).toEqual([
      [2, 'rejected', undefined],
      [3, 'accepted', 'journey-3'],
      [4, 'rejected', undefined],
      [5, 'accepted', 'journey-5'],
    ]);
  });

  it('says what is wrong and what to do in the caller’s language, with the column', async () => {
    const inArabic = await importRows([{ women: '9' }], { language: 'ar' });
    expect(inArabic.items[0]?.errors).toEqual([
      {
        column: 'women',
        field: 'cooperative.women',
        code: 'IMPORT.ABOVE_MEMBERS',
        params: { number: 9, members: 7 },
        message: 'العدد 9 أكبر من عدد الأعضاء 7: صحح أحدهما.',
      },
    ]);
    const inFrench = await importRows([{ province: 'Chefchawen' }], { language: 'fr' });
    expect(inFrench.items[0]?.errors?.[0]?.message).toBe(
      'La province « Chefchawen » est inconnue. Vouliez-vous dire « Chefchaouen » ? Corrigez-la.',
    );
  });

  it('takes the second row of a cooperative for a duplicate and names the first, however it was typed', async () => {
    const { submit, submitted } = recorder();
    const report = await importRows(
      [
        {},
        { court: 'المحكمة الابتدائية بالرباط', registrationNumber: 'N° ٠٧٨٤ / ٢٠٢٤' },
        { court: 'tribunal de 1ère instance de rabat' },
      ],
      { submit },
    );
    expect(submitted).toHaveLength(1);
    expect(report).toMatchObject({ accepted: 1, duplicates: 2 });
    expect(report.items[1]).toMatchObject({
      outcome: 'duplicate',
      errors: [{ column: 'registrationNumber', code: 'IMPORT.DUPLICATE_IN_FILE', params: { first: 2 } }],
    });
  });

  it('accepts a row whose earlier double was wrong', async () => {
    expect(await importRows([{ phone: '12' }, {}])).toMatchObject({ accepted: 1, rejected: 1, duplicates: 0 });
  });

  it('creates nothing when the same file comes again', async () => {
    const known = new Map<string, string>();
    const { submit } = recorder(({ key, row }) => {
      const journeyId = known.get(key);
      if (journeyId !== undefined) return { outcome: 'duplicate', journeyId };
      known.set(key, `journey-${row}`);
      return { outcome: 'accepted', journeyId: `journey-${row}` };
    });
    expect(await importRows(numbered(20), { submit })).toMatchObject({ accepted: 20 });
    const again = await importRows(numbered(20), { submit });
    expect(again).toMatchObject({ accepted: 0, duplicates: 20 });
    expect(again.items[0]).toMatchObject({ journeyId: 'journey-2', errors: [{ code: 'IMPORT.ALREADY_APPLIED' }] });
  });

  it('submits nothing in a dry run, and says what would happen', async () => {
    const { submit, submitted } = recorder();
    const rehearse = async ({ key }: Submission): Promise<SubmitAnswer | undefined> => {
      if (key === 'rabat|2/2024') return { outcome: 'duplicate', journeyId: 'journey-old' };
      const refusal = { code: 'BATCH.CALL_CLOSED', kind: 'wrong-moment' } as const;
      return key === 'rabat|3/2024' ? { outcome: 'rejected', refusal } : undefined;
    };
    const report = await importRows([...numbered(3), { women: '9' }], { submit, rehearse, dryRun: true });
    expect(submitted).toEqual([]);
    expect(report).toMatchObject({ dryRun: true, rows: 4, accepted: 1, rejected: 2, duplicates: 1 });
    expect(report.items[1]).toMatchObject({ outcome: 'duplicate', journeyId: 'journey-old' });
  });

  it('reports a refusal of the engine against the column it is about, or the whole row', async () => {
    const { submit } = recorder(({ row }) => ({
      outcome: 'rejected',
      refusal:
        row === 2
          ? { code: 'REQUEST.INVALID', kind: 'invalid', errors: [{ field: 'cooperative.ice', code: 'FIELD.INVALID' }] }
          : { code: 'IDENTITY.REGION_NOT_YOURS', kind: 'forbidden' },
    }));
    const report = await importRows(numbered(2), { submit });
    expect(report).toMatchObject({ rejected: 2 });
    expect(
      report.items.map(({ errors }) => errors?.map(({ column, code, message }) => [column, code, message])),
    ).toEqual([
      [['ice', 'FIELD.INVALID', 'The value is not right.']],
      [['', 'IDENTITY.REGION_NOT_YOURS', 'This region is not one of yours.']],
    ]);
  });

  it('has no more applications under way at once than told', async () => {
    let underWay = 0;
    let most = 0;
    const { submit } = recorder(async (submission) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((done) => setImmediate(done));
      underWay -= 1;
      return accept(submission);
    });
    const report = await importRows(numbered(30), { submit, concurrency: 3 });
    expect([most, report.accepted]).toEqual([3, 30]);
    expect(report.items.map(({ row }) => row)).toEqual(Array.from({ length: 30 }, (_, n) => n + 2));
  });

  it('stops when the engine fails, waits for what is under way, and passes the failure on', async () => {
    const away = new AppError('SERVICE.DATABASE_AWAY', 'unavailable');
    const { submit, submitted } = recorder((submission) => {
      if (submission.row === 4) throw away;
      return accept(submission);
    });
    await expect(importRows(numbered(50), { submit, concurrency: 2 })).rejects.toBe(away);
    expect(submitted.length).toBeLessThan(10);
  });

  it('keeps what was done when the file breaks off, and says where', async () => {
    const content = csv(allHeaders, { rows: [...numbered(2), { consent: 'OPEN' }] }).replace('OPEN', '"oui');
    const report = await runImport(await readRows(upload(content)), {
      today,
      language: 'en',
      submit: recorder().submit,
    });
    expect(report).toMatchObject({
      accepted: 2,
      complete: false,
      notes: [{}, { code: 'IMPORT.FILE_LINE_TOO_LONG', params: { row: 4 } }],
    });
  });

  it('notes once what was left out of the file', async () => {
    const headers = { ...allHeaders, disabled: 'Handicapés' };
    const content = csv(headers)
      .replace('Handicapés', 'Handicapés,Couleur')
      .replace(/,1,oui,/, ',1,bleu,oui,');
    const open = () => readRows(upload(content));
    const options = { today, language: 'fr', submit: recorder().submit } as const;
    const off = await runImport(await open(), options);
    expect(off.notes.map(({ column, code }) => [column, code])).toEqual([
      ['Handicapés', 'IMPORT.NOTE_DISABLED_DROPPED'],
      ['', 'IMPORT.NOTE_UNKNOWN_COLUMNS'],
    ]);
    expect(off.notes[1]?.message).toContain('Couleur');
    const on = await runImport(await open(), { ...options, disabilityData: true });
    expect(on.notes.map(({ code }) => code)).toEqual(['IMPORT.NOTE_UNKNOWN_COLUMNS']);
  });

  it('never reads a column of national identity numbers, and says so', async () => {
    const { submit, submitted } = recorder();
    const content = csv({ ...allHeaders, email: 'E-mail' })
      .replace('E-mail', 'E-mail,N° CIN,رقم البطاقة الوطنية')
      .replace('exemple@example.ma', 'exemple@example.ma,ZZ000000,ZZ000001');
    const report = await runImport(await readRows(upload(content)), {
      today,
      language: 'en',
      submit,
      disabilityData: true,
    });
    expect(report.notes).toMatchObject([
      { code: 'IMPORT.NOTE_IDENTITY_NUMBER_DROPPED', params: { columns: 'N° CIN, رقم البطاقة الوطنية' } },
    ]);
    expect(submitted).toHaveLength(1);
    expect(JSON.stringify([submitted, report])).not.toContain('ZZ0000');
  });

  it('notes that there was nothing to import', async () => {
    const report = await importRows([]);
    expect(report.notes.map(({ code }) => code)).toContain('IMPORT.NOTE_NO_ROWS');
  });
});
