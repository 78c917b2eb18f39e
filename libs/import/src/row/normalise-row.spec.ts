import { applicationInput } from '@mourafaka/contracts';
import fc from 'fast-check';
import { type Field, fieldNames } from '../file/fields';
import type { CellValue } from '../file/sheet';
import { rowWith, today } from '../testing/tables';
import { type NormalisedRow, normaliseRow } from './normalise-row';

const normalise = (cells: Partial<Record<Field, CellValue | undefined>> = {}): NormalisedRow =>
  normaliseRow(rowWith(cells), { today });
const errorsOf = (cells: Partial<Record<Field, CellValue | undefined>>) => {
  const row = normalise(cells);
  return row.ok ? [] : row.errors.map(({ column, code }) => `${column} ${code}`);
};
const warningsOf = (cells: Partial<Record<Field, CellValue | undefined>>) =>
  normalise(cells).warnings.map(({ column, code }) => `${column} ${code}`);

describe('a row that is refused', () => {
  it.each<[Field, CellValue | undefined, string]>([
    ['court', undefined, 'IMPORT.MISSING'],
    ['registrationNumber', ' ', 'IMPORT.MISSING'],
    ['registrationNumber', '\u200f\u00a0', 'IMPORT.MISSING'],
    ['registeredOn', undefined, 'IMPORT.MISSING'],
    ['province', undefined, 'IMPORT.MISSING'],
    ['women', undefined, 'IMPORT.MISSING'],
    ['turnoverMad', undefined, 'IMPORT.MISSING'],
    ['phone', undefined, 'IMPORT.MISSING'],
    ['consent', undefined, 'IMPORT.MISSING'],
    ['registeredOn', '31/02/2024', 'IMPORT.DATE_IMPOSSIBLE'],
    ['registeredOn', '2027-01-01', 'IMPORT.DATE_IN_FUTURE'],
    ['registrationNumber', new Date('2024-12-01'), 'IMPORT.DATE_IN_TEXT'],
    ['registrationNumber', '#REF!', 'IMPORT.CELL_ERROR'],
    ['registrationNumber', '7'.repeat(31), 'FIELD.TOO_LONG'],
    ['ice', '001234567000012', 'IMPORT.ICE_CONTROL'],
    ['province', 'Atlantide', 'IMPORT.PROVINCE_UNKNOWN'],
    ['province', 'Rabbat', 'IMPORT.PROVINCE_NEAR'],
    ['sector', 'Astronautique', 'IMPORT.SECTOR_UNKNOWN'],
    ['sector', 'Artisannat', 'IMPORT.SECTOR_NEAR'],
    ['region', 'Souss-Massa', 'IMPORT.REGION_CONTRADICTION'],
    ['women', '8', 'IMPORT.ABOVE_MEMBERS'],
    ['youth', 9, 'IMPORT.ABOVE_MEMBERS'],
    ['youngGraduates', '٨', 'IMPORT.ABOVE_MEMBERS'],
    ['womanLed', 'parfois', 'IMPORT.YES_NO'],
    ['turnoverMad', '-5', 'IMPORT.AMOUNT'],
    ['phone', '12', 'IMPORT.PHONE'],
    ['email', 'exemple(at)example.ma', 'IMPORT.EMAIL'],
    ['denominationFr', 'Coop\u0000érative', 'FIELD.HIDDEN_CHARACTERS'],
    ['projectTitle', 'Tapis \u202egnp.exe', 'FIELD.HIDDEN_CHARACTERS'],
    ['projectSummary', 'Vendre\u2066 mieux', 'FIELD.HIDDEN_CHARACTERS'],
    ['phone', '0612345678\u0007', 'FIELD.HIDDEN_CHARACTERS'],
  ])('because of %s %j: %s, in that column and alone', (field, cell, code) => {
    expect(errorsOf({ [field]: cell })).toEqual([`${field} ${code}`]);
  });

  it('because it names the cooperative in no language', () => {
    expect(errorsOf({ denominationFr: undefined, denominationAr: ' ' })).toEqual([
      'denominationFr IMPORT.NAME_MISSING',
    ]);
  });

  it('because it has more cells than headers', () => {
    const row = normaliseRow({ ...rowWith(), tooManyCells: { cells: 27, columns: 25 } }, { today });
    expect(row).toMatchObject({
      ok: false,
      errors: [{ column: '', code: 'IMPORT.TOO_MANY_CELLS', params: { cells: 27 } }],
    });
  });

  it('says all that is wrong at once', () => {
    expect(errorsOf({ phone: '12', women: '99', registeredOn: 'hier' }).toSorted()).toEqual([
      'phone IMPORT.PHONE',
      'registeredOn IMPORT.DATE_UNREADABLE',
      'women IMPORT.ABOVE_MEMBERS',
    ]);
  });

  it('proposes the nearest name, in both languages', () => {
    expect(normalise({ province: 'Chefchawen' })).toMatchObject({
      errors: [
        { field: 'cooperative.province', params: { value: 'Chefchawen', nearFr: 'Chefchaouen', nearAr: 'شفشاون' } },
      ],
    });
  });
});

describe('a row that is accepted', () => {
  it('becomes the application the command takes', () => {
    expect(normalise()).toEqual({
      ok: true,
      key: 'rabat|784/2024',
      warnings: [],
      application: {
        cooperative: {
          denominationFr: 'Coopérative Exemple',
          denominationAr: 'تعاونية المثال',
          court: 'TPI Rabat',
          registrationNumber: '784/2024',
          registeredOn: '2024-03-15',
          ice: '900400000000085',
          rib: '700000000000000040000080',
          region: '04',
          province: '421',
          commune: 'Commune 4',
          sector: 'handicraft',
          branch: 'Tapis',
          members: 7,
          women: 4,
          youth: 2,
          youngGraduates: 1,
          womanLed: true,
          turnoverMad: 45_000,
        },
        representative: { name: 'Khadija Exemple', phone: '+212612345678', email: 'exemple@example.ma' },
        project: {
          title: 'Tapis : valorisation',
          summary: 'Améliorer la production.\nVendre sur de nouveaux marchés.',
        },
        consent: true,
        channel: 'import',
      },
    });
  });

  it('may be too old or too small: that is a matter of eligibility', () => {
    expect(errorsOf({ registeredOn: '1999-01-01', members: '3', women: '0' })).toEqual([]);
  });

  it('may lack what is optional', () => {
    const optional: Field[] = ['denominationFr', 'ice', 'rib', 'region', 'commune', 'branch', 'disabled', 'email'];
    expect(errorsOf(Object.fromEntries(optional.map((field) => [field, undefined])))).toEqual([]);
  });

  it('keeps nothing of the person without consent, not even what is wrong with the phone', () => {
    const row = normalise({ consent: 'non', phone: '12' });
    expect(row).toMatchObject({ ok: true, application: { consent: false }, warnings: [{ code: 'IMPORT.NO_CONSENT' }] });
    expect(row.ok && 'representative' in row.application).toBe(false);
    expect(JSON.stringify(row)).not.toContain('Khadija');
  });

  it('reads the number of members with a disability only where that is switched on', () => {
    const on = normaliseRow(rowWith(), { today, disabilityData: true });
    expect(on).toMatchObject({ application: { cooperative: { disabled: 1 } } });
    const off = normalise({ disabled: 'not even looked at' });
    expect(off.ok && 'disabled' in off.application.cooperative).toBe(false);
  });

  it('warns where the province decided over the region, where a RIB is doubtful and where thousands were read', () => {
    expect(warningsOf({ region: 'Rabat-Salé-Zemmour-Zaër' })).toEqual(['region IMPORT.REGION_FORMER']);
    expect(warningsOf({ region: 'RSK' })).toEqual(['region IMPORT.REGION_UNKNOWN']);
    expect(warningsOf({ rib: '123' })).toEqual(['rib IMPORT.RIB_FORMAT']);
    expect(warningsOf({ turnoverMad: '45.000' })).toEqual(['turnoverMad IMPORT.AMOUNT_THOUSANDS']);
    expect(normalise({ region: 'Meknès-Tafilalet', province: 'الرشيدية' })).toMatchObject({
      application: { cooperative: { region: '08', province: '201' } },
    });
  });

  it('has one form of letters and spaces', () => {
    const spaced = normalise({
      denominationFr: ' Coope\u0301rative\u00a0 \n Exemple\u200f',
      projectSummary: 'Un\r\ndeux ',
    });
    expect(spaced).toMatchObject({
      application: { cooperative: { denominationFr: 'Coopérative Exemple' }, project: { summary: 'Un\ndeux' } },
    });
  });
});

describe('any row', () => {
  const garbage: fc.Arbitrary<CellValue | undefined> = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.double(),
    fc.integer(),
    fc.date({ noInvalidDate: false }),
    fc.constantFrom(
      undefined,
      '',
      '#N/A',
      '7E+23',
      '00',
      '1/1/1',
      'Rabat',
      'oui',
      'non',
      '٠٦١٢٣٤٥٦٧٨',
      "'=1+1",
      '\ufeff',
    ),
  );
  const cells = fc.record(
    Object.fromEntries(fieldNames.map((field) => [field, garbage])) as Record<Field, typeof garbage>,
    {
      requiredKeys: [],
    },
  );

  it('gets an answer, never an accident', () => {
    fc.assert(
      fc.property(cells, (spoilt) => {
        const row = normalise(spoilt);
        expect(row.ok || row.errors.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('gives an application the command takes, or an error', () => {
    const one = fc.tuple(fc.constantFrom(...fieldNames), garbage);
    fc.assert(
      fc.property(one, ([field, cell]) => {
        const row = normalise({ [field]: cell });
        expect(row.ok ? applicationInput.safeParse(row.application).error : undefined).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('says the same when what it was read as is written down and read again', () => {
    const one = fc.tuple(fc.constantFrom(...fieldNames), garbage);
    fc.assert(
      fc.property(one, ([field, cell]) => {
        const once = normalise({ [field]: cell });
        if (!once.ok) return;
        const { cooperative, representative, project, consent } = once.application;
        const written = {
          ...cooperative,
          ...(representative && { representative: representative.name, phone: representative.phone }),
          email: representative?.email,
          projectTitle: project.title,
          projectSummary: project.summary,
          consent: consent ? 'oui' : 'non',
          womanLed: cooperative.womanLed ? 'oui' : 'non',
          denominationFr: cooperative.denominationFr,
          denominationAr: cooperative.denominationAr,
          ice: cooperative.ice,
          rib: cooperative.rib,
          commune: cooperative.commune,
          branch: cooperative.branch,
        };
        expect(normalise(written)).toMatchObject({ ok: true, application: once.application, key: once.key });
      }),
      { numRuns: 1000 },
    );
  });
});
