import type { Browser } from 'playwright-core';
import type { TestApi } from '../e2e/support/test-api';
import { openConsole, overflow, signIn, sitDown, wrongs } from './support/browser';

let api: TestApi;
let origin: string;
let browser: Browser;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ api, origin, browser, close } = await openConsole());
  await api.seed();
});
afterAll(() => close());

describe('the texts of messages', () => {
  it('are shown as they would arrive while they are typed, refused in words, and saved', async () => {
    const { page, context, errors } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'admin', '/messages/file-completion-soon');
    const short = page.getByRole('textbox', { name: 'SMS' });
    const before = await short.inputValue();
    await short.fill('Too short {{nobody}}');
    await page.getByRole('button', { name: 'Save the text' }).click();
    await page.getByRole('alert').first().waitFor();
    await short.fill(`${before} Thank you.`);
    // An e-mail with a subject alone says the short text.
    for (const channel of ['sms', 'email'])
      await page.locator(`[data-channel=${channel}]`, { hasText: 'Thank you.' }).waitFor();
    await page.getByRole('button', { name: 'Save the text' }).click();
    await page.getByText('The text is saved').waitFor();
    const { body } = await api.get('/v1/templates/file-completion-soon', { as: 'admin' });
    expect([body.changed, errors]).toEqual([true, []]);
    await context.close();
  });

  it.each([
    ['ar', 360, 'light'],
    ['fr', 1280, 'dark'],
  ] as const)('read well in %s at %i px, %s', async (language, width, scheme) => {
    const { page, context, strangers, errors } = await sitDown(browser, origin, { language, width, scheme });
    await signIn(page, 'admin', '/messages');
    await page.locator('table').waitFor();
    expect([await wrongs(page), await overflow(page)]).toEqual([[], 0]);
    await page.goto('/messages/file-completion-soon');
    await page.locator('[data-channel=sms]').waitFor();
    expect([await wrongs(page), await overflow(page), strangers, errors]).toEqual([[], 0, [], []]);
    await context.close();
  });
});
