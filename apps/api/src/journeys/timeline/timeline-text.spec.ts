import { journeyEventNames, type StoredEvent } from '@mourafaka/contracts';
import { defaultPolicy, sampleEvent, timelineOf, wholeJourney } from '@mourafaka/domain';
import { languages } from '@mourafaka/platform';
import { namesAmong } from './timeline-people';
import { timelineText } from './timeline-text';
import { whyText } from './timeline-why';

const events = wholeJourney().map(({ type, data }) => ({ type, data }));

/** Parameters that hold codes, never somebody's words. */
const codes = [
  'deadline',
  'role',
  'audience',
  'channel',
  'template',
  'why',
  'notice',
  'area',
  'module',
  'heading',
  'documents',
];
const codesOf = (event: (typeof events)[number]): string[] =>
  Object.entries(timelineOf(event as never).params).flatMap(([param, value]) =>
    codes.includes(param) || param === 'status' || param === 'outcome' ? [String(value)] : [],
  );

const isBlank = (text: string): boolean => text === '' || /\{\{|\}\}|undefined|TIMELINE\.|WHY\.| {2}/.test(text);

describe('an event of any type', () => {
  it.each(languages)('has a sentence in %s, with nothing left blank', (language) => {
    const blank = journeyEventNames.filter((type) => isBlank(timelineText(sampleEvent(type), language, defaultPolicy)));
    expect(blank).toEqual([]);
  });

  it.each(languages)('is explained in %s with nothing left blank, where there is something to explain', (language) => {
    const explained = journeyEventNames
      .map((type): [string, string] => [type, whyText(sampleEvent(type), { cause: {} }, language, defaultPolicy)])
      .filter(([, text]) => text !== '');
    expect(explained.filter(([, text]) => isBlank(text))).toEqual([]);
    expect(explained.length).toBeGreaterThan(30);
  });

  it('says something of its own in each language', () => {
    const same = journeyEventNames.filter(
      (type) => new Set(languages.map((one) => timelineText(sampleEvent(type), one, undefined))).size < 3,
    );
    expect(same).toEqual([]);
  });
});

describe('the timeline of a whole accompaniment', () => {
  it.each(languages)('leaves nothing blank in %s', (language) => {
    const wrong = events.map((event) => timelineText(event, language, defaultPolicy)).filter(isBlank);
    expect(wrong).toEqual([]);
  });

  it('says how a message was sent in words that fit the sentence', () => {
    const data = { template: 'receipt', audience: 'applicant', channel: 'sms' };
    const event = { type: 'MessageIssued', data } as unknown as (typeof events)[number];
    expect(timelineText(event, 'en', defaultPolicy)).toMatch(/to the applicant by text message$/);
    expect(timelineText(event, 'fr', defaultPolicy)).toMatch(/pour le candidat par SMS$/);
  });

  it('shows no code where there is a word for it', () => {
    const raw = events.flatMap((event) => {
      const text = timelineText(event, 'ar', defaultPolicy);
      return codesOf(event)
        .filter((code) => text.includes(code))
        .map((code) => `${event.type}: ${code}`);
    });
    expect([...new Set(raw)]).toEqual([]);
  });

  it('calls people as they were called then, and by their id who is known to nobody', () => {
    const stored = (type: string, data: object, actor: object) => ({ type, data, meta: { actor } }) as StoredEvent;
    const sara = { id: 'consultant-7', name: 'Sara Alami' };
    const history = [
      stored('JourneyReassigned', { consultant: 'consultant-9' }, { id: 'manager-09', name: 'Omar Idrissi' }),
      stored('ConsultantAssigned', { consultant: 'consultant-7' }, { id: 'manager-09', name: 'Omar Idrissi' }),
      stored('VisitPlanned', {}, sara),
      stored('NoteAdded', {}, { ...sara, name: 'Sara Bennani' }),
      stored(
        'JourneyReassigned',
        { consultant: 'consultant-7' },
        { id: 'agent-2', name: 'Ali', onBehalfOf: { ...sara } },
      ),
      stored('TechnicalAssistanceAssigned', { request: 'T1', expert: 'expert-1' }, { ...sara, name: 'Sara Bennani' }),
    ];
    const nameAt = namesAmong(history, new Map([['expert-1', 'Rachid Fassi']]));
    const texts = history.map((event, n) => timelineText(event, 'fr', undefined, (id) => nameAt(id, n)));
    expect(texts.filter((_, n) => history[n]?.type.endsWith('ssigned'))).toEqual([
      'Réaffecté à consultant-9',
      'Consultant affecté : Sara Alami',
      'Réaffecté à Sara Alami',
      'Assistance technique T1 confiée à Rachid Fassi',
    ]);
  });

  it('names modules, headings and documents as the policy does', () => {
    const text = (type: string) => {
      const event = events.find((one) => one.type === type);
      return event && timelineText(event, 'fr', defaultPolicy);
    };
    expect(text('AttendanceRecorded')).toContain('Construction de stratégies');
    expect(text('QuestionnaireAnswered')).toContain('Administration et comptabilité');
    expect(text('CompletionRequested')).toBe('Pièces demandées : Statuts');
  });

  it('calls a wave by its number, and says nothing of one where none was named', () => {
    const admitted = (wave?: string) =>
      ({ type: 'ApplicationAdmitted', data: { wave } }) as unknown as (typeof events)[number];
    expect([admitted('wave-2'), admitted()].map((event) => timelineText(event, 'fr', defaultPolicy))).toEqual([
      'Admise (vague 2)',
      'Admise',
    ]);
    expect(timelineText(admitted('wave-2'), 'ar', defaultPolicy)).toBe('تم القبول (الفوج 2)');
  });

  it('tells by its code what no policy names any more', () => {
    const attended = events.find(({ type }) => type === 'AttendanceRecorded');
    expect(attended && timelineText(attended, 'fr', undefined)).toContain('strategy');
  });

  it('tells a withdrawal from a correction', () => {
    const corrected = events.filter(({ type }) => type === 'EntryCorrected');
    expect(corrected.map((event) => timelineText(event, 'en', defaultPolicy))).toEqual([
      'Entry M4 corrected: Un participant oublié sur la feuille',
      'Entry S2 corrected: Une demi-heure de plus',
      'Entry O2 withdrawn: Consignée deux fois',
    ]);
  });
});
