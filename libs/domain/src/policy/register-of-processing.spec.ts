import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventSchemas, personalPaths } from '@mourafaka/contracts';
import { defaultPolicy } from './default-policy';

const page = readFileSync(join(__dirname, '../../../../docs/reference/register-of-processing.md'), 'utf8');

/** The rows of the table under a heading. */
const rowsUnder = (heading: string): string[] =>
  (page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);

describe('the register of processing in docs/reference', () => {
  it('names every personal field there is, and no other', () => {
    const fields = Object.entries(eventSchemas).flatMap(([type, schema]) =>
      personalPaths(schema).map((path) => `| \`${type}\` | \`${path.join('.')}\` |`),
    );
    expect(rowsUnder('Fields')).toEqual(fields);
  });

  it('says for how long as the first policy does', () => {
    const { notAdmittedMonths, finishedMonths } = defaultPolicy.retention;
    expect(rowsUnder('Retention')).toEqual([
      `| applicants not admitted | \`retention.notAdmittedMonths\` | ${notAdmittedMonths} |`,
      `| journeys that have ended | \`retention.finishedMonths\` | ${finishedMonths} |`,
    ]);
    for (const months of [notAdmittedMonths, finishedMonths]) expect(page).toContain(`${months} months after the end`);
  });
});
