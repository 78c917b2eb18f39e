import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { pdf } from '../../libs/intake/src/testing/files';
import { newApplication } from '../e2e/support/applications';
import type { TestApi } from '../e2e/support/test-api';
import { openConsole, overflow, sitDown, wrongs } from './support/browser';

let api: TestApi;
let origin: string;
let browser: Browser;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ api, origin, browser, close } = await openConsole());
  await api.seed();
});
afterAll(() => close());

const fill = async (page: Page, answers: Record<string, string>) => {
  for (const [field, text] of Object.entries(answers)) await page.locator(`#${field}`).fill(text);
};
const choose = (page: Page, field: string, value: string) => page.locator(`#${field}`).selectOption(value);

/** All steps up to the documents; each is seen by `look` before it is left. */
async function answer(page: Page, words: { next: string; yes: string }, look: () => Promise<void>) {
  const goOn = async () => {
    await look();
    const step = await page.locator('h2').textContent();
    await page.getByRole('button', { name: words.next }).click();
    await page.locator('h2', { hasNotText: step ?? '' }).waitFor();
  };
  await fill(page, { denominationAr: 'تعاونية تيفاوين' });
  await goOn();
  await fill(page, { court: 'أكادير', registrationNumber: '77/2025', registeredOn: '2025-03-14' });
  await goOn();
  await choose(page, 'province', '001');
  await goOn();
  await choose(page, 'sector', 'argan');
  await fill(page, { turnoverMad: '١٢٠٠٠' });
  await goOn();
  await fill(page, { members: '12', women: '9', youth: '4', youngGraduates: '2' });
  await page.getByRole('radio', { name: words.yes }).check();
  await goOn();
  await fill(page, { name: 'فاطمة مثال', phone: '0612 34 56 78' });
  await goOn();
  await fill(page, { title: 'زيت الأركان', summary: 'نعصر الزيت ونبيعه في السوق.' });
  await goOn();
}

describe('a cooperative with a phone', () => {
  it('applies in Arabic from the call to the tracking code, and follows it', async () => {
    const { page, context, strangers, errors } = await sitDown(browser, origin, { language: 'ar', width: 360 });
    const addresses: string[] = [];
    context.on('request', (request) => void addresses.push(decodeURIComponent(request.url())));
    const faults: (string | number)[] = [];
    const look = async () => void faults.push(...(await wrongs(page)), await overflow(page));
    await page.goto('/');
    await page.getByRole('link', { name: 'قدم طلبك الآن' }).click();
    await page.getByRole('heading', { name: 'ما اسم التعاونية؟' }).waitFor();
    await page.getByRole('button', { name: 'متابعة' }).click();
    await page.getByText('اكتب اسم التعاونية بالعربية أو بالفرنسية.').waitFor();
    await answer(page, { next: 'متابعة', yes: 'نعم' }, look);

    const file = join(mkdtempSync(join(tmpdir(), 'mourafaka-')), 'statuts.pdf');
    writeFileSync(file, pdf());
    await page.locator('section', { hasText: 'النظام الأساسي' }).locator('input[type=file]').last().setInputFiles(file);
    await page.getByText('وصلت').waitFor();
    await look();
    await page.getByRole('button', { name: 'متابعة' }).click();
    await page.getByText('وثيقة واحدة').waitFor();
    await look();
    await page.getByRole('button', { name: 'إرسال الطلب' }).click();
    await page.getByText('ضع علامة الموافقة').waitFor();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'إرسال الطلب' }).click();
    await page.getByRole('heading', { name: 'وصل طلبك' }).waitFor();
    const code = (await page.getByTestId('tracking-code').textContent()) ?? '';
    await look();

    await page.getByRole('link', { name: 'تتبع طلبي' }).click();
    await page.getByText('أين وصل طلبك').waitFor();
    await look();
    expect(await api.get(`/v1/track/${code}`)).toMatchObject({ status: 200, body: { state: 'submitted' } });
    expect([faults.filter((fault) => fault !== 0), strangers, errors]).toEqual([[], [], []]);
    expect(addresses.filter((address) => address.includes('/v1/'))).not.toEqual([]);
    expect(addresses.filter((address) => /فاطمة|612345678|612 34/.test(address))).toEqual([]);
    await context.close();
  });

  it('loses nothing when the line breaks in the middle or the page is closed, and is told so', async () => {
    const { page, context } = await sitDown(browser, origin, { language: 'ar', width: 360 });
    await page.goto('/apply?batch=4');
    await fill(page, { denominationAr: 'تعاونية تيفاوين' });
    await page.getByRole('button', { name: 'متابعة' }).click();
    await page.getByText('حفظنا ما كتبته.').waitFor();
    await context.setOffline(true);
    await fill(page, { court: 'أكادير', registrationNumber: '78/2025', registeredOn: '2025-03-14' });
    await page.getByRole('button', { name: 'متابعة' }).click();
    await page.getByText('لا شبكة الآن. ما كتبته محفوظ في هاتفك وسنرسله عند عودة الشبكة.').waitFor();
    expect(await overflow(page)).toBe(0);
    await context.setOffline(false);
    await page.getByText('حفظنا ما كتبته.').waitFor();
    const kept = await page.evaluate<string>("localStorage.getItem('mourafaka.application.4')");
    const { code } = JSON.parse(kept) as { code: string };
    const { body } = await api.get(`/v1/drafts/${code}`);
    expect(body.application).toMatchObject({ cooperative: { registrationNumber: '78/2025' } });
    await page.reload();
    await page.getByRole('button', { name: 'رجوع' }).click();
    expect(await page.locator('#registrationNumber').inputValue()).toBe('78/2025');
    await context.close();
  });

  it('goes on with what was begun on another phone, by a code', async () => {
    const first = await sitDown(browser, origin, { language: 'fr', width: 360 });
    await first.page.goto('/apply?batch=4');
    await fill(first.page, { denominationFr: 'Coopérative Amlal' });
    await first.page.getByRole('button', { name: 'Continuer', exact: true }).click();
    await fill(first.page, { court: 'Agadir' });
    await first.page.getByRole('button', { name: 'Retour' }).click();
    await first.page.getByText('C’est enregistré.').waitFor();
    await first.page.getByText('Continuer sur un autre téléphone').click();
    const code = (await first.page.getByTestId('draft-code').textContent()) ?? '';
    const faults = [await wrongs(first.page), await overflow(first.page)];
    await first.context.close();

    const { page, context, errors } = await sitDown(browser, origin, { language: 'ar', width: 360 });
    await page.goto('/apply?batch=4');
    await page.getByText('بدأت طلبك على هاتف آخر؟').click();
    await page.getByLabel('رمز المسودة').fill('AAAA-AAAA-AAAA-AA');
    await page.getByRole('button', { name: 'أكمل طلبي' }).click();
    await page.getByRole('alert').first().waitFor();
    faults.push(await wrongs(page), await overflow(page));
    await page.getByLabel('رمز المسودة').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'أكمل طلبي' }).click();
    await page.getByText('أكمل على هاتف آخر').waitFor();
    expect(await page.locator('#denominationFr').inputValue()).toBe('Coopérative Amlal');
    await page.getByRole('button', { name: 'متابعة' }).click();
    expect(await page.locator('#court').inputValue()).toBe('Agadir');
    expect([faults, errors]).toEqual([[[], 0, [], 0], []]);
    await context.close();
  });

  it('sends what is missing by its code, in French, and agrees to the new text of consent', async () => {
    const { body } = await api.post(
      '/v1/batches/4/applications',
      newApplication({}, { consentTextVersion: '2025-01' }),
    );
    const ask = { missing: ['statutes'], message: 'Joignez les statuts signés.' };
    await api.command(body.journeyId, 'request-completion', ask);
    const { page, context } = await sitDown(browser, origin, { language: 'fr', width: 360 });
    await page.goto('/follow');
    await page.getByLabel('Code de suivi').fill(body.trackingCode.toLowerCase());
    const faults = [...(await wrongs(page)), await overflow(page)];
    await page.getByRole('button', { name: 'Voir ma candidature' }).click();
    await page.getByText('Joignez les statuts signés.').waitFor();
    faults.push(...(await wrongs(page)), await overflow(page));
    const statutes = { name: 'statuts.pdf', mimeType: 'application/pdf', buffer: pdf() };
    await page.locator('input[type=file]').last().setInputFiles(statutes);
    await page.getByRole('button', { name: 'Envoyer les documents' }).click();
    await page.getByRole('button', { name: 'Envoyez-moi le code' }).click();
    const code = page.getByLabel('Code', { exact: true });
    await code.waitFor();
    faults.push(...(await wrongs(page)), await overflow(page));
    await code.fill(await api.codeSentTo(body.trackingCode));
    await page.getByRole('button', { name: 'Confirmer' }).click();
    await page.getByText('C’est fait.').waitFor();
    expect((await api.get(`/v1/track/${body.trackingCode}`)).body).toMatchObject({ missing: [] });
    const agree = page.getByRole('button', { name: 'J’ai lu et j’accepte' });
    await agree.click();
    await agree.waitFor({ state: 'detached' });
    expect((await api.get(`/v1/track/${body.trackingCode}`)).body).toMatchObject({ consent: null });
    await page.getByRole('button', { name: 'Montrez-les-moi' }).click();
    await page.getByText('Fadma Exemple').waitFor();
    await page.getByRole('button', { name: 'Demander une rectification' }).click();
    await page.getByLabel('Nom correct').fill('Fadma Exemplaire');
    await page.getByLabel('Qu’est-ce qui est faux ?').fill('Mal orthographié');
    faults.push(...(await wrongs(page)), await overflow(page));
    const request = page.getByRole('button', { name: 'Envoyer la demande' });
    await request.click();
    await request.waitFor({ state: 'detached' });
    const { body: held } = await api.get(`/v1/journeys/${body.journeyId}/personal-data`, { as: 'agent-09' });
    expect(held.requests).toMatchObject([{ kind: 'rectification', wanted: [{ value: 'Fadma Exemplaire' }] }]);
    expect(faults.filter((fault) => fault !== 0)).toEqual([]);
    await context.close();
  });
});
