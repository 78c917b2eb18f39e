// `npm run sbom`: what runs in production, as a CycloneDX document for whoever must know what is inside: dist/sbom.cdx.json.
import './lib/require-node.mjs';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Explained, fail } from './lib/progress.mjs';
import { dist, root } from './lib/sources.mjs';

const args = [
  'sbom',
  '--sbom-format',
  'cyclonedx',
  '--sbom-type',
  'application',
  '--omit',
  'dev',
  '--package-lock-only',
];

try {
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1_048_576,
  });
  if (status !== 0)
    throw new Explained(`npm made no list of packages: ${stderr.trim().split('\n').slice(-3).join(' ')}`);
  const document = JSON.parse(stdout);
  // npm calls it by the folder of the checkout.
  document.metadata.component.name = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).name;
  const file = path.join(dist, 'sbom.cdx.json');
  mkdirSync(dist, { recursive: true });
  writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
  console.log(`${document.components.length} packages in ${path.relative(root, file)}`);
} catch (error) {
  fail(error);
}
