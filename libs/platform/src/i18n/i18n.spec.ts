import { createInstance } from 'i18next';
import { hasText, languages, negotiateLanguage, translate } from './index';
import { plainText } from './plain-text';
import { serviceMessages } from './service-messages';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'ar'],
    ['', 'ar'],
    ['de', 'ar'],
    ['*', 'ar'],
    ['fr', 'fr'],
    ['ar-MA', 'ar'],
    ['fr-FR;q=0.8, en', 'en'],
    ['en;q=0, fr;q=0.1', 'fr'],
    ['de, en-GB;q=0.5', 'en'],
    ['fr;q=x', 'ar'],
    [', ;;;q=', 'ar'],
  ])('to Accept-Language %j is %s', (header, language) => expect(negotiateLanguage(header)).toBe(language));
});

describe('the service’s texts', () => {
  const codes = Object.keys(serviceMessages);

  it.each(languages)('exist for every code in %s', (language) => {
    expect(codes.filter((code) => !hasText(code, language))).toEqual([]);
  });

  it('hold the same parameters in the three languages', () => {
    const parameters = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
    const differing = Object.entries(serviceMessages).filter(
      ([, { ar, fr, en }]) => new Set([ar, fr, en].map((text) => parameters(text).join())).size > 1,
    );
    expect(differing.map(([code]) => code)).toEqual([]);
  });

  it('carry values as they are, without HTML in their place', () => {
    expect(translate('FIELD.WRONG_TYPE', { expected: "<l'heure>" }, 'fr')).toContain("<l'heure>");
  });

  it('are said by i18next as they are said without it', () => {
    const values: Readonly<Record<string, unknown>> = { word: '$t(STATE.submitted) {{word}}', figure: 3, yes: true };
    const i18n = createInstance({ lng: 'fr', keySeparator: false, nsSeparator: false, initAsync: false });
    void i18n.init({ interpolation: { escapeValue: false } });
    for (const text of ['', 'rien', '{{word}}', '« {{word}} » : {{figure}}, {{word}}{{yes}}', '{{ word }}', '$t(x)']) {
      i18n.addResource('fr', 'translation', 'text', text);
      const said = plainText(text)?.(values);
      expect([text, said ?? i18n.t('text', values)]).toEqual([text, i18n.t('text', values)]);
    }
    expect(plainText('{{word}}')?.({ word: 'x', count: 2 })).toBeUndefined();
    expect(plainText('{{word}}')?.({})).toBeUndefined();
  });

  it('name the type that is expected in the caller’s words', () => {
    expect(translate('FIELD.WRONG_TYPE', { expected: 'number' }, 'fr')).toContain('un nombre');
    expect(translate('FIELD.WRONG_TYPE', { expected: 'record' }, 'ar')).toContain('كائن');
    expect(translate('FIELD.WRONG_TYPE', { expected: 'int' }, 'en')).toContain('a whole number');
  });

  it('say a date in the caller’s words, and leave an instant, a file’s name and a code as they are', () => {
    const said = (date: string) => languages.map((language) => translate('SESSION.IN_PAST', { date }, language));
    const [arabic, french, english] = said('2026-12-01 09:30');
    expect(arabic).toContain('1 دجنبر 2026 09:30');
    expect(french).toContain('1er décembre 2026 09:30');
    expect(english).toContain('1 December 2026 09:30');
    for (const other of ['2026-12-01T09:30:00.000Z', 'report-2026-12-01.pdf', '2026-13-01']) {
      expect(said(other).join()).toContain(other);
    }
    for (const language of languages) {
      expect(translate('FIELD.WRONG_FORMAT', { format: '2026-11-24' }, language)).toContain('2026-11-24');
    }
  });

  it('call a wave by its number, and one with a code of its own by that', () => {
    const said = (wave: string) => translate('TASK_TITLE.ranking', { wave }, 'fr');
    expect([said('wave-2'), said('coast')]).toEqual([
      'Classer les candidatures de la vague 2',
      'Classer les candidatures de la vague coast',
    ]);
  });

  it('are the code itself where nobody wrote one', () => {
    expect(translate('NOBODY.WROTE_IT', {}, 'en')).toBe('NOBODY.WROTE_IT');
  });
});

describe('a text that names a command, a state or a stage', () => {
  it('says it in the caller’s words', () => {
    const params = { command: 'accept-place', state: 'waitlisted' };
    expect(translate('JOURNEY.WRONG_MOMENT', params, 'fr')).toContain('« Accepter la place »');
    expect(translate('JOURNEY.WRONG_MOMENT', params, 'ar')).toContain('«في لائحة الانتظار»');
    expect(translate('BATCH.WRONG_MOMENT', { stage: 'scoring' }, 'fr')).not.toMatch(/scoring|STAGE/);
  });

  it('says where a request for assistance stands, and every minimum of a list, in the caller’s words', () => {
    const standing = { request: 'T1', status: 'assigned' };
    expect(translate('JOURNEY.ASSISTANCE_WRONG_STEP', standing, 'fr')).toContain('« confiée à un expert »');
    const unmet = { unmet: 'actions, outlets' };
    expect(translate('JOURNEY.MINIMUMS_NOT_MET', unmet, 'fr')).toContain(
      'actions du plan réalisées, nouveaux débouchés',
    );
    expect(translate('JOURNEY.MINIMUMS_NOT_MET', unmet, 'ar')).not.toMatch(/[A-Za-z]/);
  });

  it('takes nothing that somebody wrote for a text of ours', () => {
    const reason = '$t(STATE.submitted) {{outcome}}';
    expect(translate('TIMELINE.AppealDecided', { outcome: 'x', reason }, 'en')).toContain(reason);
  });
});
