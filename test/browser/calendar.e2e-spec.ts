import type { Browser } from 'playwright-core';
import { newApplication } from '../e2e/support/applications';
import type { TestApi } from '../e2e/support/test-api';
import { SetClock } from '../support/engine-fixture';
import { openConsole, overflow, signIn, sitDown, wrongs } from './support/browser';

let api: TestApi;
let origin: string;
let browser: Browser;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ api, origin, browser, close } = await openConsole({ clock: new SetClock('2026-11-02T09:00:00.000Z') }));
  await api.seed({ opensOn: '2026-10-01', closesOn: '2026-12-31' });
  await api.post('/v1/batches/4/applications', newApplication({ denominationFr: 'Coopérative Tifawin' }));
});
afterAll(() => close());

const versionOf = async () => (await api.get('/v1/calendar', { as: 'auditor' })).body.version;

describe('the calendar', () => {
  it('is read by an auditor, who changes nothing', async () => {
    const { page, context } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'auditor', '/calendar?year=2027');
    await page.getByRole('rowheader', { name: 'Aïd al-Fitr' }).first().waitFor();
    await page.getByRole('link', { name: /Version 1/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Add a holiday' }).count()).toBe(0);
    await context.close();
  });

  it('refuses what cannot be in words, tells what a change would move, and is then adopted', async () => {
    const { page, context, errors } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'admin', '/calendar');
    await page.getByRole('button', { name: 'Change the week' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('From').fill('18:00');
    await dialog.getByRole('button', { name: 'Put it among the changes' }).click();
    await page.getByRole('button', { name: 'See what would move' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();

    await page.getByRole('button', { name: 'Add a holiday' }).click();
    await dialog.getByLabel('Date').first().fill('05/11/2026');
    await dialog.getByLabel('Name in Arabic').fill('عطلة استثنائية');
    await dialog.getByLabel('Name in French').fill('Congé exceptionnel');
    await dialog.getByRole('button', { name: 'Put it among the changes' }).click();
    await page.getByLabel('Why').fill('Décret du jour');
    await page.getByRole('button', { name: 'See what would move' }).click();
    const told = page.getByRole('region', { name: /deadlines? moves?\./ });
    await told.getByRole('link', { name: 'Coopérative Tifawin' }).first().waitFor();
    expect(await versionOf()).toBe(1);
    await page.getByRole('button', { name: 'Adopt the calendar' }).click();
    await page.getByText('The calendar is adopted').waitFor();
    await page.getByRole('row', { name: /Version.*2.*Décret du jour/ }).waitFor();
    await page.getByRole('rowheader', { name: 'Congé exceptionnel' }).waitFor();
    expect([await versionOf(), errors]).toEqual([2, []]);
    await context.close();
  });

  it.each([
    ['ar', 360, 'light'],
    ['fr', 1280, 'dark'],
  ] as const)('reads well in %s at %i px, %s', async (language, width, scheme) => {
    const { page, context, strangers, errors } = await sitDown(browser, origin, { language, width, scheme });
    await signIn(page, 'admin', '/calendar?year=2026');
    await page.locator('[aria-labelledby=holidays] td button').nth(1).click();
    const changes = page.locator('[aria-labelledby=changes]');
    await changes.locator('button').last().click();
    await changes.locator('[role=status] h3').waitFor();
    await page.locator('[aria-labelledby=versions] table').waitFor();
    expect([await wrongs(page), await overflow(page)]).toEqual([[], 0]);
    await page.locator('[aria-labelledby=holidays] td button').first().click();
    await page.getByRole('dialog').getByRole('button').last().waitFor();
    expect([await wrongs(page), await overflow(page), strangers, errors]).toEqual([[], 0, [], []]);
    await context.close();
  });
});
