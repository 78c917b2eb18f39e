// Who may import whom (docs/explanation/architecture.md). Each rule says why it is there.
const tests = '\\.(spec|int-spec|wf-spec|e2e-spec)\\.ts$';

/** Ours, other than the folders named. */
const oursBut = (...folders) => ({
  path: '^(apps|libs|workflows|test|scripts)/',
  pathNot: folders.map((folder) => `^${folder}/`),
});
const in_ = (folder) => ({ path: `^${folder}/`, pathNot: tests });
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-circular', 'Two modules that need each other are one module, or hide a third.', {}, { circular: true }),
    rule(
      'contracts-know-nobody',
      'The vocabulary is shared by every process and by the workflow sandbox, so it depends on none of ours.',
      in_('libs/contracts'),
      oursBut('libs/contracts'),
    ),
    rule(
      'domain-knows-contracts',
      'The rules of the programme are pure functions over the shared vocabulary: they outlive any database or framework.',
      in_('libs/domain'),
      oursBut('libs/domain', 'libs/contracts'),
    ),
    rule(
      'platform-knows-contracts',
      'What every process needs (settings, logs, errors) knows nothing of what the processes do.',
      in_('libs/platform'),
      oursBut('libs/platform', 'libs/contracts'),
    ),
    rule(
      'workflows-know-domain-and-contracts',
      'What is bundled into the workflow sandbox must be deterministic, and small in memory.',
      in_('workflows'),
      oursBut('workflows', 'libs/domain', 'libs/contracts'),
    ),
    rule(
      'workflows-use-two-temporal-packages',
      'Only the workflow and common packages work inside the sandbox; activities are named by type alone.',
      in_('workflows'),
      {
        path: 'node_modules',
        pathNot: 'node_modules/@temporalio/(workflow|common)/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'workflows-use-no-node',
      'Node is not there in the sandbox, and anything read from it would not replay.',
      in_('workflows'),
      { dependencyTypes: ['core'] },
    ),
    rule(
      'journal-knows-no-engine',
      'The journal stores and tails events, whoever decides them.',
      in_('libs/journal'),
      oursBut('libs/journal', 'libs/contracts', 'libs/domain', 'libs/platform'),
    ),
    rule(
      'read-models-know-no-engine',
      'Read models are folded from events; they never cause any.',
      in_('libs/read-models'),
      oursBut('libs/read-models', 'libs/contracts', 'libs/domain', 'libs/platform'),
    ),
    rule(
      'engine-knows-the-libraries-below',
      'The engine ties decisions, journal and read models together, below any process.',
      in_('libs/engine'),
      oursBut('libs/engine', 'libs/contracts', 'libs/domain', 'libs/platform', 'libs/journal', 'libs/read-models'),
    ),
    rule(
      'feed-tells-what-happened',
      'Those outside are told what the journal holds and where it stands: whom it is sent to, and how, is decided above.',
      in_('libs/feed'),
      oursBut('libs/feed', 'libs/contracts', 'libs/domain', 'libs/platform', 'libs/journal', 'libs/read-models'),
    ),
    rule(
      'import-only-reads-files',
      "Importing turns files into checked commands; executing them is the engine's, so that both can be tested apart.",
      in_('libs/import'),
      oursBut('libs/import', 'libs/contracts', 'libs/domain', 'libs/platform'),
    ),
    rule(
      'intake-knows-no-engine',
      'What waits to become an application is kept and sealed here; making it one is for the engine, as for any command.',
      in_('libs/intake'),
      oursBut('libs/intake', 'libs/contracts', 'libs/domain', 'libs/platform', 'libs/journal'),
    ),
    rule(
      'papers-print-what-they-are-given',
      'A paper is made of plain values: whoever prints reads them, so that any of them can be printed and tested alone.',
      in_('libs/papers'),
      oursBut('libs/papers', 'libs/contracts', 'libs/platform'),
    ),
    rule(
      'desk-keeps-what-people-arranged',
      'What people arranged for themselves is kept as they said it: what it means is for whoever reads it.',
      in_('libs/desk'),
      oursBut('libs/desk', 'libs/contracts', 'libs/platform'),
    ),
    rule(
      'tables-write-what-they-are-given',
      'A file of a table is made of columns and rows: whoever exports reads them, so that every list leaves in the same way.',
      in_('libs/tables'),
      oursBut('libs/tables', 'libs/contracts', 'libs/platform'),
    ),
    rule(
      'insights-count-and-ask-nobody',
      'What is told of many journeys is counted below any process, so that whoever asks and whoever sends tell the same.',
      in_('libs/insights'),
      oursBut(
        'libs/insights',
        'libs/contracts',
        'libs/domain',
        'libs/platform',
        'libs/journal',
        'libs/read-models',
        'libs/engine',
        'libs/papers',
      ),
    ),
    rule(
      'event-logs-write-what-they-are-given',
      'A log for process mining is made of events somebody has read, whoever may: what may leave is decided in one place.',
      in_('libs/event-log'),
      oursBut('libs/event-log', 'libs/contracts', 'libs/domain'),
    ),
    rule(
      'messaging-writes-and-carries',
      'Texts are composed of plain values, and carried to whoever they are for: what is sent when is decided above.',
      in_('libs/messaging'),
      oursBut('libs/messaging', 'libs/contracts', 'libs/domain', 'libs/platform'),
    ),
    rule(
      'webhooks-carry-the-feed',
      'Partners are sent what the feed tells: whom an administrator must tell of it, and by which message, is decided above.',
      in_('libs/webhooks'),
      oursBut('libs/webhooks', 'libs/contracts', 'libs/platform', 'libs/journal', 'libs/feed'),
    ),
    rule(
      'nothing-imports-apps',
      'Apps are processes, put together last. Tests may, and an app its own files.',
      { path: '^(libs|workflows)/', pathNot: tests },
      { path: '^apps/' },
    ),
    rule(
      'apps-are-apart',
      "A process never imports another's insides: what two need is a library.",
      { path: '^apps/([^/]+)/', pathNot: tests },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    rule(
      'console-knows-contracts',
      'The console runs in a browser and speaks to the API; only the vocabulary is shared.',
      { path: '^apps/console/' },
      { path: '^(apps|libs|workflows)/', pathNot: '^(apps/console|libs/contracts)/' },
    ),
    rule(
      'no-framework-in-the-core',
      'Decorators, dependency injection and entities would tie the rules to a framework and fill the sandbox.',
      { path: '^(libs/domain|workflows)/', pathNot: tests },
      { path: 'node_modules/(@nestjs/|typeorm/|reflect-metadata/)' },
    ),
    rule(
      'source-imports-no-tests',
      'What ships does not depend on what checks it.',
      { path: '^(apps|libs|workflows)/', pathNot: tests },
      { path: `(^test/|${tests})` },
    ),
    rule(
      'packages-are-declared',
      'A package that is not in package.json is there by accident.',
      { path: '^(apps|libs|workflows)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    rule(
      'no-development-packages-in-source',
      'A production image installs no development dependencies. The console is built before, with all it needs inside.',
      { path: '^(apps|libs|workflows)/', pathNot: `(^apps/console/|${tests})` },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    rule('imports-exist', 'An import that resolves to nothing fails at run time only.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
