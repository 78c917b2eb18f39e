import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { repositoryRoot } from '../../apps/cli/src/start/repository-root';
import { freePort } from '../support/free-port';
import { machine } from './machine';
import { openQueryData } from './queries/data/database';
import { percentile, summarise } from './statistics';
import { startOurApi } from './system/processes';

/** Milliseconds, on a processor slowed down four times. */
const paintTarget = 2_500;
const slowdown = 4;
const visits = 5;
/** Pixels a frame and frames of one measured scroll: a hard flick of the wheel, held. */
const [stride, frames] = [400, 300];

const options = {
  journeys: { type: 'string', default: '20000' },
  keep: { type: 'string' },
} as const;

interface Scroll {
  /** Rows that had been fetched, and those that were in the page. */
  fetched: number;
  inPage: number;
  /** Milliseconds from frame to frame. */
  p50: number;
  p95: number;
  longest: number;
}

function startBrowser(): Promise<Browser> {
  const script = join(repositoryRoot(), 'scripts/chromium.mjs');
  const executablePath = execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim();
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** Largest contentful paint of the first page on a phone that has never been there. */
async function firstPaint(browser: Browser, origin: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, locale: 'ar-MA' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(origin, { waitUntil: 'networkidle' });
    return await page.evaluate<number>(`new Promise((resolve) => new PerformanceObserver((list) =>
      resolve(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))`);
  } finally {
    await context.close();
  }
}

/** Scrolls a stride with each frame, down and back, over what has been fetched. */
async function scroll(page: Page, fetched: number): Promise<Scroll> {
  const inPage = await page.locator('[data-index]').count();
  const gaps = await page.evaluate<number[]>(`new Promise((resolve) => {
    const gaps = []; let last = performance.now(); let by = ${stride};
    const end = document.documentElement.scrollHeight - innerHeight - 4_000;
    const step = (at) => {
      gaps.push(at - last); last = at;
      if (scrollY > end) by = -${stride};
      if (scrollY < 1) by = ${stride};
      scrollBy(0, by);
      if (gaps.length < ${frames}) requestAnimationFrame(step); else resolve(gaps.slice(2));
    };
    requestAnimationFrame(step);
  })`);
  return { fetched, inPage, p50: percentile(gaps, 0.5), p95: percentile(gaps, 0.95), longest: Math.max(...gaps) };
}

/** To the end of what is there, again and again, until so many rows have been fetched. */
async function fetchRows(page: Page, wanted: number): Promise<number> {
  for (let tries = 0, there = 0; tries < 20 * (wanted / 100); tries += 1) {
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    const last = await page.locator('[data-index]').last().getAttribute('data-index');
    const now = Number(last) + 1;
    if (now >= wanted) return now;
    if (now === there) await pause(50);
    there = now;
  }
  throw new Error(`the list did not come to ${wanted} rows`);
}

async function scrolls(browser: Browser, origin: string, journeys: number): Promise<Scroll[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'fr-MA' });
  try {
    const page = await context.newPage();
    await page.goto(`${origin}/cooperatives`);
    await page.locator('form[action$="/programme-manager"] button').click();
    await page.locator('[data-index]').first().waitFor({ timeout: 60_000 });
    const few = await scroll(page, 100);
    const fetched = await fetchRows(page, journeys);
    await page.evaluate('scrollTo(0, 0)');
    return [few, await scroll(page, fetched)];
  } finally {
    await context.close();
  }
}

/**
 * What people wait for in the console: the largest contentful paint of the first page, on a phone whose processor is slowed
 * down four times and whose cache is empty; and frames while a list of `--journeys` (20000) rows scrolls, beside one of the
 * first hundred. `--keep`: a folder in which the data stays for the next run.
 */
export async function consolePages(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  const journeys = Number(values.journeys);
  const data = await openQueryData(journeys, values.keep);
  const port = await freePort();
  const serving = { installation: data.installation, temporalAddress: `127.0.0.1:${await freePort()}` };
  const api = await startOurApi({ ...serving, port, dataFolder: data.folder });
  const browser = await startBrowser();
  try {
    const origin = `http://localhost:${port}`;
    const paints: number[] = [];
    for (let visit = 0; visit < visits; visit += 1) paints.push(await firstPaint(browser, origin));
    show(paints, await scrolls(browser, origin, journeys));
  } finally {
    await browser.close();
    await api.stop();
    await data.stop();
  }
}

function show(paints: readonly number[], [few, many]: readonly Scroll[]): void {
  const { median, min, max } = summarise(paints.map(Math.round));
  console.log(`\nlargest contentful paint, ${slowdown} times slower: ${median} ms (${min}–${max})`);
  console.log(`  ${median < paintTarget ? 'met' : 'missed'}: under ${paintTarget} ms`);
  for (const one of [few, many]) {
    if (!one) continue;
    const { fetched, inPage, p50, p95, longest } = one;
    console.log(
      `${fetched} rows fetched, ${inPage} in the page: frames ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)}, longest ${longest.toFixed(0)}`,
    );
  }
  if (few && many) console.log(`  p95 of many against few: ${(many.p95 / few.p95).toFixed(2)} times`);
  console.log(JSON.stringify({ bench: 'console', machine: machine(), paints, scrolls: [few, many] }, null, 2));
}
