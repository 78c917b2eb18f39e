import type { Browser } from 'playwright-core';
import { newApplication } from '../e2e/support/applications';
import type { TestApi } from '../e2e/support/test-api';
import { openConsole, overflow, signIn, sitDown, wrongs } from './support/browser';

let api: TestApi;
let origin: string;
let browser: Browser;
let close: () => Promise<void>;
let trackingCode: string;

beforeAll(async () => {
  ({ api, origin, browser, close } = await openConsole());
  await api.seed();
  const application = newApplication({ region: '09', province: '541', denominationFr: 'Coopérative Tifawin' });
  ({ trackingCode } = (await api.post('/v1/batches/4/applications', application)).body);
});
afterAll(() => close());

describe('a file beyond one’s reach', () => {
  it('is opened with a reason that says something, and ended early', async () => {
    const { page, context, errors } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'agent-04', '/emergency');
    await page.getByText('No file was opened in an emergency.').waitFor();
    await page.getByRole('textbox', { name: 'Tracking code' }).fill(trackingCode);
    const reason = page.getByRole('textbox', { name: 'Why it cannot wait' });
    await reason.fill('Urgent');
    await page.getByRole('button', { name: 'Open now' }).click();
    await page.getByRole('alert').first().waitFor();
    expect(await reason.inputValue()).toBe('Urgent');
    await reason.fill('The president stands at the counter, her agent is away');
    await page.getByRole('button', { name: 'Open now' }).click();
    await page.getByRole('heading', { level: 1, name: 'Coopérative Tifawin' }).waitFor();
    await page.goto('/emergency');
    await page.getByText(/minutes left/).waitFor();
    await page.getByRole('button', { name: 'End it' }).click();
    await page.getByText(/Ended early/).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is seen by the auditor with the reason and what was looked at', async () => {
    const { page, context } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'auditor', '/emergency');
    await page.getByRole('cell', { name: 'The president stands at the counter, her agent is away' }).waitFor();
    expect(await page.getByRole('button', { name: 'Open now' }).count()).toBe(0);
    await page.getByRole('link', { name: 'What was looked at' }).click();
    await page.getByRole('rowheader').first().waitFor();
    expect(page.url()).toContain('/reads?opening=');
    await context.close();
  });

  it.each([
    ['ar', 360, 'light'],
    ['fr', 1280, 'dark'],
  ] as const)('reads well in %s at %i px, %s', async (language, width, scheme) => {
    const { page, context, strangers, errors } = await sitDown(browser, origin, { language, width, scheme });
    await signIn(page, 'agent-04', '/emergency');
    await page.locator('table').waitFor();
    expect([await wrongs(page), await overflow(page), strangers, errors]).toEqual([[], 0, [], []]);
    await context.close();
  });
});
