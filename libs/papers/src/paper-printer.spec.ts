import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { figures, paperSentences, paperTitles } from '@mourafaka/contracts';
import { type Language, languages } from '@mourafaka/platform';
import { missingWords, readPdf } from '../../../test/support/read-pdf';
import { PaperPrinter } from './paper-printer';
import { reportedFigures } from './report-shape';
import type { PaperName } from './shapes';
import { reportSample } from './testing/report-sample';
import { attendanceOf, planOf, samples } from './testing/samples';

const printer = new PaperPrinter({ processes: 1 });
afterAll(() => printer.close());

const names = Object.keys(samples) as PaperName[];
const each = names.flatMap((name) => languages.map((language): [PaperName, Language] => [name, language]));
const print = async (name: PaperName, language: Language) =>
  readPdf(await printer.printPaper(name, samples[name], language));
const sha = (pdf: Buffer) => createHash('sha256').update(pdf).digest('hex');

/** Letters have a subject in place of a title. */
const titleOf = (name: PaperName, language: Language): string =>
  ({
    'admission-letter': paperSentences['admission.subject'][language],
    'rejection-letter': paperSentences['rejection.subject'][language],
  })[name as string] ?? paperTitles[name][language];

const pages: Partial<Record<PaperName, number>> = {
  'diagnosis-report': 2,
  'development-plan': 2,
  'monthly-report': 3,
  'personal-data': 2,
};
/** Arabic is set larger. */
const arabicPages: typeof pages = { 'monthly-report': 4 };

describe('a paper', () => {
  it.each(each)('%s in %s has its title, its office in both languages, and its pages', async (name, language) => {
    const printed = await print(name, language);
    expect(missingWords(printed, titleOf(name, language))).toEqual([]);
    for (const page of printed) {
      expect(missingWords([page], 'Office du Développement de la Coopération مكتب تنمية التعاون')).toEqual([]);
    }
    expect(printed).toHaveLength((language === 'ar' ? arabicPages[name] : undefined) ?? pages[name] ?? 1);
  });

  it.each(names)('%s is the same bytes for the same values', async (name) => {
    const [one, again] = [
      await printer.printPaper(name, samples[name], 'ar'),
      await printer.printPaper(name, samples[name], 'ar'),
    ];
    expect(sha(again)).toBe(sha(one));
  });

  it('writes days and amounts as they are written in Morocco', async () => {
    const arabic = await print('diagnosis-report', 'ar');
    expect(missingWords(arabic, '10 أبريل 2026 1234,56 درهم')).toEqual([]);
    const french = (await print('development-plan', 'fr')).join(' ').replace(/\u00A0/g, ' ');
    expect(french).toContain('1er juin 2026');
    expect(french).toContain('1 234,56 DH');
    expect(missingWords(await print('attendance-sheet', 'ar'), '8 شتنبر 2026')).toEqual([]);
    const english = (await print('diagnosis-report', 'en')).join(' ').replace(/\u00A0/g, ' ');
    expect(english).toContain('MAD 1,234.56');
  });

  it('adds up no cost of what was given up', async () => {
    const [kept, dropped] = planOf(2).actions;
    const actions = [
      { ...kept, costMad: 1_000, status: 'planned' },
      { ...dropped, costMad: 500, status: 'dropped' },
    ];
    const plan = { ...planOf(2), actions } as ReturnType<typeof planOf>;
    const printed = readPdf(await printer.printPaper('development-plan', plan, 'fr')).join(' ');
    expect(printed.replace(/\u00A0/g, ' ')).not.toContain('1 500,00 DH');
  });

  it('names no follow-up code where it is given none', async () => {
    const letter = { ...samples['rejection-letter'], trackingCode: undefined };
    const printed = readPdf(await printer.printPaper('rejection-letter', letter, 'fr')).join(' ');
    expect(printed).toContain('1er avril 2026');
    expect(printed).not.toContain('MRF');
  });

  it('has lines to sign on before the session, and the names after it', async () => {
    const blank = readPdf(await printer.printPaper('attendance-sheet', attendanceOf(false), 'fr')).join(' ');
    expect(blank).not.toContain('Ahmed');
    expect(missingWords([blank], paperSentences['attendance.sheet'].fr)).toEqual([]);
    expect(missingWords(await print('attendance-sheet', 'fr'), 'Ahmed Exemple فاطمة Absente')).toEqual([]);
  });

  it('of a hundred actions repeats the head of its table on every page', async () => {
    const printed = readPdf(await printer.printPaper('development-plan', planOf(100), 'fr'));
    expect(printed.length).toBeGreaterThan(5);
    for (const page of printed.slice(0, -1)) expect(missingWords([page], 'Responsable Avancement')).toEqual([]);
    expect(missingWords(printed, 'A1 A57 A100')).toEqual([]);
  });
});

describe('the monthly report', () => {
  const printed = async (change: Partial<typeof reportSample>, language: Language) =>
    readPdf(await printer.printPaper('monthly-report', { ...reportSample, ...change }, language));

  it('tells its figures in digits that both languages read, and defines them', async () => {
    for (const language of ['ar', 'fr'] as const) {
      const pages = await printed({}, language);
      expect(missingWords(pages, '512 61 298 83 10240 30720 12/25 11/26')).toEqual([]);
      for (const key of ['eligible', 'overdue', 'beneficiaries-indirect'] as const) {
        const letters = figures[key].formula[language].replace(/[^\p{L}\p{M}\s]/gu, ' ').trim();
        expect(missingWords(pages, letters)).toEqual([]);
      }
    }
  });

  it('says that a month is not over, and of which regions it is', async () => {
    const asOf = { on: '2026-11-12', at: '14:05', whole: false };
    const regions = [{ ar: 'سوس - ماسة', fr: 'Souss-Massa', en: 'Souss-Massa' }];
    const [first = ''] = await printed({ asOf, regions }, 'fr');
    expect(missingWords([first], '12 novembre 2026 à 14:05 n’est pas terminé Souss-Massa')).toEqual([]);
    expect(missingWords([first], 'Toutes les régions')).not.toEqual([]);
  });

  it('says that nearly all is not all, and where there is no target', async () => {
    const nearly = { ...reportSample.figures, selected: 499, 'left-after-selection': 0 };
    const [first = ''] = await printed({ figures: nearly }, 'en');
    expect(missingWords([first], '(99%)')).toEqual([]);
    const [without = ''] = await printed({ target: undefined }, 'en');
    expect(missingWords([without], 'sets no target')).toEqual([]);
  });

  it.each(['ar', 'fr'] as const)('of nothing at all is printed as well (%s)', async (language) => {
    const nothing = Object.fromEntries(reportedFigures.map((key) => [key, 0])) as typeof reportSample.figures;
    const history = reportSample.history.map(({ month }) => ({ month, counts: nothing }));
    const empty = {
      figures: nothing,
      history,
      target: 0,
      overdue: [],
      provinces: [],
      providers: [],
      otherProviders: 0,
    };
    const pages = await printed(empty, language);
    const { 'report.nothingOverdue': overdue, 'report.none': none } = paperSentences;
    for (const sentence of [overdue, none]) {
      expect(missingWords(pages, sentence[language].replace('.', ''))).toEqual([]);
    }
  });

  it('of every province repeats the head of their table', async () => {
    const [province] = reportSample.provinces;
    const provinces = Array.from({ length: 75 }, (_, at) => ({ ...province, rank: at + 1 }));
    const pages = await printed({ provinces } as Partial<typeof reportSample>, 'fr');
    expect(pages.filter((page) => missingWords([page], 'Province ou préfecture').length === 0).length).toBeGreaterThan(
      1,
    );
  });
});

describe('what people wrote', () => {
  const letterOf = async (denominationFr: string, language: Language = 'fr') => {
    const { cooperative, ...letter } = samples['admission-letter'];
    const data = { ...letter, cooperative: { ...cooperative, denominationFr } };
    return readPdf(await printer.printPaper('admission-letter', data, language)).join(' ');
  };

  it.each([
    '#read("/etc/passwd")',
    '#read("../../../../package.json")',
    '#import "@preview/cetz:0.3.0"',
    '*gras* _it_ `code` $x^2$ [b] <label> @ref // non',
    '\\ \\u{1F600} " \' \\"',
    '= Titre',
    '{{date}}',
  ])('is never source: %s', async (text) => {
    expect(missingWords([await letterOf(text)], text)).toEqual([]);
  });

  it('reorders nothing around it by marks that are not seen', async () => {
    const printed = await letterOf('Miel \u202Eessacnoc\u202C\u2066 Atlas', 'ar');
    expect(printed).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect(missingWords([printed], 'Miel essacnoc Atlas')).toEqual([]);
  });

  it('is printed with whatever letters it has', async () => {
    await expect(letterOf('ⵜⴰⵡⵓⵔⵉ Taɣzut n Ḍra 合作社 😀')).resolves.toContain('Taɣzut');
  });

  it.each(['ar', 'fr'] as const)('may be as long as a name may be, in one word (%s)', async (language) => {
    const printed = await letterOf('Anticonstitutionnellement'.repeat(8), language);
    expect(printed).toContain('Anticonstit');
  });
});

describe('the printer', () => {
  it('refuses what would wait too long, and prints again when it is free', async () => {
    const small = new PaperPrinter({ processes: 1, waiting: 1 });
    const letters = Array.from({ length: 6 }, () => small.printPaper('certificate', samples.certificate, 'fr'));
    const outcomes = await Promise.allSettled(letters);
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []));
    expect(refused).toHaveLength(4);
    for (const error of refused)
      expect(error).toMatchObject({ code: 'PAPER.BUSY', kind: 'unavailable', retryAfter: 5 });
    expect((await small.printPaper('certificate', samples.certificate, 'fr')).subarray(0, 5).toString()).toBe('%PDF-');
    await small.close();
  });

  it('waits no longer than it may', async () => {
    const hasty = new PaperPrinter({ processes: 1, time: 1 });
    await expect(hasty.printPaper('development-plan', planOf(100), 'ar')).rejects.toMatchObject({ code: 'PAPER.BUSY' });
    await hasty.close();
  });

  it('starts anew after its processes have ended', async () => {
    const renewed = new PaperPrinter({ processes: 1, renewal: 1 });
    const [one, other] = [
      await renewed.printPaper('certificate', samples.certificate, 'fr'),
      await renewed.printPaper('certificate', samples.certificate, 'fr'),
    ];
    expect(sha(other)).toBe(sha(one));
    await renewed.close();
  });

  it('holds up nothing else meanwhile', async () => {
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 1);
    await printer.printPaper('development-plan', planOf(100), 'fr');
    clearInterval(turning);
    expect(turns).toBeGreaterThan(10);
  });
});

it('templates read nothing but their own folder, and fetch nothing', () => {
  const folder = join(__dirname, 'templates');
  for (const file of readdirSync(folder)) {
    const source = readFileSync(join(folder, file), 'utf8');
    const named = [...source.matchAll(/(?:#?import|include|read|image|json|csv|plugin)\s*\(?\s*"([^"]+)"/g)].map(
      (it) => it[1],
    );
    expect(named.filter((path) => !['layout.typ', 'letter.typ', 'charts.typ'].includes(path ?? ''))).toEqual([]);
  }
});
