import type { Browser } from 'playwright-core';
import { pdf } from '../../libs/intake/src/testing/files';
import { newApplication } from '../e2e/support/applications';

import type { TestApi } from '../e2e/support/test-api';
import { openConsole, overflow, signIn, sitDown, wrongs } from './support/browser';

let api: TestApi;
let origin: string;
let browser: Browser;
let close: () => Promise<void>;
let journeyId: string;

beforeAll(async () => {
  ({ api, origin, browser, close } = await openConsole());
  await api.seed();
  const cooperative = {
    region: '09',
    province: '541',
    denominationFr: 'Coopérative Tifawin',
    denominationAr: 'تعاونية تيفاوين',
  };
  journeyId = (await api.post('/v1/batches/4/applications', newApplication(cooperative))).body.journeyId;
  for (let count = 0; count < 3; count += 1) {
    await api.post('/v1/batches/4/applications', newApplication({ region: '09', province: '541' }));
  }
});
afterAll(() => close());

describe('the cooperatives', () => {
  it.each([
    ['ar', 360, 'light'],
    ['fr', 1280, 'dark'],
  ] as const)('and one of them read well in %s at %i px, %s', async (language, width, scheme) => {
    const { page, context, strangers, errors } = await sitDown(browser, origin, { language, width, scheme });
    await signIn(page, 'agent-09', '/cooperatives');
    await page.getByRole('link', { name: /Tifawin|تيفاوين/ }).waitFor();
    expect([await wrongs(page), await overflow(page)]).toEqual([[], 0]);
    await page.getByRole('link', { name: /Tifawin|تيفاوين/ }).click();
    await page.locator('#actions').waitFor();
    for (const [index, tab] of [
      'overview',
      'timeline',
      'plan',
      'sessions',
      'indicators',
      'documents',
      'messages',
      'personal',
    ].entries()) {
      await page.getByRole('tab').nth(index).click();
      await page.locator('[role=tabpanel]:not([hidden]) [role=status]').waitFor({ state: 'detached' });
      expect([tab, await wrongs(page), await overflow(page)]).toEqual([tab, [], 0]);
    }
    const shown = page.locator('[role=tabpanel]:not([hidden])');
    await shown.getByRole('button').first().click();
    await shown.getByText('Fadma Exemple').first().waitFor();
    expect([await wrongs(page), await overflow(page)]).toEqual([[], 0]);
    await page.goto(`/cooperatives/${journeyId}?do=request-completion`);
    await page.getByRole('dialog').getByRole('button').last().waitFor();
    expect([await wrongs(page), strangers, errors]).toEqual([[], [], []]);
    await context.close();
  });

  it('are found by the beginning of a word, which then stands in the address, and by Ctrl-K', async () => {
    const { page, context } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'agent-09', '/cooperatives');
    await page.getByText('4 cooperatives').waitFor();
    await page.getByLabel('Name, registration or commune').fill('tifa');
    await page.getByText('1 cooperative', { exact: true }).waitFor();
    expect(page.url()).toContain('q=tifa');
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(/Cooperative, action/).fill('tifawin');
    await page.getByRole('button', { name: /Tifawin/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Coopérative Tifawin' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(/Cooperative, action/).fill('add a note');
    await page.getByRole('button', { name: 'Add a note' }).last().click();
    await page.getByRole('dialog').getByLabel('Text').waitFor();
    await context.close();
  });

  it('are advanced by a form made from the command, and what somebody did meanwhile is shown before it is sent', async () => {
    const { page, context } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'agent-09', `/cooperatives/${journeyId}?do=add-note`);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Add a note' }).click();
    await dialog.getByText('This field is required.').waitFor();
    await dialog.getByLabel('Text').fill('Called the president.');
    await page.route('**/v1/stream', (route) => route.abort());
    await page.route('**/actions', (route) => route.abort());
    await api.command(journeyId, 'add-note', { text: 'I was first.' });
    await dialog.getByRole('button', { name: 'Add a note' }).click();
    const conflict = dialog.getByRole('alert').filter({ hasText: 'The file has changed meanwhile' });
    await conflict.getByText(/Programme manager/i).waitFor();
    expect(await dialog.getByLabel('Text').inputValue()).toBe('Called the president.');
    await page.unroute('**/actions');
    await dialog.getByRole('button', { name: 'Send all the same' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { body } = await api.get(`/v1/journeys/${journeyId}/dossier`, { as: 'agent-09' });
    expect(JSON.stringify(body.notes)).toContain('Called the president.');
    await context.close();
  });

  it('are taken by an agent, asked for what is missing, completed, and found eligible', async () => {
    const { page, context, errors } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'agent-09', '/work');
    const task = page.locator('article').filter({ hasText: 'Coopérative Tifawin' }).first();
    await task.getByRole('button', { name: 'I take it' }).click();
    await task.getByText('You have taken it').waitFor();
    await page.goto(`/cooperatives/${journeyId}?tab=documents`);
    const panel = page.getByRole('tabpanel');
    const dialog = page.getByRole('dialog');
    const give = async (command: string) => {
      await dialog.getByRole('button', { name: command }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await panel.getByRole('button', { name: 'Ask for what is missing' }).click();
    await dialog.getByRole('combobox', { name: 'Missing documents' }).press('ArrowDown');
    await page.getByRole('option', { name: 'Statutes' }).click();
    await page.keyboard.press('Tab');
    await give('Ask for what is missing');
    await panel.getByRole('listitem').filter({ hasText: 'Statutes' }).waitFor();
    await panel.getByRole('button', { name: 'Complete the file' }).click();
    await dialog.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Statutes' }).click();
    const file = { name: 'statuts.pdf', mimeType: 'application/pdf', buffer: pdf() };
    await dialog.locator('input[type=file]').setInputFiles(file);
    await dialog.getByText(/The file is there/).waitFor();
    await give('Complete the file');
    await panel.getByText('statuts.pdf').waitFor();
    await panel.getByRole('button', { name: 'Declare the file complete' }).click();
    await give('Declare the file complete');
    await page.getByRole('button', { name: 'Assess eligibility' }).click();
    await give('Assess eligibility');
    await page.getByText('Eligible', { exact: true }).waitFor();
    expect([(await api.get(`/v1/journeys/${journeyId}`, { as: 'auditor' })).body.state, errors]).toEqual([
      'eligible',
      [],
    ]);
    await context.close();
  });
});
