import type { Browser } from 'playwright-core';
import { defaultPolicy } from '@mourafaka/domain';
import type { TestApi } from '../e2e/support/test-api';
import { openConsole, signIn, sitDown } from './support/browser';

let api: TestApi;
let origin: string;
let browser: Browser;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ api, origin, browser, close } = await openConsole());
  await api.seed();
});
afterAll(() => close());

describe('an address of the console', () => {
  it('leads whoever has no tasks to what they may see', async () => {
    const { page, context, errors } = await sitDown(browser, origin, { language: 'en' });
    await context.route('**/v1/me', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), roles: ['partner'] } });
    });
    await signIn(page, 'auditor', '/work');
    await page.waitForURL('**/figures*');
    await page.getByRole('link', { name: 'Overview' }).first().waitFor();
    expect([await page.getByRole('link', { name: 'My work' }).count(), errors]).toEqual([0, []]);
    await context.close();
  });

  it('holds its filters as they are written, and opens one that was kept with quotation marks', async () => {
    const { page, context } = await sitDown(browser, origin, { language: 'en' });
    const asked = page.waitForRequest(/\/v1\/journeys\?(.*&)?batch=4(&|$)/);
    await signIn(page, 'programme-manager', '/cooperatives?batch=%224%22&region=09');
    await asked;
    await page.goto('/calendar');
    await page.getByRole('combobox', { name: 'Year' }).click();
    await page.getByRole('option', { name: '2027' }).click();
    await page.waitForURL('**/calendar?year=2027');
    await context.close();
  });

  it('of the call tells its sectors and regions by name', async () => {
    const eligibility = defaultPolicy.eligibility.map((rule) =>
      rule.kind === 'region' ? { ...rule, regions: ['09', '04'] } : rule,
    );
    const policy = { ...defaultPolicy, eligibility };
    await api.post('/v1/batches/4/commands/adopt-policy', { policy }, { as: 'programme-manager' });
    const { page, context } = await sitDown(browser, origin, { language: 'fr', width: 360 });
    await page.goto('/');
    await page.getByText(/Régions : .*Souss-Massa.*Rabat-Salé-Kénitra/).waitFor();
    await context.close();
  });
});
