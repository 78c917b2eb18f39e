// `npm run audit`: known weaknesses of the packages that run in production; fails at high severity. Where the registry answers no
// audits (a mirror, no network) it says so and judges nothing.
import './lib/require-node.mjs';
import { spawnSync } from 'node:child_process';
import { root } from './lib/sources.mjs';

const grave = ['high', 'critical'];

const { stdout, stderr } = spawnSync('npm', ['audit', '--json', '--omit=dev'], { cwd: root, encoding: 'utf8' });

function read() {
  try {
    return JSON.parse(stdout);
  } catch {
    return {};
  }
}

const { vulnerabilities, error, message } = read();
if (!vulnerabilities) {
  const why = error?.summary || message || stderr.trim().split('\n')[0] || 'no answer';
  console.log(
    `skipped: the registry answers no audits (${why.split(' - ')[0]}). Run \`npm run audit\` where it does before a release.`,
  );
} else {
  const found = Object.values(vulnerabilities).filter(({ severity }) => grave.includes(severity));
  for (const { name, severity, range, fixAvailable } of found) {
    const remedy = fixAvailable ? 'a version without it exists: `npm audit`' : 'no version without it yet';
    console.error(`${name} ${range}: ${severity}; ${remedy}`);
  }
  const others = Object.keys(vulnerabilities).length - found.length;
  console.log(`${found.length} of high or critical severity, ${others} lighter, in what runs in production.`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
