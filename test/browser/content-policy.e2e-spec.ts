import type { Browser } from 'playwright-core';
import { newApplication } from '../e2e/support/applications';
import type { TestApi } from '../e2e/support/test-api';
import { openConsole, signIn, sitDown } from './support/browser';

let api: TestApi;
let origin: string;
let browser: Browser;
let close: () => Promise<void>;
let journeyId: string;

beforeAll(async () => {
  ({ api, origin, browser, close } = await openConsole());
  await api.seed();
  const application = newApplication({ region: '09', province: '541' });
  journeyId = (await api.post('/v1/batches/4/applications', application)).body.journeyId;
});
afterAll(() => close());

describe('a page under its policy', () => {
  it('is refused what somebody put into it', async () => {
    const { page, context, errors } = await sitDown(browser, origin, { language: 'en' });
    await page.goto('/');
    await page.locator('h1').waitFor();
    await page.evaluate(`{
      const put = (name, text) => document.body.append(Object.assign(document.createElement(name), { textContent: text }));
      put('script', 'globalThis.intruder = 1');
      put('style', 'body { --intruder: 1 }');
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="globalThis.intruder = 2"><p style="--intruder: 1">x</p>');
      document.body.append(Object.assign(document.createElement('img'), { src: 'https://elsewhere.example.org/x.png' }));
    }`);
    const refused = (name: string) => errors.filter((error) => error.includes(name)).length;
    expect(
      await page.evaluate('[globalThis.intruder, getComputedStyle(document.body).getPropertyValue("--intruder")]'),
    ).toEqual([undefined, '']);
    expect([refused('script-src') > 0, refused('style-src') > 0]).toEqual([true, true]);
    await context.close();
  });

  it('is refused nothing of its own: public pages', async () => {
    const { page, context, errors } = await sitDown(browser, origin, { language: 'fr' });
    for (const path of ['/', '/apply?batch=4', '/follow', '/dev/outbox', '/nowhere']) {
      await page.goto(path);
      await page.locator('h1').first().waitFor();
      expect([path, errors]).toEqual([path, []]);
    }
    await page.goto('/');
    await page.getByRole('button', { name: /Français/ }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.locator('html[lang=en]').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is refused nothing of its own: what staff work with, its menus and dialogs', async () => {
    const { page, context, errors } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'agent-09');
    for (const path of ['/work', '/cooperatives', `/cooperatives/${journeyId}`, '/sessions']) {
      await page.goto(path);
      await page.locator('h1').waitFor();
      expect([path, errors]).toEqual([path, []]);
    }
    await page.goto(`/cooperatives/${journeyId}?do=request-completion`);
    await page.getByRole('dialog').getByRole('button').last().waitFor();
    // The page behind the dialog is held still by a style made for that.
    expect(await page.evaluate('getComputedStyle(document.body).overflow')).toContain('hidden');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(/Cooperative, action/).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is refused nothing of its own: the reference of the API', async () => {
    const { page, context, errors } = await sitDown(browser, origin, { language: 'en' });
    await page.goto('/docs');
    await page.locator('#operations-tag-applications').click();
    await page.locator('#operations-applications-ListCalls_list').getByRole('button').first().click();
    await page.getByRole('button', { name: 'Try it out' }).first().click();
    await page.getByRole('button', { name: 'Execute' }).first().click();
    await page.locator('.live-responses-table').waitFor();
    expect(await page.evaluate('getComputedStyle(document.body).margin')).toBe('0px');
    expect(errors).toEqual([]);
    await context.close();
  });
});
