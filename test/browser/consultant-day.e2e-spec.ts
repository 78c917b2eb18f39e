import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { accompany } from '../e2e/support/accompany';
import type { TestApi } from '../e2e/support/test-api';
import { SetClock } from '../support/engine-fixture';
import { openConsole, overflow, signIn, sitDown, wrongs } from './support/browser';

let api: TestApi;
let origin: string;
let browser: Browser;
let close: () => Promise<void>;
let journeyId: string;
const consultant = 'consultant-lot-1';

beforeAll(async () => {
  ({ api, origin, browser, close } = await openConsole({ clock: new SetClock('2026-11-02T09:00:00.000Z') }));
  await api.seed({ opensOn: '2026-10-01', closesOn: '2026-12-31' });
  ({ journeyId } = await accompany(api, { denominationFr: 'Coopérative Tifawin' }));
});
afterAll(() => close());

/** Opens the form of a command from the tab that is shown. */
async function begin(page: Page, command: string) {
  await page.getByRole('tabpanel').getByRole('button', { name: command }).click();
  const dialog = page.getByRole('dialog');
  const record = async () => {
    await dialog.getByRole('button', { name: command }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  const fill = async (fields: Record<string, string>) => {
    for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).last().fill(value);
  };
  const choose = async (label: string, option: string) => {
    await dialog.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option }).click();
  };
  return { dialog, record, fill, choose };
}

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
    // A calendar that opened closes again with the next field.
    await dialog.getByLabel('As of').fill('1/11/2026');
    for (const [label, value] of [
      ['Members', '12'],
      ['of which women', '30'],
      ['of which young people', '4'],
      ['Jobs', '3'],
      ['Turnover in dirhams', '48000'],
    ] as const) {
      await dialog.getByLabel(label, { exact: false }).first().fill(value);
    }
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

  it('writes what was found kind by kind, and a plan that is kept while it is typed, and submits it', async () => {
    const { page, context, errors } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, consultant, `/cooperatives/${journeyId}?tab=plan`);
    const swot = await begin(page, 'Record strengths');
    await swot.dialog.getByRole('button', { name: /Add: .*Strength/ }).click();
    await swot.fill({ Text: 'Members who know their trade.' });
    await swot.dialog.getByRole('button', { name: /Add: .*Threat/ }).click();
    await swot.fill({ Text: 'Dear almonds.', Evidence: 'Prices of the season.' });
    await swot.record();
    const found = page.getByRole('region', { name: /Strengths, weaknesses/ });
    await found.getByText('Members who know their trade.').waitFor();
    await found.getByText('Prices of the season.').waitFor();

    const asked = await begin(page, 'Answer a heading of the questionnaire');
    await asked.choose('Who keeps the accounts?', 'A member');
    await asked.choose('Is there a cash book?', 'No');
    await page.keyboard.press('Escape');
    await asked.dialog.waitFor({ state: 'detached' });
    await begin(page, 'Answer a heading of the questionnaire');
    await asked.dialog.getByText('What you typed here before').waitFor();
    await asked.record();
    await page.getByText('Administration and accounting').click();
    await page.getByText('Is there a cash book?').waitFor();

    const plan = await begin(page, 'Submit the development plan');
    await plan.fill({ Title: 'A smaller bottle' });
    await page.keyboard.press('Escape');
    await plan.dialog.waitFor({ state: 'detached' });
    await begin(page, 'Submit the development plan');
    await plan.dialog.getByText('What you typed here before').waitFor();
    expect(await plan.dialog.getByLabel('Title').inputValue()).toBe('A smaller bottle');
    await plan.choose('Service', 'Marketing');
    await plan.fill({
      Objective: 'Sell in shops',
      Owner: 'The president',
      'Starts on': '15/11/2026',
      'Due on': '30/6/2027',
      'Cost in dirhams': '16000',
      Indicator: 'Bottles a month',
      Target: '120 bottles',
    });
    await plan.record();
    await page.getByRole('region', { name: 'Plan, version 1' }).getByText('Waiting for approval.').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('plans a session and records it once it took place', async () => {
    const as = 'manager-09';
    for (const command of ['approve-development-plan', 'start-training']) {
      expect((await api.command(journeyId, command, {}, { as })).status).toBe(200);
    }
    const { page, context, errors } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, consultant, `/cooperatives/${journeyId}?tab=sessions`);
    const planned = await begin(page, 'Set the date of a coaching session');
    await planned.fill({ 'Planned on': '4/11/2026', Number: '1' });
    await planned.record();
    await page.getByText(/Planned on .*4 November 2026/).waitFor();
    const held = await begin(page, 'Record a coaching session');
    await held.choose('Mode', 'On site');
    await held.fill({
      'Took place on': '2/11/2026',
      'Duration in minutes': '120',
      Topics: 'Prices\nAccounts',
      'How many came': '5',
    });
    await held.record();
    await page.getByText('Prices · Accounts').waitFor();
    await page.getByText(/Held on .*2 November 2026/).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await held.dialog.getByLabel('Withdraw this entry').waitFor();
    await held.fill({ Reason: 'Recorded for the wrong cooperative.' });
    await held.dialog.getByRole('button', { name: 'Correct the data' }).click();
    await held.dialog.waitFor({ state: 'detached' });
    await page.getByText('Prices · Accounts').waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await context.close();
  });
});
