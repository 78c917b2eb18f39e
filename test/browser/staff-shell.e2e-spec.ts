import type { Browser } from 'playwright-core';
import { newApplication } from '../e2e/support/applications';
import type { TestApi } from '../e2e/support/test-api';
import { openConsole, overflow, signIn, sitDown, wrongs } from './support/browser';

let api: TestApi;
let origin: string;
let browser: Browser;
let close: () => Promise<void>;

const apply = () => api.post('/v1/batches/4/applications', newApplication({ region: '09', province: '541' }));

beforeAll(async () => {
  ({ api, origin, browser, close } = await openConsole());
  await api.seed();
  await apply();
});
afterAll(() => close());

describe('the work queue of somebody who signed in', () => {
  it.each([
    ['ar', 360, 'light'],
    ['fr', 1280, 'dark'],
  ] as const)('reads well in %s at %i px, %s', async (language, width, scheme) => {
    const { page, context, strangers, errors } = await sitDown(browser, origin, { language, width, scheme });
    await signIn(page, 'agent-09');
    await page.locator('article').first().waitFor();
    expect([await wrongs(page), await overflow(page), strangers, errors]).toEqual([[], 0, [], []]);
    await context.close();
  });

  it('shows what comes in without a reload, and a task that was taken', async () => {
    const { page, context } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'agent-09');
    await page.locator('article').first().waitFor();
    const before = await page.locator('article').count();
    await apply();
    await page.locator('article').nth(before).waitFor();
    await page.getByRole('button', { name: 'I take it' }).first().click();
    await page.getByText('You have taken it').waitFor();
    await context.close();
  });

  it('keeps the page while the session has ended, until one has signed in again', async () => {
    const { page, context } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'agent-09');
    await page.locator('article').first().waitFor();
    await page.route('**/v1/tasks/*/commands/*', (route) => route.fulfill({ status: 401, json: {} }), { times: 1 });
    await page.getByRole('button', { name: 'Put off' }).first().click();
    await page.getByLabel('Until').fill('2/1/2030');
    await page.getByLabel('Reason').fill('The president is away.');
    await page.getByRole('button', { name: 'Put the task off' }).click();
    await page.getByText('Your session has ended').waitFor();
    const window = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await (await window).waitForEvent('close');
    await page.getByText('Your session has ended').waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Reason').inputValue()).toBe('The president is away.');
    await context.close();
  });
});
