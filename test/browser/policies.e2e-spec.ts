import { defaultPolicy } from '@mourafaka/domain';
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
  const policy = { ...defaultPolicy, selection: { ...defaultPolicy.selection, passMark: 55 } };
  const body = { policy, reason: 'Avis du comité' };
  await api.post('/v1/batches/4/commands/adopt-policy', body, { as: 'programme-manager' });
});
afterAll(() => close());

describe('the policy of a batch', () => {
  it('is compared by an auditor, who changes nothing', async () => {
    const { page, context } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'auditor', '/policies');
    await page.getByRole('row', { name: /Selection.*Pass mark.*50.*55/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Change the policy' }).count()).toBe(0);
    await context.close();
  });

  it('refuses in words what does not fit together, shows what would change, and is adopted with a reason', async () => {
    const { page, context, errors } = await sitDown(browser, origin, { language: 'en' });
    await signIn(page, 'admin', '/policies');
    await page.getByRole('button', { name: 'Change the policy' }).click();
    const part = async (name: string) => {
      await page.getByRole('combobox', { name: 'Part', exact: true }).click();
      await page.getByRole('option', { name, exact: true }).click();
    };
    await part('Scorers at least');
    await page.getByRole('textbox', { name: 'Scorers at least' }).fill('0');
    await page.getByRole('button', { name: 'See what would change' }).click();
    await page.locator('main [role=alert]', { hasText: 'could not' }).waitFor();
    await page.getByRole('button', { name: 'Undo all' }).click();

    await part('Retention of data');
    await page.getByRole('textbox', { name: 'Not admitted (months)' }).fill('36');
    await page.getByRole('row', { name: /Retention of data.*24.*36/ }).waitFor();
    await page.getByRole('button', { name: 'See what would change' }).click();
    await page
      .getByText(/files? under way would change/)
      .first()
      .waitFor();
    await page.getByRole('textbox', { name: 'Reason' }).fill('Délibération de novembre');
    await page.getByRole('button', { name: 'Adopt the new version' }).click();
    await page.getByText('The new version is adopted.').waitFor();
    await page.getByRole('row', { name: /Version.*3.*Délibération de novembre/ }).waitFor();
    const { body } = await api.get('/v1/batches/4', { as: 'auditor' });
    expect([body.policyVersion, errors]).toEqual([3, []]);
    await context.close();
  });

  it.each([
    ['ar', 360, 'light'],
    ['fr', 1280, 'dark'],
  ] as const)('reads well in %s at %i px, %s', async (language, width, scheme) => {
    const { page, context, strangers, errors } = await sitDown(browser, origin, { language, width, scheme });
    await signIn(page, 'admin', '/policies?batch=4&from=1&to=2');
    await page.locator('[aria-labelledby=compare] table').waitFor();
    await page.locator('main button.mantine-Button-root').last().click();
    await page.locator('[aria-labelledby=edit] input[type=text]').first().waitFor();
    expect([await wrongs(page), await overflow(page), strangers, errors]).toEqual([[], 0, [], []]);
    await context.close();
  });
});
