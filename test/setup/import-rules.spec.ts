import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** Files that each break one rule, in an otherwise empty checkout. */
const breaking: Record<string, [file: string, source: string]> = {
  'contracts-know-nobody': ['libs/contracts/src/a.ts', "import '@mourafaka/domain';"],
  'domain-knows-contracts': ['libs/domain/src/b.ts', "import '@mourafaka/platform';"],
  'platform-knows-contracts': ['libs/platform/src/c.ts', "import '@mourafaka/domain';"],
  'workflows-know-domain-and-contracts': ['workflows/d.ts', "import '@mourafaka/platform';"],
  'workflows-use-two-temporal-packages': ['workflows/e.ts', "import '@temporalio/worker';"],
  'workflows-use-no-node': ['workflows/f.ts', "import 'node:fs';"],
  'journal-knows-no-engine': ['libs/journal/src/g.ts', "import '@mourafaka/engine';"],
  'read-models-know-no-engine': ['libs/read-models/src/h.ts', "import '@mourafaka/journal';"],
  'engine-knows-the-libraries-below': ['libs/engine/src/i.ts', "import '@mourafaka/import';"],
  'feed-tells-what-happened': ['libs/feed/src/x.ts', "import '@mourafaka/engine';"],
  'import-only-reads-files': ['libs/import/src/j.ts', "import '@mourafaka/engine';"],
  'intake-knows-no-engine': ['libs/intake/src/v.ts', "import '@mourafaka/engine';"],
  'papers-print-what-they-are-given': ['libs/papers/src/w.ts', "import '@mourafaka/domain';"],
  'insights-count-and-ask-nobody': ['libs/insights/src/y.ts', "import '@mourafaka/messaging';"],
  'messaging-writes-and-carries': ['libs/messaging/src/v.ts', "import '@mourafaka/read-models';"],
  'event-logs-write-what-they-are-given': ['libs/event-log/src/y.ts', "import '@mourafaka/journal';"],
  'desk-keeps-what-people-arranged': ['libs/desk/src/z.ts', "import '@mourafaka/journal';"],
  'tables-write-what-they-are-given': ['libs/tables/src/x.ts', "import '@mourafaka/engine';"],
  'webhooks-carry-the-feed': ['libs/webhooks/src/y.ts', "import '@mourafaka/messaging';"],
  'nothing-imports-apps': ['libs/engine/src/k.ts', "import '../../../apps/api/src/main';"],
  'apps-are-apart': ['apps/worker/src/l.ts', "import '../../api/src/main';"],
  'console-knows-contracts': ['apps/console/src/m.ts', "import '@mourafaka/domain';"],
  'no-framework-in-the-core': ['libs/domain/src/n.ts', "import '@nestjs/common';"],
  'source-imports-no-tests': ['libs/engine/src/o.ts', "import '../../../test/p';"],
  'packages-are-declared': ['libs/engine/src/q.ts', "import 'webpack';"],
  'no-development-packages-in-source': ['libs/engine/src/r.ts', "import 'fast-check';"],
  'imports-exist': ['libs/engine/src/s.ts', "import './nowhere';"],
  'no-circular': ['libs/engine/src/t.ts', "import './u';"],
};
const others: [string, string][] = [
  ['libs/engine/src/u.ts', "import './t';"],
  ['apps/api/src/main.ts', ''],
  ['test/p.ts', ''],
  ['workflows/index.ts', ''],
  ...[
    'contracts',
    'desk',
    'domain',
    'engine',
    'event-log',
    'feed',
    'import',
    'insights',
    'intake',
    'journal',
    'messaging',
    'papers',
    'platform',
    'read-models',
    'webhooks',
    'tables',
  ].map((lib): [string, string] => [`libs/${lib}/src/index.ts`, '']),
];

interface Violation {
  from: string;
  rule: { name: string };
}

describe('the import rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mourafaka-rules-'));
  let violations: Violation[] = [];

  beforeAll(() => {
    for (const [file, source] of [...Object.values(breaking), ...others]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${source}\nexport {};\n`);
    }
    for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
      cpSync(join(root, file), join(folder, file));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const command = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [command, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs', 'workflows'];
    const report = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 });
    violations = (JSON.parse(report) as { summary: { violations: Violation[] } }).summary.violations;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.entries(breaking))('%s: refuses a file that breaks it', (rule, [file]) => {
    expect(violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name)).toContain(
      rule,
    );
  });

  it('are each broken by a file here', () => {
    const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>(join(root, '.dependency-cruiser.cjs'));
    expect(Object.keys(breaking).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });
});
