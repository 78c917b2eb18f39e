import { defaultPolicy } from '@mourafaka/domain';
import type { Browser } from 'playwright-core';
import { newApplication } from '../e2e/support/applications';
import type { TestApi } from '../e2e/support/test-api';
import { openConsole, overflow, signIn, sitDown, wrongs } from './support/browser';

const policy = {
  ...defaultPolicy,
  waves: [{ code: 'wave-1', target: 1, regions: ['09'] }],
  selection: { ...defaultPolicy.selection, passMark: 40, shares: [] },
};
const criteria = defaultPolicy.criteria.map(({ key }) => key);
const sheet = (points: number) => ({ scores: Object.fromEntries(criteria.map((key) => [key, points])) });
const names = { ar: 'الشطر الخامس', fr: 'Tranche 5', en: 'Batch 5' };

let api: TestApi;
let origin: string;
let browser: Browser;
let close: () => Promise<void>;
const ids: Record<'best' | 'second' | 'last', string> = { best: '', second: '', last: '' };

async function accepted(answer: ReturnType<TestApi['post']>) {
  const { status, body, text } = await answer;
  if (status >= 300) throw new Error(text);
  return body;
}
const give = (command: string, body: unknown = {}) =>
  accepted(api.post(`/v1/batches/5/commands/${command}`, body, { as: 'programme-manager' }));

beforeAll(async () => {
  ({ api, origin, browser, close } = await openConsole());
  await api.seed();
  await accepted(api.post('/v1/batches', { code: '5', names }, { as: 'programme-manager' }));
  await give('adopt-policy', { policy });
  await give('open-call', { opensOn: '2026-01-05', closesOn: '2029-12-31' });
  for (const name of Object.keys(ids) as (keyof typeof ids)[]) {
    const application = newApplication({ denominationFr: `Coopérative ${name}` });
    ids[name] = (await accepted(api.post('/v1/batches/5/applications', application))).journeyId;
    await accepted(api.command(ids[name], 'declare-complete', {}));
    await accepted(api.command(ids[name], 'assess-eligibility', {}));
  }
  await accepted(api.command(ids.best, 'score', sheet(9), { as: 'committee' }));
  await accepted(api.command(ids.best, 'score', sheet(9), { as: 'committee-2' }));
  await accepted(api.command(ids.second, 'score', sheet(7), { as: 'committee-2' }));
  await accepted(api.command(ids.last, 'score', sheet(3), { as: 'committee' }));
  await accepted(api.command(ids.last, 'score', sheet(3), { as: 'committee-2' }));
});
afterAll(() => close());

describe('a list that is tried', () => {
  it.each([
    ['wave=wave-1&passMark=101', 'committee', 400],
    ['wave=wave-1', 'committee', 404],
    ['wave=wave-1', 'agent-09', 403],
  ] as const)('is none with %s for %s', async (query, as, status) => {
    expect((await api.get(`/v1/batches/5/selection/trial?${query}`, { as })).status).toBe(status);
  });
});

describe('the committee', () => {
  it('scores beside the file; a draft is kept when the page is left, and both scores are shown once they are given', async () => {
    const { page, context, errors } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'committee', '/scoring');
    await page.getByRole('link', { name: 'Coopérative second' }).click();
    const fields = page.getByRole('textbox', { name: /./ });
    await fields.first().fill('6');
    await page.getByText('The draft is kept').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Scoring grid' }).waitFor();
    await fields.first().waitFor();
    expect(await fields.first().inputValue()).toBe('6');
    await page.getByRole('button', { name: 'Give these scores' }).click();
    await page.getByRole('alert').waitFor();
    for (let index = 1; index < criteria.length; index += 1) await fields.nth(index).fill('6');
    await page.getByRole('button', { name: 'Give these scores' }).click();
    await page.getByText('Scores counted: 2 of 2').waitFor();
    await page.getByRole('rowheader', { name: 'committee-2' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('ranks, sees who would enter and leave, and signs; one signature is not enough', async () => {
    await give('close-call', { reason: 'Fin' });
    const { page, context, errors } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'committee', '/selection?batch=5');
    await page.getByText('No list yet').waitFor();
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: 'Rank' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Rank' }).click();
    await page.getByRole('link', { name: 'Coopérative best' }).waitFor();
    await page.getByLabel('Number of places').fill('2');
    await page.getByRole('heading', { name: /Enter/ }).waitFor();
    expect(await page.locator('[aria-labelledby=trial] li').allTextContents()).toEqual([
      expect.stringContaining('Coopérative second'),
    ]);
    await page.goto('/selection?batch=5&passMark=95');
    await page.getByRole('heading', { name: /Leave/ }).waitFor();
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: 'Sign the list' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign the list' }).click();
    await page.getByText('The signature of another person is missing.').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each([
    ['ar', 360, 'light'],
    ['fr', 1280, 'dark'],
  ] as const)('reads well in %s at %i px, %s', async (language, width, scheme) => {
    const { page, context, strangers, errors } = await sitDown(browser, origin, { language, width, scheme });
    await signIn(page, 'committee', '/scoring?from=leaflet');
    for (const path of [`/scoring/${ids.second}`, '/selection?batch=5&passMark=95']) {
      await page.goto(path);
      await page.locator('table').last().waitFor();
      expect([path, await wrongs(page), await overflow(page)]).toEqual([path, [], 0]);
    }
    expect([strangers, errors]).toEqual([[], []]);
    await context.close();
  });
});
