import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { TestApi } from '../../e2e/support/test-api';
import { freePort } from '../../support/free-port';
import { repositoryRoot } from '../../../apps/cli/src/start/repository-root';

/** Pages are slow on a machine that does other things meanwhile; how fast they are is measured elsewhere. */
const patienceOfAStep = 120_000;

/** It looks for nothing outside, and leaves no trace. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium of the tests (scripts/chromium.mjs finds or installs it). */
function startBrowser(): Promise<Browser> {
  const script = join(repositoryRoot(), 'scripts/chromium.mjs');
  const executablePath = execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim();
  return chromium.launch({ executablePath, args: flags });
}

export interface OpenConsole {
  api: TestApi;
  browser: Browser;
  /** Where the api serves the console. */
  origin: string;
  close(): Promise<void>;
}

/** An api with the console at an address it knows as its own, and a browser. */
export async function openConsole(options: Parameters<typeof TestApi.start>[0] = {}): Promise<OpenConsole> {
  const port = await freePort();
  const environment = { ...options.environment, MOURAFAKA_PORT: String(port) };
  const [api, browser] = await Promise.all([TestApi.start({ ...options, environment }), startBrowser()]);
  const close = async () => {
    await browser.close();
    await api.stop();
  };
  return { api, browser, origin: `http://localhost:${port}`, close };
}

export interface Seat {
  language?: 'ar' | 'fr' | 'en';
  /** CSS pixels; a phone has 360. */
  width?: number;
  scheme?: 'light' | 'dark';
}

const locales = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' };

/** A person before a screen, with a browser of their own. What is asked of another host fails the test that looks at `strangers`. */
export async function sitDown(browser: Browser, origin: string, { language = 'ar', width = 1280, scheme }: Seat = {}) {
  const context = await browser.newContext({
    baseURL: origin,
    locale: locales[language],
    timezoneId: 'Africa/Casablanca',
    colorScheme: scheme ?? 'light',
    viewport: { width, height: width < 600 ? 780 : 900 },
    hasTouch: width < 600,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceOfAStep);
  const strangers: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) strangers.push(url);
  });
  context.on('weberror', (error) => errors.push(error.error().message));
  // What the browser refused to a page by its policy it says here alone.
  context.on('console', (message) => {
    if (/Content Security Policy|Permissions policy/i.test(message.text())) errors.push(message.text());
  });
  return { context, page, strangers, errors };
}

/** Through the issuer of development, as somebody does it: from a staff page to the names, and back. */
export async function signIn(page: Page, user: string, path = '/work'): Promise<void> {
  await page.goto(path);
  await page.locator(`form[action$="/${user}"] button`).click();
  await page.locator('h1').waitFor();
}

/** What the page gets wrong of WCAG 2.2 AA, each with where. */
export async function wrongs(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary?.split('\n')[1] ?? ''}`),
  );
}

/** Pixels by which the page is wider than the screen. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
