import type { Browser } from 'playwright-core';
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
  ({ journeyId } = (await api.post('/v1/batches/4/applications', newApplication())).body);
  await api.command(journeyId, 'graduate', {}, { as: 'programme-manager' });
  // More than a page of attempts since.
  for (let n = 0; n < 50; n += 1) await api.command(journeyId, 'start-marketing', {}, { as: 'programme-manager' });
  await api.get(`/v1/journeys/${journeyId}`, { as: 'agent-09' });
});
afterAll(() => close());

describe('an auditor', () => {
  it('verifies the chains, opens a journey’s journal, and sees what was refused', async () => {
    const { page, context, errors } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'auditor', '/journal');
    await page.getByRole('button', { name: 'Verify all chains' }).click();
    await page.getByText('All chains are whole.').waitFor();
    await page.getByText(/\d+ chains checked/).waitFor();
    const attempts = page.getByRole('table', { name: 'Refused attempts' }).getByRole('row');
    await attempts
      .filter({ hasText: /Start the marketing phase.*Not at this moment/ })
      .first()
      .waitFor();
    expect(await attempts.filter({ hasText: 'Graduate' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Show more' }).click();
    await attempts.filter({ hasText: 'Graduate' }).waitFor();
    await page.getByLabel('Identifier of the journey or stream').fill(journeyId);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByText('This chain is whole.').waitFor();
    await page.getByRole('rowheader', { name: /^1\. Application submitted.*ApplicationSubmitted$/ }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each([
    ['ar', 360, 'light'],
    ['fr', 1280, 'dark'],
  ] as const)('reads well in %s at %i px, %s', async (language, width, scheme) => {
    const { page, context, strangers, errors } = await sitDown(browser, origin, { language, width, scheme });
    await signIn(page, 'auditor', '/journal?from=leaflet');
    for (const path of ['/journal', `/journal/journey-${journeyId}`, '/reads?from=2026-01-01&actor=agent-09']) {
      await page.goto(path);
      await page.locator('table').waitFor();
      expect([path, await wrongs(page), await overflow(page)]).toEqual([path, [], 0]);
    }
    expect([strangers, errors]).toEqual([[], []]);
    await context.close();
  });
});
