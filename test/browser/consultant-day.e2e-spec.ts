import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { accompany } from '../e2e/support/accompany';
import type { TestApi } from '../e2e/support/test-api';
import { openConsole, overflow, signIn, sitDown, wrongs } from './support/browser';

let api: TestApi;
let origin: string;
let browser: Browser;
let close: () => Promise<void>;
let journeyId: string;
const consultant = 'consultant-lot-1';

beforeAll(async () => {
  ({ api, origin, browser, close } = await openConsole());
  await api.seed();
  ({ journeyId } = await accompany(api, { denominationFr: 'Coopérative Tifawin' }));
});
afterAll(() => close());

describe('the consultant of a cooperative', () => {
  it('measures where it starts from, and takes the figures away as a file', async () => {
    const { page, context, errors } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, consultant, `/cooperatives/${journeyId}?tab=indicators`);
    await page.getByText('Nothing measured yet').waitFor();
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: /baseline/i })
      .click();
    const dialog = page.getByRole('dialog');
    for (const [label, value] of [
      ['Members', '12'],
      ['of which women', '30'],
      ['of which young people', '4'],
      ['Jobs', '3'],
      ['Turnover in dirhams', '48000'],
    ] as const) {
      await dialog.getByLabel(label, { exact: false }).first().fill(value);
    }
    await dialog.getByLabel('As of').fill('1/11/2026');
    await dialog.getByRole('button', { name: /baseline/i }).click();
    await dialog
      .getByText(/more than/i)
      .first()
      .waitFor();
    await dialog.getByLabel('of which women').first().fill('7');
    await dialog.getByRole('button', { name: /baseline/i }).click();
    await dialog.waitFor({ state: 'detached' });
    const table = page.getByRole('region', { name: 'At the start and now' });
    await table.getByRole('row', { name: /of whom women.*7/ }).waitFor();
    await page.getByRole('button', { name: /Export/ }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByText('CSV file').click()]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('Members;12;');
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each([
    ['ar', 360, 'light'],
    ['fr', 1280, 'dark'],
  ] as const)('reads the indicators in %s at %i px, %s', async (language, width, scheme) => {
    const { page, context, strangers, errors } = await sitDown(browser, origin, { language, width, scheme });
    await signIn(page, consultant, `/cooperatives/${journeyId}?tab=indicators`);
    await page.locator('#compared').waitFor();
    await page.locator('#measures').waitFor();
    await page.locator('details').first().click();
    expect([await wrongs(page), await overflow(page), strangers, errors]).toEqual([[], 0, [], []]);
    await context.close();
  });
});
