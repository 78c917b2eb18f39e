/** Every message the system may send: that it has a text, and what the text costs as an SMS. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  builtInTexts,
  channels,
  cooperativeKinds,
  deadlineKinds,
  isMessage,
  journeyEventSchemas,
  messageTemplates,
  sessionNotices,
  textFaults,
  tones,
} from '@mourafaka/contracts';
import { defaultPolicy } from '@mourafaka/domain';
import { languages } from '@mourafaka/platform';
import { compose } from './compose';

const names = Object.keys(messageTemplates);
const messages = names.filter(isMessage);
const sampleOf = (name: string) => messageTemplates[name]?.sample ?? {};
const tracking = { trackingCode: 'K7QM-4TX-9RD-E3HG' };
const sent = (template: string, language: (typeof languages)[number], channel: (typeof channels)[number]) =>
  compose({ template, params: { ...tracking, ...sampleOf(template) }, language, channel });

describe('the catalogue of messages', () => {
  const domain = join(__dirname, '../../../domain/src');
  const sources = readdirSync(domain, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ts$/.test(file) && !/spec|testing/.test(file))
    .map((file) => readFileSync(join(domain, file), 'utf8'));

  it('holds whatever the rules of the domain name as a template', () => {
    const issued = sources.flatMap((source) => [
      ...[...source.matchAll(/template: ([^\n]*'[a-z][a-z-]+'[^\n]*)/g)].flatMap(([, said = '']) =>
        [...said.matchAll(/'([a-z][a-z-]+)'/g)].map(([, name]) => name ?? ''),
      ),
      ...[...source.matchAll(/(?:oweLetter|passOver)\([^;]*?'([a-z-]+)'/g)].map(([, name]) => name ?? ''),
      ...[...source.matchAll(/close\(state, '[a-z]+', recorded, '([a-z-]+)'/g)].map(([, name]) => name ?? ''),
    ]);
    expect(issued.length).toBeGreaterThan(20);
    expect([...new Set(issued)].filter((name) => !isMessage(name))).toEqual([]);
  });

  it('holds every notice of a training, every outcome of an appeal', () => {
    const outcomes = journeyEventSchemas.AppealDecided.shape.outcome.options;
    const issued = [...sessionNotices.map((one) => `session-${one}`), ...outcomes.map((one) => `appeal-${one}`)];
    expect(issued.filter((name) => !isMessage(name))).toEqual([]);
  });

  it('holds every template the first policy names, for those it is sent to', () => {
    const { deadlines, call } = defaultPolicy;
    const issued = [...call.reminders, ...deadlines.flatMap(({ reminders }) => reminders)];
    expect(issued.filter(({ template }) => !isMessage(template))).toEqual([]);
    expect(deadlines.flatMap(({ escalations }) => escalations).filter(({ template }) => !isMessage(template))).toEqual(
      [],
    );
    const misaddressed = issued.filter(
      ({ template, audience }) =>
        (audience === 'applicant') !== (messageTemplates[template]?.audience === 'cooperative'),
    );
    expect(misaddressed.map(({ template }) => template)).toEqual([]);
  });

  it('speaks to the cooperative of the deadlines that are its own', () => {
    const own = defaultPolicy.deadlines.filter(({ owner }) => owner === 'applicant').map(({ kind }) => kind);
    expect([...cooperativeKinds].sort()).toEqual(own.sort());
  });

  it('holds every tone of every kind of deadline', () => {
    expect(
      deadlineKinds.flatMap((kind) => tones.map((tone) => `${kind}-${tone}`)).filter((name) => !isMessage(name)),
    ).toEqual([]);
  });

  it('names what each message is about in the title of its mails', () => {
    const unnamed = names.filter((name) => Object.values(builtInTexts(name)).every(({ subject }) => subject === name));
    expect(unnamed).toEqual([]);
  });
});

describe('the built-in texts', () => {
  it('are what saving would accept', () => {
    expect(names.flatMap((name) => textFaults(name, builtInTexts(name)).map((fault) => ({ name, ...fault })))).toEqual(
      [],
    );
  });

  it('are Arabic in Arabic and Latin elsewhere, each its own', () => {
    const wrong = names.filter((name) => {
      const { ar, fr, en } = builtInTexts(name);
      const arabic = (text: string) => /\p{Script=Arabic}/u.test(text);
      return !arabic(ar.short) || arabic(fr.short) || arabic(en.short) || fr.short === en.short;
    });
    expect(wrong).toEqual([]);
  });

  it('leave nothing unsaid and no code of ours in any language and channel', () => {
    const hyphened = deadlineKinds.filter((kind) => kind.includes('-'));
    const codes = new RegExp(`(?<![\\w-])(${hyphened.filter((kind) => kind !== 'catch-up').join('|')})(?![\\w-])`);
    const texts = messages.flatMap((name) =>
      languages.flatMap((language) => channels.map((channel) => sent(name, language, channel))),
    );
    const odd = texts.flatMap(({ text, subject = '' }) => [text, subject]).filter((text) => /[{}]|…/.test(text));
    expect(odd).toEqual([]);
    expect(texts.filter(({ text }) => codes.test(text) || /\d{4}-\d\d-\d\d/.test(text))).toEqual([]);
  });
});

describe('the cost of the built-in texts as an SMS, with the longest module and the longest deadline of the programme', () => {
  const longestFirst = (language: 'ar' | 'fr' | 'en') =>
    messages
      .filter((name) => messageTemplates[name]?.audience === 'cooperative')
      .map((template) => ({ template, ...sent(template, language, 'sms').sms }))
      .sort((a, b) => (b.characters ?? 0) - (a.characters ?? 0));

  // The dearest of each language, so that whoever lengthens a text sees what it costs.
  it.each([
    ['ar', 'ucs2', { template: 'session-reminder', characters: 134 }],
    ['fr', 'gsm7', { template: 'session-reminder', characters: 202 }],
    ['en', 'gsm7', { template: 'session-reminder', characters: 195 }],
  ] as const)('is two parts at most in %s, counted in %s', (language, encoding, dearest) => {
    const all = longestFirst(language);
    expect(all.filter(({ segments = 0 }) => segments > 2)).toEqual([]);
    expect([...new Set(all.map((one) => one.encoding))]).toEqual([encoding]);
    expect(all[0]).toEqual({ ...dearest, encoding, segments: 2 });
  });

  it('is more to staff, who read them in the inbox', () => {
    const [dearest] = messages
      .filter((name) => messageTemplates[name]?.audience === 'staff')
      .map((template) => ({ template, ...sent(template, 'ar', 'sms').sms }))
      .sort((a, b) => (b.characters ?? 0) - (a.characters ?? 0));
    expect(dearest).toMatchObject({ template: 'assistance-assignment-very-late', characters: 149, segments: 3 });
  });
});
