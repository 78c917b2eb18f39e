import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { TestApi } from '../e2e/support/test-api';
import { openConsole, overflow, signIn, sitDown, wrongs } from './support/browser';

const fixture = readFileSync(join(__dirname, '../fixtures/applications-batch4.csv'), 'utf8');
const [header = '', first = '', second = ''] = fixture.split(/\r?\n/);
const file = (...rows: string[]) => ({
  name: 'candidatures.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([header, ...rows, ''].join('\n')),
});
/** A right row, the same again, and one with a telephone and a province that are none. */
const rows = [first, first, second.replace('0640298301', '12').replace('Larache,Commune', 'Laroche,Commune')];

let api: TestApi;
let origin: string;
let browser: Browser;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ api, origin, browser, close } = await openConsole());
  await api.seed();
});
afterAll(() => close());

const count = async () => (await api.get('/v1/journeys', { as: 'programme-manager' })).body.total;
const give = (page: Page, ...lines: string[]) => page.locator('input[type=file]').setInputFiles(file(...lines));

describe('an import', () => {
  it('asks for a file, tries it without recording, and has its wrong rows corrected in place', async () => {
    const { page, context, errors } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'programme-manager', '/import');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('Choose a file first.').waitFor();
    await give(page, ...rows);
    await page.getByRole('button', { name: 'Try without recording' }).click();
    await page.getByText('A trial: nothing was recorded.').waitFor();
    expect(await count()).toBe(0);

    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('Accepted: 1').waitFor();
    await page.getByText('Rejected: 1').waitFor();
    await page.getByText('Duplicates: 1').waitFor();
    const phone = page.getByRole('textbox', { name: /Row .4.*phone/ });
    expect(await phone.inputValue()).toBe('12');
    await phone.fill('0640298301');
    await page.getByRole('button', { name: 'Send 1 corrected row again' }).click();
    await phone.waitFor({ state: 'detached' });
    await page.getByText('Rejected: 1').waitFor();
    await page.getByRole('textbox', { name: /Row .4.*province/ }).fill('Larache');
    await page.getByRole('button', { name: 'Send 1 corrected row again' }).click();
    await page.getByText('Accepted: 2').waitFor();
    await page.getByText('Rejected: 0').waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the report' }).click(),
    ]);
    expect(readFileSync(await saved.path(), 'utf8').split('\r\n')).toHaveLength(5);
    expect([await count(), errors]).toEqual([2, []]);
    await context.close();
  });

  it.each([
    ['ar', 360, 'light'],
    ['fr', 1280, 'dark'],
  ] as const)('reads well in %s at %i px, %s', async (language, width, scheme) => {
    const { page, context, strangers, errors } = await sitDown(browser, origin, { language, width, scheme });
    await signIn(page, 'agent-01', '/import?batch=4');
    await give(page, ...rows);
    await page.getByRole('button', { name: /^(Importer|استورد)$/ }).click();
    await page.locator('table').first().waitFor();
    expect([await wrongs(page), await overflow(page), strangers, errors]).toEqual([[], 0, [], []]);
    await context.close();
  });
});
