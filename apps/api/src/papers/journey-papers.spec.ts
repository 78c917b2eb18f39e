import { deadlineNames, decisionReasons, journeyStateNames, type JourneyStateName } from '@mourafaka/contracts';
import { defaultPolicy, foldDossier, journeyIn, type JourneyRecord, stateOf, wholeJourney } from '@mourafaka/domain';
import { PaperPrinter } from '@mourafaka/papers';
import { missingWords, readPdf } from '../../../../test/support/read-pdf';
import { applicantPaperNames, type JourneyPaperName, journeyPaperNames, journeyPapers } from './journey-papers';
import type { PaperSource } from './paper-source';

const batch: PaperSource['batch'] = {
  names: { ar: 'الشطر الرابع', fr: 'Tranche 4', en: 'Batch 4' },
  policies: { 1: defaultPolicy },
};
const sourceOf = (record: JourneyRecord): PaperSource => ({
  state: stateOf(record),
  dossier: foldDossier(record),
  batch,
  printedOn: '2026-11-24',
});
const sourceIn = (name: JourneyStateName) => sourceOf(journeyIn(name));
const papersOf = (source: PaperSource): JourneyPaperName[] =>
  journeyPaperNames.filter((name) => journeyPapers[name].make(source) !== undefined);
/** As it is given to the template. */
const made = <Name extends JourneyPaperName>(name: Name, source: PaperSource, entry?: string) => {
  const paper = journeyPapers[name].make(source, entry);
  if (!paper) throw new Error(`${name} does not exist`);
  return paper;
};

describe('the papers of a journey', () => {
  it.each([
    ['submitted', []],
    ['waitlisted', []],
    ['ineligible', []],
    ['rejected', ['rejection-letter']],
    ['admitted', ['admission-letter']],
    ['plan-submitted', ['admission-letter', 'diagnosis-report', 'development-plan']],
    ['evaluated', ['admission-letter', 'diagnosis-report', 'development-plan', 'session-report']],
    ['graduated', ['admission-letter', 'diagnosis-report', 'development-plan', 'session-report', 'certificate']],
  ] as const)('of one that is %s are %j', (name, papers) => {
    expect(papersOf(sourceIn(name))).toEqual(papers);
  });

  it('certify nobody who has not graduated, and reject nobody whom no decision rejects', () => {
    for (const name of journeyStateNames) {
      const papers = papersOf(sourceIn(name));
      expect(papers.includes('certificate')).toBe(name === 'graduated');
      if (name !== 'rejected' && name !== 'appealed') expect(papers).not.toContain('rejection-letter');
    }
  });

  it('name the follow-up code to its holder alone, and nobody of the cooperative unless told', () => {
    const source = sourceIn('graduated');
    for (const name of papersOf(source)) {
      const text = JSON.stringify(made(name, source));
      expect(text).not.toContain(source.state.trackingCode);
      expect(text).not.toContain('$sealed');
    }
    const { trackingCode } = source.state;
    expect(made('admission-letter', { ...source, trackingCode })).toMatchObject({ trackingCode });
    const told = made('session-report', { ...source, representative: 'Khadija Exemple' });
    expect(told.cooperative.representative).toBe('Khadija Exemple');
  });

  it('are given by the code as far as they are the applicant’s', () => {
    expect(applicantPaperNames).toEqual(['admission-letter', 'rejection-letter', 'session-report', 'certificate']);
  });
});

describe('the rejection letter', () => {
  it('gives the reasons, and the last day of the appeal as the deadline has it', () => {
    const source = sourceIn('rejected');
    const window = source.state.deadlines.find(({ kind }) => kind === 'appeal-window');
    expect(made('rejection-letter', source)).toMatchObject({
      reasons: ['Note insuffisante'],
      appeal: { status: 'open', lastDay: window?.dueOn },
    });
  });

  it('gives a reason of the list in the language of the letter', () => {
    const source = sourceIn('rejected');
    const { ar, fr } = decisionReasons['below-pass-mark'];
    const { decision } = source.dossier.application;
    if (!decision) throw new Error('rejected without a decision');
    decision.reasons = [`${fr} — ${ar}`];
    expect(made('rejection-letter', source).reasons).toEqual([decisionReasons['below-pass-mark']]);
  });
});

it('the admission letter tells the wave, the consultant and what comes next', () => {
  const source = sourceIn('admitted');
  const letter = made('admission-letter', source);
  expect(letter).toMatchObject({ wave: source.state.wave, sessionsPlanned: 12, project: source.state.project.title });
  expect(Object.values(deadlineNames)).toContainEqual(letter.next?.deadline);
});

it('the certificate counts what the journal counts', () => {
  const source = sourceIn('graduated');
  const { number, modules, sessions, actions } = made('certificate', source);
  expect(number).toBe(source.state.certificate);
  expect(sessions).toEqual({ done: source.state.sessions.length, planned: 12 });
  expect(modules.done).toBeLessThanOrEqual(modules.planned);
  expect(actions.done).toBeGreaterThan(0);
});

describe('session reports', () => {
  it('are one for each session that counts, the latest unless told', () => {
    const source = sourceIn('evaluated');
    const ids = journeyPapers['session-report'].entries?.(source) ?? [];
    expect(ids[0]).toBe('S1');
    expect(made('session-report', source).entry).toBe(ids.at(-1));
    expect(made('session-report', source, 'S2')).toMatchObject({ entry: 'S2', planned: 12 });
    expect(journeyPapers['session-report'].make(source, 'S99')).toBeUndefined();
  });
});

describe('printed', () => {
  const printer = new PaperPrinter({ processes: 1 });
  afterAll(() => printer.close());

  it.each(['ar', 'fr', 'en'] as const)('papers of a whole journey hold what was recorded (%s)', async (language) => {
    const source = sourceOf(wholeJourney());
    const { cooperative } = source.state;
    for (const name of papersOf(source)) {
      const pages = readPdf(await printer.printPaper(name, made(name, source), language));
      expect(missingWords(pages, cooperative.denominationFr ?? '')).toEqual([]);
    }
  });
});
