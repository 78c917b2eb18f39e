import { consentTextOf, consentTexts, newestConsent } from './consent-texts';

describe('the texts of consent', () => {
  it('have one version each, the newest first, in three languages that name the law', () => {
    const versions = consentTexts.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].sort().reverse());
    for (const { words } of consentTexts) {
      for (const language of ['ar', 'fr', 'en'] as const) expect(words[language]).toContain('09-08');
    }
  });

  it('are found by their version, and none by one that was never shown', () => {
    expect(consentTextOf(newestConsent.version)).toBe(newestConsent);
    expect(consentTextOf('1999-01')).toBeUndefined();
    expect(consentTextOf(undefined)).toBeUndefined();
  });
});
