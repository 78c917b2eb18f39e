import { type Channel, channels } from '@mourafaka/contracts';
import { type Language, languages, translate } from '@mourafaka/platform';
import type { DevMessageEntity } from '@mourafaka/read-models';
import { escapeHtml as escape } from '../http/html';
import { styleDigest } from '../http/page-policy';

export interface OutboxPage {
  language: Language;
  channel?: Channel;
  stream?: string;
  messages: readonly DevMessageEntity[];
}

const words = {
  ar: {
    title: 'صندوق الصادر للتطوير',
    note: 'لا شيء يغادر هذا الجهاز: هذه هي الرسائل التي كانت سترسل، الأحدث أولا.',
    channel: 'القناة',
    all: 'كل القنوات',
    stream: 'الملف',
    filter: 'عرض',
    none: 'لا توجد رسائل.',
    to: 'إلى',
    parts: 'أجزاء',
    characters: 'حرفا',
    hidden: 'النص غير محفوظ هنا.',
    home: 'الصفحة الرئيسية',
    sms: 'رسالة قصيرة',
    email: 'بريد إلكتروني',
    inbox: 'صندوق داخلي',
  },
  fr: {
    title: 'Boîte d’envoi de développement',
    note: 'Rien ne quitte cette machine : voici ce qui aurait été envoyé, le plus récent d’abord.',
    channel: 'Canal',
    all: 'Tous les canaux',
    stream: 'Dossier',
    filter: 'Afficher',
    none: 'Aucun message.',
    to: 'à',
    parts: 'segments',
    characters: 'caractères',
    hidden: 'Le texte n’est pas gardé ici.',
    home: 'Accueil',
    sms: 'SMS',
    email: 'E-mail',
    inbox: 'Boîte interne',
  },
  en: {
    title: 'Outbox of development',
    note: 'Nothing leaves this machine: here is what would have been sent, the latest first.',
    channel: 'Channel',
    all: 'All channels',
    stream: 'Stream',
    filter: 'Show',
    none: 'No messages.',
    to: 'to',
    parts: 'segments',
    characters: 'characters',
    hidden: 'The text is not kept here.',
    home: 'Start page',
    sms: 'SMS',
    email: 'E-mail',
    inbox: 'Inbox',
  },
} as const;

const languageNames = { ar: 'العربية', fr: 'Français', en: 'English' } as const;
const directionOf = (language: string | null): string => (language === 'ar' ? 'rtl' : 'ltr');

const style = `
  :root { color-scheme: light dark; font-family: system-ui, 'Noto Naskh Arabic', 'Noto Sans Arabic', sans-serif; line-height: 1.5; }
  body { max-width: 52rem; margin: 0 auto; padding: 1.5rem; }
  h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
  nav, form { display: flex; flex-wrap: wrap; gap: 1rem; align-items: end; margin-bottom: 1rem; }
  label { display: grid; }
  select, input, button { font: inherit; }
  article { border: 1px solid #8886; border-radius: .4rem; padding: .75rem 1rem; margin-bottom: 1rem; }
  article header, article footer { display: flex; flex-wrap: wrap; gap: .25rem 1rem; font-size: .9rem; opacity: .85; }
  h2 { font-size: 1rem; margin: .5rem 0 0; }
  .text { white-space: pre-wrap; overflow-wrap: anywhere; margin: .5rem 0; }`;

/** One style and a form that leads back here; no script, whatever a message brings. */
export const outboxPolicy = `default-src 'none'; style-src ${styleDigest(style)}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** The page at `/dev/outbox`: what would have been sent, each text in its own language. No script; everything is escaped. */
export function outboxPage({ language, channel, stream, messages }: OutboxPage): string {
  const say = words[language];
  const list = messages.map((message) => article(message, language)).join('\n');
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(say.title)} · Mourafaka</title>
<style>${style}</style>
</head>
<body>
<nav aria-label="Mourafaka"><a href="/">${escape(say.home)}</a>
${languages.map((one) => languageLink(one, { channel, stream })).join('\n')}</nav>
<h1>${escape(say.title)}</h1>
<p>${escape(say.note)}</p>
<form method="get" action="/dev/outbox">
<input type="hidden" name="lang" value="${language}">
<label>${escape(say.stream)} <input name="stream" dir="ltr" value="${escape(stream ?? '')}"></label>
<label>${escape(say.channel)} <select name="channel">
<option value="">${escape(say.all)}</option>
${channels.map((one) => `<option value="${one}"${one === channel ? ' selected' : ''}>${escape(say[one])}</option>`).join('\n')}
</select></label>
<button>${escape(say.filter)}</button>
</form>
<main>
${list || `<p>${escape(say.none)}</p>`}
</main>
</body>
</html>
`;
}

function languageLink(language: Language, { channel, stream }: Pick<OutboxPage, 'channel' | 'stream'>): string {
  const query = new URLSearchParams({ lang: language, ...(channel && { channel }), ...(stream && { stream }) });
  return `<a lang="${language}" href="/dev/outbox?${escape(query)}">${languageNames[language]}</a>`;
}

function article(message: DevMessageEntity, language: Language): string {
  const say = words[language];
  const { channel, audience, recipient, template, subject, text, sms, streams, sentAt } = message;
  const own = `lang="${escape(message.language ?? language)}" dir="${directionOf(message.language ?? language)}"`;
  const counted = sms ? [`${sms.characters} ${say.characters}`, `${say.parts}: ${sms.segments}`, sms.encoding] : [];
  return `<article>
<header><time datetime="${sentAt.toISOString()}" dir="ltr">${escape(momentOf(sentAt))}</time>
<strong>${escape(say[channel])}</strong>
<span>${escape(say.to)} <bdi>${escape(recipient)}</bdi> (${escape(translate(`ROLE.${audience}`, {}, language))})</span>
<code dir="ltr">${escape(template)}</code></header>
${subject ? `<h2 ${own}>${escape(subject)}</h2>` : ''}
${text === null ? `<p>${escape(say.hidden)}</p>` : `<p class="text" ${own}>${escape(text)}</p>`}
<footer>${counted.map((one) => `<span>${escape(one)}</span>`).join(' ')}
${streams.map((one) => `<a dir="ltr" href="/dev/outbox?${escape(new URLSearchParams({ lang: language, stream: one }))}">${escape(one)}</a>`).join(' ')}</footer>
</article>`;
}

const moment = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Africa/Casablanca',
});
const momentOf = (at: Date): string => moment.format(at);
