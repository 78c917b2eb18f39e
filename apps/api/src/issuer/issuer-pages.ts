import { regions } from '@mourafaka/contracts';
import { developmentUserNames, findDevelopmentUser, type Language, languages, translate } from '@mourafaka/platform';
import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { escapeHtml as escape } from '../http/html';
import { styleDigest } from '../http/page-policy';
import { negotiated } from './issuer-language';
import { issuerWords } from './issuer-words';

const languageNames = { ar: 'العربية', fr: 'Français', en: 'English' } as const;

const style = `
  :root { color-scheme: light dark; font-family: system-ui, 'Noto Naskh Arabic', 'Noto Sans Arabic', sans-serif; line-height: 1.5; }
  body { max-width: 52rem; margin: 0 auto; padding: 1.5rem; }
  h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
  h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
  nav { display: flex; gap: 1rem; margin-bottom: 1rem; }
  .people { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .5rem; margin: 0; }
  button { font: inherit; width: 100%; min-height: 2.75rem; padding: .4rem .75rem; text-align: start; cursor: pointer; }
  button small { display: block; opacity: .8; }`;

/** The one style of these pages, by its digest: nothing else is taken from anywhere, and there is no script. */
export const styleSource = styleDigest(style);

interface Page {
  language: Language;
  title: string;
  /** Trusted HTML. */
  content: string;
  /** Address of this page in another language. */
  inLanguage?: (language: Language) => string;
}

function page({ language, title, content, inLanguage }: Page): string {
  const links = inLanguage
    ? languages.map((one) => `<a lang="${one}" href="${escape(inLanguage(one))}">${languageNames[one]}</a>`).join('\n')
    : '';
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · Mourafaka</title>
<style>${style}</style>
</head>
<body>
${links && `<nav aria-label="${escape(Object.values(languageNames).join(', '))}">${links}</nav>`}
<main>
<h1>${escape(title)}</h1>
${content}
</main>
</body>
</html>
`;
}

/** Whom the page offers: a partner is a service, and signs in by itself. */
export const isInventedPerson = (user: string): boolean =>
  findDevelopmentUser(user)?.roles.includes('partner') === false;

/** Who signs in: a button for each of the invented people. `uid`: of this sign-in. */
export function choicePage(uid: string, language: Language): string {
  const say = issuerWords[language];
  const isRegional = (user: string) => /-\d\d$/.test(user);
  const people = developmentUserNames.filter(isInventedPerson);
  const lots = [1, 2, 3, 4].map((lot) => `consultant-lot-${lot}`);
  const group = (title: string, users: readonly string[]) => `<h2>${escape(title)}</h2>
<div class="people">${users.map((user) => choice(uid, user, language)).join('\n')}</div>`;
  return page({
    language,
    title: say.choose,
    inLanguage: (one) => `/oidc/interaction/${encodeURIComponent(uid)}?lang=${one}`,
    content: `<p>${escape(say.note)}</p>
${group(
  say.programme,
  people.filter((user) => !isRegional(user)),
)}
${group(say.perRegion, people.filter(isRegional))}
${group(say.lots, lots)}`,
  });
}

function choice(uid: string, user: string, language: Language): string {
  const address = `/oidc/interaction/${encodeURIComponent(uid)}/${encodeURIComponent(user)}`;
  return `<form method="post" action="${escape(address)}"><button>${escape(titleOf(user, language))} <small dir="ltr">${escape(user)}</small></button></form>`;
}

/** `agent-09` → what they are, where, in words. */
function titleOf(user: string, language: Language): string {
  const say = issuerWords[language];
  const { roles: [role = 'applicant'] = [], regions: codes = [], lots = [] } = findDevelopmentUser(user) ?? {};
  const region = regions.find(({ code }) => code === codes[0]);
  const lot = lots[0]?.replace('lot-', `${say.lot} `);
  const member = role === 'committee' ? `${say.member} ${/\d$/.exec(user)?.[0] ?? 1}` : undefined;
  return [translate(`ROLE.${role}`, {}, language), region && (language === 'ar' ? region.ar : region.fr), lot, member]
    .filter(Boolean)
    .join(' · ');
}

/** Asked before somebody is signed out: a page elsewhere could have sent them. `form`: of the library, trusted. */
export function leavePage(context: KoaContextWithOIDC, form: string): void {
  const language = negotiated(context);
  const say = issuerWords[language];
  const button = (text: string, more = '') =>
    `<p><button type="submit" form="op.logoutForm"${more}>${escape(text)}</button></p>`;
  const content = `${form}${button(say.leaveYes, ' name="logout" value="yes" autofocus')}${button(say.leaveNo)}`;
  context.body = page({ language, title: say.leave, content });
}

/** Where somebody ends who signed out and is to go nowhere. */
export function leftPage(context: KoaContextWithOIDC): void {
  const language = negotiated(context);
  const say = issuerWords[language];
  context.body = page({ language, title: say.left, content: `<p><a href="/">${escape(say.home)}</a></p>` });
}

/** What cannot be told to the application, because it is not known to be one of ours. */
export function problemPage(context: KoaContextWithOIDC, out: ErrorOut): void {
  const language = negotiated(context);
  const say = issuerWords[language];
  const content = `<p>${escape(say.again)}</p>
<p dir="ltr" lang="en"><code>${escape(out.error)}</code> ${escape(out.error_description ?? '')}</p>
<p><a href="/">${escape(say.home)}</a></p>`;
  context.type = 'html';
  context.body = page({ language, title: say.problem, content });
}
