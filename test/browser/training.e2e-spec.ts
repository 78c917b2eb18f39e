import type { Browser } from 'playwright-core';
import { accompany } from '../e2e/support/accompany';
import { meetingOf } from '../e2e/support/meetings';
import type { TestApi } from '../e2e/support/test-api';
import { SetClock } from '../support/engine-fixture';
import { openConsole, overflow, signIn, sitDown, wrongs } from './support/browser';

let api: TestApi;
let origin: string;
let browser: Browser;
let close: () => Promise<void>;
let sessionId: string;
const clock = new SetClock('2026-11-02T09:00:00.000Z');

beforeAll(async () => {
  ({ api, origin, browser, close } = await openConsole({ clock }));
  await api.seed({ opensOn: '2026-10-01', closesOn: '2026-12-31' });
  const { journeyId } = await accompany(api, { denominationFr: 'Coopérative Tifawin' });
  const meeting = meetingOf({ heldOn: '2026-11-20', capacity: 12 });
  sessionId = String((await api.post('/v1/sessions', meeting, { as: 'agent-09' })).body.sessionId);
  await api.post(`/v1/sessions/${sessionId}/commands/enrol`, { journeyIds: [journeyId] }, { as: 'agent-09' });
  await api.post('/v1/sessions', meetingOf({ heldOn: '2026-11-27' }), { as: 'agent-09' });
  clock.set('2026-11-20T10:00:00.000Z');
});
afterAll(() => close());

describe('training sessions', () => {
  it.each([
    ['ar', 360, 'light'],
    ['fr', 1280, 'dark'],
  ] as const)('and their sheet read well in %s at %i px, %s', async (language, width, scheme) => {
    const { page, context, strangers, errors } = await sitDown(browser, origin, { language, width, scheme });
    await signIn(page, 'agent-09', '/sessions?week=soon&from=leaflet');
    await page.goto('/cooperatives?from=leaflet');
    await page.getByRole('link', { name: /Tifawin/ }).waitFor();
    await page.goto('/sessions?week=2026-11-19');
    await page.getByRole('link', { name: /09:30/ }).first().waitFor();
    expect([await wrongs(page), await overflow(page)]).toEqual([[], 0]);
    await page.getByRole('link', { name: /09:30/ }).first().click();
    await page.locator('article').waitFor();
    await page.locator('article button').click();
    await page.locator('article button').first().click();
    expect([await wrongs(page), await overflow(page), strangers, errors]).toEqual([[], 0, [], []]);
    await page.goto('/sessions?do=schedule');
    await page.getByRole('dialog').locator('button[type=submit]').click();
    expect([await wrongs(page), await overflow(page), errors]).toEqual([[], 0, []]);
    await context.close();
  });

  it('are scheduled from the week, once what speaks against it is out of the way', async () => {
    const { page, context, errors } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'agent-09', '/sessions');
    await page.getByRole('button', { name: 'Schedule a session' }).click();
    const dialog = page.getByRole('dialog');
    const submit = dialog.getByRole('button', { name: 'Schedule a session' });
    await submit.click();
    await dialog.getByText('This field is required.').first().waitFor();
    await dialog.getByRole('combobox', { name: 'Module' }).click();
    await page.getByRole('option').nth(1).click();
    await dialog.getByLabel('Day').fill('28/11/2026');
    await dialog.getByText('This day is on the weekend.').waitFor();
    await dialog.getByLabel('Day').fill('27/11/2026');
    await dialog.getByLabel('Place').first().fill('Chambre d’agriculture');
    await dialog.getByLabel('Trainer').fill('Cabinet Exemple');
    await dialog.getByText(/is in another session at that hour/).waitFor();
    await dialog.getByLabel('Begins').fill('15h30');
    await dialog.getByText('It has to end after it begins.').waitFor();
    await dialog.getByLabel('Ends').fill('1730');
    await dialog.getByText(/is in another session at that hour/).waitFor({ state: 'detached' });
    await submit.click();
    await page.getByText('No cooperative is enrolled').waitFor();
    await page.getByText('Chambre d’agriculture').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('take down who came by touch, and why it is noted again', async () => {
    const { page, context } = await sitDown(browser, origin, { language: 'en', width: 820 });
    await signIn(page, 'agent-09', `/sessions/${sessionId}`);
    const sheet = page.getByRole('article', { name: 'Coopérative Tifawin' });
    await sheet.getByRole('button', { name: 'Note who came' }).click();
    await sheet.getByRole('button', { name: 'Add a woman' }).click();
    await sheet.getByRole('button', { name: 'Record' }).click();
    await sheet.getByText('This field is required.').waitFor();
    await sheet.getByRole('combobox', { name: 'Age band' }).click();
    await page.getByRole('option', { name: '25 to 34' }).click();
    await sheet.getByRole('button', { name: 'Record' }).click();
    await sheet.getByText('1 person came').waitFor();
    await sheet.getByRole('button', { name: 'Correct it' }).click();
    await sheet.getByLabel('Reason of the correction or delay').fill('Noted on the wrong line.');
    await sheet.getByRole('button', { name: 'Nobody came' }).click();
    await sheet.getByText('0 people came').waitFor();
    await context.close();
  });
});
