import type { Browser } from 'playwright-core';
import type { TestApi } from '../e2e/support/test-api';
import { openConsole, overflow, sitDown, wrongs } from './support/browser';

let api: TestApi;
let origin: string;
let browser: Browser;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ api, origin, browser, close } = await openConsole());
  await api.seed();
});
afterAll(() => close());

describe('the page for everybody', () => {
  it.each(['ar', 'fr', 'en'] as const)('reads well in %s on a phone, and asks nobody else', async (language) => {
    const { page, context, strangers, errors } = await sitDown(browser, origin, { language, width: 360 });
    await page.goto('/');
    await page.locator('h1').waitFor();
    const html = page.locator('html');
    expect([await html.getAttribute('lang'), await html.getAttribute('dir')]).toEqual([
      language,
      language === 'ar' ? 'rtl' : 'ltr',
    ]);
    expect([await wrongs(page), await overflow(page), strangers, errors]).toEqual([[], 0, [], []]);
    await context.close();
  });

  it('changes its language where it is, and keeps it', async () => {
    const { page, context } = await sitDown(browser, origin, { language: 'ar' });
    await page.goto('/?from=leaflet');
    await page.getByRole('button', { name: /العربية/ }).click();
    await page.getByRole('menuitem', { name: 'Français' }).click();
    await page.getByRole('heading', { name: 'Accompagner les coopératives' }).waitFor();
    expect(page.url()).toContain('?from=leaflet');
    await page.reload();
    await page.getByRole('heading', { name: 'Accompagner les coopératives' }).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
    await context.close();
  });

  it('is there before 250 kB of scripts have come', async () => {
    const { page, context } = await sitDown(browser, origin, {});
    const sizes: number[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') void request.sizes().then((size) => sizes.push(size.responseBodySize));
    });
    await page.goto('/', { waitUntil: 'networkidle' });
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(20_000);
    expect(total).toBeLessThan(250_000);
    await context.close();
  });
});
