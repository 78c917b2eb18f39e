import { join } from 'node:path';
import { readRows } from './file/read-rows';
import { type ImportReport } from './run/report';
import { type ImportOptions, runImport, type SubmitAnswer } from './run/run-import';

const file = join(__dirname, '../../../test/fixtures/applications-batch4.csv');

/** A register of what has applied, as the engine keeps one. */
function register() {
  const journeys = new Map<string, string>();
  const submit: ImportOptions['submit'] = async ({ key, row }): Promise<SubmitAnswer> => {
    const existing = journeys.get(key);
    if (existing) return { outcome: 'duplicate', journeyId: existing };
    journeys.set(key, `journey of row ${row}`);
    return { outcome: 'accepted', journeyId: `journey of row ${row}` };
  };
  const rehearse: ImportOptions['rehearse'] = async ({ key }) => {
    const journeyId = journeys.get(key);
    return journeyId === undefined ? undefined : { outcome: 'duplicate', journeyId };
  };
  return { journeys, submit, rehearse };
}

const importWith = async (options: Partial<ImportOptions> = {}): Promise<ImportReport> =>
  runImport(await readRows(file), { today: '2026-11-24', language: 'en', ...register(), ...options });

const codesOf = (report: ImportReport, kind: 'errors' | 'warnings'): Record<string, number> => {
  const codes = report.items.flatMap((item) => (item[kind] ?? []).map(({ code, column }) => `${code} ${column}`));
  return Object.fromEntries([...new Set(codes)].sort().map((code) => [code, codes.filter((c) => c === code).length]));
};

describe('importing the 650 rows of batch 4', () => {
  it('accepts 590, rejects 44 and finds 16 duplicates, and says why, by column', async () => {
    const report = await importWith();
    expect(report).toMatchObject({ complete: true, rows: 650, accepted: 590, rejected: 44, duplicates: 16 });
    expect(codesOf(report, 'errors')).toEqual({
      'IMPORT.ABOVE_MEMBERS women': 15,
      'IMPORT.ABOVE_MEMBERS youth': 1,
      'IMPORT.DUPLICATE_IN_FILE registration_no': 16,
      'IMPORT.ICE_CONTROL ice': 10,
      'IMPORT.PHONE phone': 8,
      'IMPORT.PROVINCE_UNKNOWN province': 10,
    });
    expect(codesOf(report, 'warnings')).toEqual({ 'IMPORT.NO_CONSENT consent': 8 });
  });

  it('names the first row of each duplicate', async () => {
    const { items } = await importWith();
    const doubles = items.filter(({ outcome }) => outcome === 'duplicate');
    // Counted apart from this program, from the columns `court` and `registration_no`.
    expect(doubles.map(({ row, errors }) => [row, errors?.[0]?.params.first])).toEqual([
      ...[
        [190, 72],
        [251, 146],
        [289, 13],
        [320, 97],
        [368, 231],
        [392, 374],
        [485, 475],
        [563, 49],
      ],
      ...[
        [566, 548],
        [570, 331],
        [586, 11],
        [593, 420],
        [600, 338],
        [616, 74],
        [634, 607],
        [647, 459],
      ],
    ]);
  });

  it('drops the column `disabled` and says so', async () => {
    expect((await importWith()).notes).toMatchObject([{ column: 'disabled', code: 'IMPORT.NOTE_DISABLED_DROPPED' }]);
  });

  it('creates nothing the second time, and answers a dry run as it would the import', async () => {
    const { journeys, submit, rehearse } = register();
    const rehearsal = await importWith({ submit, rehearse, dryRun: true });
    expect([rehearsal.accepted, rehearsal.rejected, rehearsal.duplicates, journeys.size]).toEqual([590, 44, 16, 0]);
    await importWith({ submit, rehearse });
    expect(journeys.size).toBe(590);
    const again = await importWith({ submit, rehearse });
    expect([again.accepted, again.rejected, again.duplicates, journeys.size]).toEqual([0, 44, 606, 590]);
    expect(await importWith({ submit, rehearse, dryRun: true })).toMatchObject({ accepted: 0, duplicates: 606 });
  });

  it.each(['ar', 'fr', 'en'] as const)('has a text in %s for everything it says', async (language) => {
    const { items, notes } = await importWith({ language });
    const issues = [...notes, ...items.flatMap(({ errors = [], warnings = [] }) => [...errors, ...warnings])];
    expect(issues.filter(({ code, message }) => message === code || /{{|undefined/.test(message))).toEqual([]);
  });
});
