import type { Browser } from 'playwright-core';
import type { TestApi } from '../e2e/support/test-api';
import { openConsole, overflow, signIn, sitDown, wrongs } from './support/browser';

let api: TestApi;
let origin: string;
let browser: Browser;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ api, origin, browser, close } = await openConsole());
  for (const as of ['agent-04', 'agent-09', 'consultant-lot-1']) await api.get('/v1/me', { as });
});
afterAll(() => close());

describe('people and delegations', () => {
  it('lets a manager look for somebody, and lend an agent’s rights to a colleague until they are back', async () => {
    const { page, context, errors } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'manager-09', '/people?role=agent');
    await page.getByRole('rowheader', { name: /agent-04/ }).waitFor();
    expect(await page.getByRole('rowheader', { name: /consultant/ }).count()).toBe(0);
    await page.getByText('Nobody has lent their rights to anybody.').waitFor();

    const choose = async (field: string, person: RegExp): Promise<void> => {
      await page.getByRole('combobox', { name: field }).click();
      await page.getByRole('option', { name: person }).click();
    };
    await choose('Whose rights', /Agent 09/);
    await choose('Who stands in', /Agent 04/);
    await page.getByRole('textbox', { name: 'Until the end of' }).fill('01/01/2031');
    await page.getByRole('textbox', { name: 'Reason' }).fill('Yearly leave');
    await page.getByRole('button', { name: 'Lend' }).click();
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByRole('textbox', { name: 'Reason' }).inputValue()).toBe('Yearly leave');

    const soon = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    await page.getByRole('textbox', { name: 'Until the end of' }).fill(soon);
    await page.getByRole('button', { name: 'Lend' }).click();
    await page.getByRole('cell', { name: 'Yearly leave' }).waitFor();
    await page.getByRole('button', { name: 'End it' }).click();
    await page.getByText('Ended early').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each([
    ['ar', 360, 'light'],
    ['fr', 1280, 'dark'],
  ] as const)('reads well in %s at %i px, %s', async (language, width, scheme) => {
    const { page, context, strangers, errors } = await sitDown(browser, origin, { language, width, scheme });
    await signIn(page, 'programme-manager', '/people');
    await page.locator('table').nth(1).waitFor();
    expect([await wrongs(page), await overflow(page), strangers, errors]).toEqual([[], 0, [], []]);
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/people-${language}.png`, fullPage: true });
    await context.close();
  });
});
