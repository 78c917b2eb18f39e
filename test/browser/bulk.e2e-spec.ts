import type { Browser, Page } from 'playwright-core';
import { newApplication } from '../e2e/support/applications';
import { createNamespace } from '../support/namespace';
import type { TestApi } from '../e2e/support/test-api';
import { startWorker } from '../e2e/support/test-worker';
import { devServer } from '../support/servers';
import { openConsole, overflow, signIn, sitDown, wrongs } from './support/browser';

let api: TestApi;
let origin: string;
let browser: Browser;
let close: () => Promise<void>;
let stopWorker: () => Promise<void>;
const journeyIds: string[] = [];

beforeAll(async () => {
  const { address } = await devServer();
  ({ api, origin, browser, close } = await openConsole({
    temporal: address,
    namespace: await createNamespace(address),
  }));
  stopWorker = await startWorker(api.config);
  await api.seed();
  for (const name of ['Tifawin', 'Argane', 'Zitoun']) {
    const application = newApplication({ region: '09', province: '541', denominationFr: `Coopérative ${name}` });
    journeyIds.push((await api.post('/v1/batches/4/applications', application)).body.journeyId);
  }
  await api.command(journeyIds[2] ?? '', 'declare-complete', {}, { as: 'agent-09' });
});
afterAll(async () => {
  await stopWorker();
  await close();
});

const stateOf = async (index: number) =>
  (await api.get(`/v1/journeys/${journeyIds[index]}`, { as: 'auditor' })).body.state;

/** Without the mouse: what is there is reached and pressed. */
async function press(page: Page, role: 'button' | 'checkbox', name: string): Promise<void> {
  const element = page.getByRole(role, { name });
  await element.focus();
  await page.keyboard.press(role === 'button' ? 'Enter' : 'Space');
}

async function choose(page: Page, command: string): Promise<void> {
  const box = page.getByRole('combobox', { name: 'Command' });
  await box.focus();
  await page.keyboard.type(command);
  await page.getByRole('option', { name: command }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

const receipt = (page: Page, name: string, outcome: string) =>
  page.getByRole('row').filter({ hasText: name }).filter({ hasText: outcome }).waitFor();

describe('a command for several cooperatives', () => {
  it('asks for some first, and what its form refuses stays as it was typed', async () => {
    const { page, context, errors } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'agent-09', '/bulk');
    await page.getByText('No cooperative is chosen').waitFor();
    await page.getByRole('link', { name: 'List of cooperatives' }).click();
    await page.getByRole('checkbox', { name: /Argane/ }).check();
    await page.getByRole('button', { name: 'Command for the chosen' }).click();
    await choose(page, 'Add a note');
    await page.getByRole('button', { name: 'Try without recording' }).click();
    await page.getByText('This field is required.').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is chosen, tried, given, paused and resumed by the keyboard, each cooperative with its receipt', async () => {
    const { page, context, errors } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'agent-09', '/cooperatives');
    await page.getByText('3 cooperatives', { exact: true }).waitFor();
    await press(page, 'checkbox', 'Choose all that are shown');
    await page.getByText('3 cooperatives chosen').waitFor();
    await press(page, 'button', 'Command for the chosen');
    await choose(page, 'Declare the file complete');
    await press(page, 'button', 'Try without recording');
    await receipt(page, 'Coopérative Tifawin', 'Would be accepted');
    await receipt(page, 'Coopérative Zitoun', 'Would be refused');
    expect(await stateOf(0)).toBe('submitted');

    await stopWorker();
    await press(page, 'button', 'Do it for 3 cooperatives');
    await page.getByText(/Running.* Accepted: 0; refused: 0; still to do: 3/).waitFor();
    await press(page, 'button', 'Pause');
    await page.getByText(/Paused.* still to do: 3/).waitFor();
    await press(page, 'button', 'Resume');
    await page.getByText(/Running.* still to do: 3/).waitFor();
    stopWorker = await startWorker(api.config);
    await page.getByText(/Finished.* Accepted: 2; refused: 1; still to do: 0/).waitFor();
    await receipt(page, 'Coopérative Argane', 'Accepted');
    await press(page, 'checkbox', 'Refused only');
    await page.getByRole('row').filter({ hasText: 'Argane' }).waitFor({ state: 'detached' });
    await receipt(page, 'Coopérative Zitoun', 'Refused');
    expect([await stateOf(0), await stateOf(1), errors]).toEqual(['complete', 'complete', []]);
    await context.close();
  });

  it.each([
    ['ar', 360, 'light'],
    ['fr', 1280, 'dark'],
  ] as const)('reads well in %s at %i px, %s', async (language, width, scheme) => {
    const body = { command: 'add-note', payload: { text: 'À rappeler' }, journeyIds, dryRun: true };
    const { bulkId } = (await api.post('/v1/bulk', body, { as: 'agent-09' })).body;
    const { page, context, strangers, errors } = await sitDown(browser, origin, { language, width, scheme });
    await signIn(page, 'agent-09', '/cooperatives');
    await page.getByRole('checkbox', { name: /Tifawin/ }).check();
    expect([await wrongs(page), await overflow(page)]).toEqual([[], 0]);
    await page.locator('[role=group] button').first().click();
    await page.locator('details').waitFor();
    await page.getByRole('combobox').waitFor();
    expect([await wrongs(page), await overflow(page)]).toEqual([[], 0]);
    await page.goto(`/bulk/${String(bulkId)}`);
    await page.locator('table').waitFor();
    expect([await wrongs(page), await overflow(page), strangers, errors]).toEqual([[], 0, [], []]);
    await context.close();
  });
});
