import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { accompany } from '../e2e/support/accompany';
import { newApplication } from '../e2e/support/applications';
import type { TestApi } from '../e2e/support/test-api';
import { SetClock } from '../support/engine-fixture';
import { openConsole, overflow, signIn, sitDown, wrongs } from './support/browser';

let api: TestApi;
let origin: string;
let browser: Browser;
let close: () => Promise<void>;
const clock = new SetClock('2026-06-02T09:00:00.000Z');

beforeAll(async () => {
  ({ api, origin, browser, close } = await openConsole({ clock }));
  await api.seed({ opensOn: '2026-06-01', closesOn: '2026-12-31' });
  await accompany(api, { denominationFr: 'Coopérative Tifawin' });
  clock.set('2026-07-01T09:00:00.000Z');
  for (let count = 0; count < 2; count += 1) {
    await api.post('/v1/batches/4/applications', newApplication({ region: '04', province: '421' }));
  }
  clock.set(new Date().toISOString());
});
afterAll(() => close());

const pages = [
  '/figures',
  '/figures?shown=time',
  '/figures/map',
  '/figures/transitions',
  '/figures/providers',
  '/figures/indicators',
];

describe('the figures', () => {
  it.each([
    ['ar', 360, 'light'],
    ['fr', 1280, 'dark'],
  ] as const)('read well in %s at %i px, %s', async (language, width, scheme) => {
    const { page, context, strangers, errors } = await sitDown(browser, origin, { language, width, scheme });
    await signIn(page, 'programme-manager', '/figures?batch=4&asOf=someday');
    for (const path of pages) {
      await page.goto(path);
      await page.locator('table').first().waitFor();
      await page.locator('main [role=status]').waitFor({ state: 'detached' });
      expect([path, await wrongs(page), await overflow(page)]).toEqual([path, [], 0]);
    }
    expect([strangers, errors]).toEqual([[], []]);
    await context.close();
  });

  it('lead from a number to its cooperatives', async () => {
    const { page, context } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'programme-manager', '/figures');
    await page.getByRole('link', { name: 'Applications received: 3' }).click();
    await page.getByText('3 cooperatives').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Selected: 1' }).click();
    await page.getByRole('link', { name: 'Coopérative Tifawin' }).waitFor();
    await page.getByRole('button', { name: /Figure: Selected/ }).click();
    await page.getByText('3 cooperatives').waitFor();
    await context.close();
  });

  it('are shown to a manager as they were on an earlier day, which stands in the address, and so is the list behind', async () => {
    const { page, context } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'programme-manager', '/figures?asOf=2026-06-15');
    await page.getByText(/had been recorded by the end of .15 June 2026/).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/as it was on: .15 June 2026.* · Batch: /).waitFor();
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('link', { name: 'Applications received: 1' }).click();
    await page.getByText('1 cooperative', { exact: true }).waitFor();
    await page.goBack();
    await page.getByRole('slider').focus();
    await page.keyboard.press('End');
    await page.getByRole('link', { name: 'Applications received: 3' }).waitFor();
    expect(page.url()).not.toContain('asOf');
    await context.close();
  });

  it('are taken away as a file', async () => {
    const { page, context } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'programme-manager', '/figures');
    await page.getByRole('button', { name: /From application to graduation/ }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByText('CSV file').click()]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('Complete files');
    await context.close();
  });
});
