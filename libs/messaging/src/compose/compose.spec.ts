import type { TemplateTexts } from '@mourafaka/contracts';
import { compose, type Manner, type Message } from './compose';
import { composeDigest } from './digest';

const code = 'K7QM-4TX-9RD-E3HG';
const ours = { trackingCode: code, cooperative: 'Coopérative Argane', batch: 'mourafaka-4' };
const letter: Message = { template: 'admission', params: ours, audience: 'applicant' };
const late: Message = {
  template: 'plan-late',
  params: { ...ours, deadline: 'plan#1', dueOn: '2026-12-01' },
  audience: 'regional-manager',
};
const soon: Message = {
  template: 'file-completion-soon',
  params: { ...ours, kind: 'file-completion', deadline: 'file-completion#2', dueOn: '2026-12-15' },
  audience: 'applicant',
};
const sms: Manner = { language: 'fr', channel: 'sms' };
const mail: Manner = { language: 'fr', channel: 'email' };

describe('a message', () => {
  it('leaves out what nobody knows and is sent all the same', () => {
    const { text } = compose({ template: 'session-code', params: { session: 'S3', date: '2026-12-01' }, ...sms });
    expect(text).toContain('Séance 3 du 1er décembre');
    expect(text).toContain('code ....');
  });

  it('says shortly in an SMS what it is, why it was sent and how to look it up', () => {
    const { text, sms: length, subject } = compose({ ...letter, ...sms });
    expect(text).toBe(
      'Félicitations ! Votre coopérative est admise. Un consultant vous contactera. ' +
        `Envoyé pour votre dossier Mourafaka. Code : ${code}.`,
    );
    expect(length).toEqual({ encoding: 'gsm7', characters: text.length, segments: 1 });
    expect(subject).toBeUndefined();
  });

  it('says how to refuse it only where the procedure does not require it', () => {
    expect(compose({ ...letter, ...sms }).text).not.toContain('Plus de rappels');
    expect(compose({ ...soon, ...sms }).text).toMatch(/au plus tard le 15 décembre\..*Plus de rappels \?/);
    expect(compose({ ...late, ...mail }).text).not.toContain('Plus de rappels');
  });

  it('that is a line of others stands alone in a preview', () => {
    expect(compose({ template: 'why', params: ours, ...sms }).text).toBe(
      `Envoyé pour votre dossier Mourafaka. Code : ${code}.`,
    );
    expect(compose({ template: 'refuse', params: ours, ...mail }).text).toBe(
      'Plus de rappels ? Dites-le sur la page de suivi.',
    );
  });

  it('puts codes, dates, amounts and names in words of the language', () => {
    const params = { ...ours, partner: 'INDH', amount: '60000' };
    const granted = { template: 'financing-granted', params } as const;
    expect(compose({ ...granted, ...mail }).text).toContain('INDH finance votre coopérative : 60 000 DH.');
    expect(compose({ ...granted, ...mail, language: 'en' }).text).toContain('60,000 dirhams');
    const invitation = { template: 'session-waiting', params: { ...ours, module: 'governance', heldOn: '2027-01-01' } };
    expect(compose({ ...invitation, ...mail }).text).toContain('« Gouvernance » du 1er janvier 2027');
    const names = { modules: { governance: { ar: 'التدبير', fr: 'Bien gérer', en: 'Managing well' } } };
    expect(compose({ ...invitation, ...mail, names }).text).toContain('« Bien gérer »');
  });

  it('names to staff the file it is about, what is late and whose task it is', () => {
    expect(compose({ ...late, ...mail })).toEqual({
      subject: 'Mourafaka : Plan de développement : retard',
      text:
        'Retard : « Plan de développement », échu le 1er décembre 2026. Dossier : Coopérative Argane. Merci d’intervenir.\n\n' +
        'Vous recevez ceci car c’est de votre ressort dans le programme Mourafaka (le responsable régional).',
    });
    const ofBatch = { ...late, params: { deadline: 'plan#1', dueOn: '2026-12-01', batch: 'mourafaka-4' } };
    expect(compose({ ...ofBatch, ...mail }).text).toContain('Dossier : Tranche mourafaka-4.');
    const ofTraining = { ...ofBatch, params: { ...ofBatch.params, module: 'governance', heldOn: '2026-11-20' } };
    expect(compose({ ...ofTraining, ...mail }).text).toContain('Dossier : Gouvernance (20 novembre 2026).');
    const oneOfSeveral = { ...late, params: { ...late.params, about: 'T2' } };
    expect(compose({ ...oneOfSeveral, ...mail }).text).toContain('« Plan de développement (T2) »');
    expect(compose({ ...oneOfSeveral, ...mail, language: 'ar' }).text).toContain('(\u2066T2\u2069)»');
    const likeAnother = { ...late, params: { ...late.params, about: '01930000-0000-7000-8000-000000000001' } };
    expect(compose({ ...likeAnother, ...mail }).text).toContain('« Plan de développement »');
  });

  it('speaks to those who get it, whomever its name is meant for', () => {
    expect(compose({ ...soon, audience: 'agent', ...sms }).text).toMatch(/Dossier : Coopérative Argane/);
    expect(compose({ ...late, audience: 'applicant', ...sms }).text).toMatch(/^Retard .*Code : K7QM/);
  });

  it('says what an older policy called as it liked: that there is news, or the deadline it is called after', () => {
    expect(compose({ template: 'rappel-maison', params: ours, audience: 'applicant', ...sms }).text).toMatch(
      /^Il y a du nouveau dans votre dossier/,
    );
    expect(compose({ ...late, template: 'plan', ...sms }).text).toMatch(/^Rappel : "Plan de développement"/);
  });

  it('says what was saved in place of the built-in text; of a reminder, its tone’s where it has none of its own', () => {
    const texts = (text: string): TemplateTexts => ({
      ar: { short: text },
      fr: { short: text, subject: 'Retard de {{file}}', body: `${text}\nMerci.` },
      en: { short: text },
    });
    const changed = { 'staff-late': texts('En retard : {{file}}, {{deadline}}, {{dueOn}}.') };
    const { text, subject } = compose({ ...late, ...mail }, changed);
    expect(text).toMatch(/^En retard : Coopérative Argane, Plan de développement, 1er décembre 2026\.\nMerci\.\n\n/);
    expect(subject).toBe('Mourafaka : Retard de Coopérative Argane');
    expect(compose({ ...late, template: 'plan-very-late', ...mail }, changed).text).toMatch(/^Grand retard/);
  });

  it('takes nothing that somebody typed for a text of ours, nor for the end of a line', () => {
    const cooperative = '{{code}}\r\nBcc: all';
    const { subject, text } = compose({ ...late, params: { ...late.params, cooperative }, ...mail });
    expect(text).toContain('Dossier : {{code}} Bcc: all.');
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it('keeps Latin names and codes in their order within an Arabic mail, and spares an SMS the marks', () => {
    const arabic = { ...late, params: { ...late.params, cooperative: 'Argane' }, language: 'ar' } as const;
    expect(compose({ ...arabic, channel: 'email' }).text).toContain('الملف: \u2066Argane\u2069.');
    expect(compose({ ...arabic, channel: 'sms' }).text).toContain('الملف: Argane.');
    const inArabic = { ...arabic, params: { ...late.params, cooperative: 'أركان' } };
    expect(compose({ ...inArabic, channel: 'email' }).text).toContain('الملف: أركان.');
  });

  it('is the same text however often it is composed', () => {
    expect(compose({ ...soon, ...mail })).toEqual(compose({ ...soon, ...mail }));
  });

  it('gets what is secret from the moment of delivery', () => {
    const asked: Message = { template: 'session-code', params: { ...ours, session: 'S3', date: '2026-12-01' } };
    expect(compose({ ...asked, secrets: { code: '38561204' }, ...sms }).text).toContain('code 38561204');
  });
});

describe('a digest', () => {
  it('of nothing is a mistake', () => {
    expect(() => composeDigest({ items: [], ...sms })).toThrow('at least one message');
  });

  it('of one message is that message', () => {
    expect(composeDigest({ items: [soon], ...sms })).toEqual(compose({ ...soon, ...sms }));
  });

  it('lists what waits for a member of staff, and says once why', () => {
    const { text, subject } = composeDigest({ items: [late, { ...late, template: 'plan-soon' }], ...mail });
    expect(subject).toBe('Mourafaka : Ce qui vous attend aujourd’hui');
    expect(text.split('\n')).toEqual([
      'Ce qui vous attend (2) :',
      expect.stringMatching(/^1\) Retard/),
      expect.stringMatching(/^2\) Rappel/),
      '',
      expect.stringMatching(/^Vous recevez ceci.*\(le responsable régional\)\.$/),
    ]);
  });

  it('says which cooperative each is about to somebody who represents two', () => {
    const other = { ...soon, params: { ...soon.params, cooperative: 'Safran', trackingCode: 'AAAA-333-444-CCCC' } };
    const { text } = composeDigest({ items: [soon, other], ...sms });
    expect(text).toMatch(/1\) Coopérative Argane: Rappel.* 2\) Safran: Rappel/);
    expect(text).toContain(`Code : ${code}, AAAA-333-444-CCCC.`);
    expect(text.match(/Plus de rappels/g)).toHaveLength(1);
  });

  it('names five in an SMS and says how many more there are', () => {
    const { text, sms: length } = composeDigest({ items: Array.from({ length: 9 }, () => late), ...sms });
    expect(text).toMatch(/5\) Retard.* \+4 /);
    expect(text).not.toContain('6)');
    expect(length?.encoding).toBe('gsm7');
  });
});
