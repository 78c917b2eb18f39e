// Shows long steps: what, how long so far, how long it usually takes. One line that rewrites itself on a terminal,
// a line at the start, every half minute and at the end elsewhere (logs, CI).
import { spawn } from 'node:child_process';

/** An error whose message is all the reader needs: what is wrong and what to do. Shown without a stack. */
export class Explained extends Error {}

const duration = (seconds) =>
  seconds < 60 ? `${Math.round(seconds)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;

const left = (elapsed, expected) => {
  if (!expected) return '';
  return elapsed < expected ? `, about ${duration(expected - elapsed)} left` : ', should be done any moment';
};

/**
 * Runs `work` under a progress line on standard error.
 * @template T
 * @param {string} what what is being done, e.g. `Building the Temporal server`
 * @param {number} expected seconds it usually takes, 0 when unknown
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, expected, work) {
  const started = Date.now();
  const elapsed = () => (Date.now() - started) / 1000;
  const terminal = process.stderr.isTTY;
  const show = () => {
    const line = `${what} … ${duration(elapsed())}${left(elapsed(), expected)}`;
    process.stderr.write(terminal ? `\r\x1b[2K${line}` : `${line}\n`);
  };
  process.stderr.write(
    terminal ? `${what} …` : `${what} …${expected > 5 ? ` usually about ${duration(expected)}` : ''}\n`,
  );
  const timer = setInterval(show, terminal ? 500 : 30_000);
  try {
    const result = await work();
    process.stderr.write(`${terminal ? '\r\x1b[2K' : ''}${what}: done in ${duration(elapsed())}\n`);
    return result;
  } catch (error) {
    process.stderr.write(`${terminal ? '\r\x1b[2K' : ''}${what}: failed after ${duration(elapsed())}\n`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/**
 * Runs a command to its end, quietly: what it printed is shown only when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { limit?: number }} [options] `limit`: seconds after which it is ended
 * @returns {Promise<string>} its output
 */
export function run(command, args, { limit, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    const end = () => child.kill('SIGKILL');
    process.once('exit', end);
    const timer = limit && setTimeout(end, limit * 1000);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      process.off('exit', end);
      if (code === 0) resolve(output);
      else
        reject(new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}\n${output.trim().slice(-2000)}`));
    });
  });
}

/** True when the program can be run. */
export async function available(command, ...args) {
  try {
    await run(command, args);
    return true;
  } catch {
    return false;
  }
}

/** Ends the process with the one sentence of an Explained error, or with everything known about another. */
export function fail(error) {
  process.stderr.write(`${error instanceof Explained ? error.message : (error?.stack ?? error)}\n`);
  process.exit(process.exitCode || 1);
}
