import { phaseNames, phases } from '@mourafaka/contracts';
import type { BatchState } from '@mourafaka/domain';
import type { BatchFigures } from '@mourafaka/read-models';
import { escapeHtml as escape } from '../http/html';

export interface StartPage {
  temporalUi: string;
  /** Whether there is an outbox of development to look into. */
  outbox: boolean;
  call?: BatchState['call'];
  figures?: BatchFigures;
}

const style = `
  :root { color-scheme: light dark; font-family: system-ui, 'Noto Naskh Arabic', 'Noto Sans Arabic', sans-serif; line-height: 1.5; }
  body { max-width: 52rem; margin: 0 auto; padding: 1.5rem; }
  h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
  .words { display: grid; gap: .25rem; margin-bottom: 1.5rem; }
  .words p { margin: 0; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: start; padding: .35rem .5rem; border-bottom: 1px solid #8886; }
  td.n { font-variant-numeric: tabular-nums; text-align: end; }
  nav { display: flex; flex-wrap: wrap; gap: 1rem; margin-top: 1.5rem; }
  .ar { direction: rtl; }`;

/** The page at `/`: what this is, in three languages, where the batch stands, and where to look next. No script. */
export function startPage({ temporalUi, outbox, call, figures }: StartPage): string {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mourafaka · مرافقة</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>Mourafaka · <span lang="ar" dir="rtl">مرافقة</span></h1>
<div class="words">
<p lang="ar" dir="rtl">مسار مواكبة التعاونيات الحديثة: التشخيص، التكوين، المواكبة، التسويق.</p>
<p lang="fr">Le parcours d’accompagnement des coopératives nouvellement créées : diagnostic, formation, accompagnement, commercialisation.</p>
<p lang="en">The accompaniment of newly created cooperatives: diagnosis, training, coaching, marketing.</p>
</div>
</header>
<main>${figures ? table(figures, call) : nothingYet}</main>
<nav aria-label="Mourafaka">
<a href="/docs">API · <span lang="ar">واجهة البرمجة</span></a>
<a href="/openapi.json">OpenAPI</a>
<a href="${escape(temporalUi)}">Temporal</a>
${outbox ? outboxLink : ''}<a href="/health/ready">Santé · Health</a>
</nav>
</body>
</html>
`;
}

const outboxLink = `<a href="/dev/outbox">Messages · <span lang="ar">الرسائل</span></a>
`;

const nothingYet = `<p lang="ar" dir="rtl">لا توجد أرقام بعد.</p><p lang="fr">Pas encore de chiffres.</p><p lang="en">No figures yet.</p>`;

function table({ total, overdue, phases: standing }: BatchFigures, call: StartPage['call']): string {
  const row = (ar: string, fr: string, en: string, count: number) =>
    `<tr><th scope="row"><span lang="fr">${escape(fr)}</span> · <span lang="en">${escape(en)}</span></th>` +
    `<td class="n">${count}</td><td class="ar" lang="ar" dir="rtl">${escape(ar)}</td></tr>`;
  const rows = phases.map((phase) => {
    const { ar, fr, en } = phaseNames[phase];
    return row(ar, fr, en, standing[phase]?.count ?? 0);
  });
  return `<table>
<caption><span lang="fr">Tranche 4</span> · <span lang="en">Batch 4</span> · <span lang="ar" dir="rtl">الشطر الرابع</span>${callOf(call)}</caption>
<tbody>
${row('الطلبات', 'Candidatures reçues', 'Applications received', total)}
${rows.join('\n')}
${row('متأخرة', 'En retard', 'Overdue', overdue)}
</tbody>
</table>`;
}

const callOf = (call: StartPage['call']): string =>
  call
    ? ` · <time datetime="${escape(call.opensOn)}">${escape(call.opensOn)}</time> – <time datetime="${escape(call.closesOn)}">${escape(call.closesOn)}</time>`
    : '';
