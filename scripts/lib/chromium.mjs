// Where the browser of the tests comes from: one that is there already, else Debian's package, else Playwright's download.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Explained, run, step } from './progress.mjs';
import { cacheFolder, isProgram, onPath } from './programs.mjs';
import { root } from './sources.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];
const remedy =
  'install Chromium or Chrome (Debian: apt-get install chromium), or name one by CHROME_PATH, then try again';

const present = () =>
  [process.env.CHROME_PATH, ...names.map(onPath), ...places].find((file) => file !== undefined && isProgram(file));

/** The folder Playwright downloads into, ours so that it is shared by checkouts. */
const downloads = () => path.join(cacheFolder(), 'browsers');

const downloaded = () => {
  const folder = downloads();
  const programs = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const shell = /(^|[\\/])(headless_shell|chrome-headless-shell|chrome)(\.exe)?$/;
  return programs
    .filter((file) => shell.test(file))
    .map((file) => path.join(folder, file))
    .find(isProgram);
};

/**
 * A Chromium: CHROME_PATH → PATH and the usual places → downloaded before → Debian's package (as root) → Playwright's download.
 * @returns {Promise<string>} its path; throws Explained where none can be had
 */
export async function chromiumPath() {
  const found = present() ?? downloaded();
  if (found) return found;
  const attempts = [];
  for (const get of [fromDebian, fromPlaywright]) {
    try {
      await get();
    } catch (error) {
      attempts.push(error.message.split('\n').slice(-3).join(' '));
    }
    const got = present() ?? downloaded();
    if (got) return got;
  }
  throw new Explained(`No browser for the tests: ${remedy}. ${attempts.join(' ')}`);
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step('Installing Chromium, which the tests open pages in (once)', 60, async () => {
    await run('apt-get', ['update', '-qq'], { env, limit: 300 });
    await run('apt-get', ['install', '-qq', '--yes', '--no-install-recommends', 'chromium'], { env, limit: 600 });
  });
}

async function fromPlaywright() {
  const cli = path.join(root, 'node_modules/playwright-core/cli.js');
  const env = { ...process.env, PLAYWRIGHT_BROWSERS_PATH: downloads() };
  await step('Downloading Chromium, which the tests open pages in (once)', 60, () =>
    run(process.execPath, [cli, 'install', 'chromium-headless-shell'], { env, limit: 900 }),
  );
}
