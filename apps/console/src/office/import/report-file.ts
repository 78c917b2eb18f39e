import type { Item, Report } from './report';

/** What spreadsheets take for the start of a formula; the same rule as for files the API makes (libs/tables). */
const formula = /^(?:[\t\r\n]|[\s\p{Cf}'"«»“”‘’]*[=+\-@\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20])/u;

function csvCell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines as a spreadsheet opens them: UTF-8 with its mark, semicolons, no cell that is taken for a formula. */
export const csvOf = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${lines.map((cells) => `${cells.map(csvCell).join(';')}\r\n`).join('')}`;

interface Words {
  heads: readonly [row: string, outcome: string, column: string, value: string, reason: string];
  outcome: (outcome: Item['outcome']) => string;
}

/** The report by rows: one line for each reason, or for a row without one. */
export function reportLines({ items }: Report, { heads, outcome }: Words): string[][] {
  const lines = items.flatMap((item) => {
    const start = [String(item.row), outcome(item.outcome)];
    const reasons = [...(item.errors ?? []), ...(item.warnings ?? [])];
    if (reasons.length === 0) return [[...start, '', '', '']];
    const cells: Readonly<Record<string, string | undefined>> = item.cells ?? {};
    return reasons.map(({ column, field, message }) => [...start, column, cells[field] ?? '', message]);
  });
  return [[...heads], ...lines];
}
