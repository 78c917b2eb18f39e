import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { bundleWorkflowCode, type BundleOptions, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

interface TsConfig {
  compilerOptions: { paths: Record<string, [string]> };
}

function checkout(from: string): string {
  return existsSync(join(from, 'tsconfig.json')) ? from : checkout(dirname(from));
}

/** `@mourafaka/*` as exact webpack aliases; they are declared once, in tsconfig.json. */
function aliases(root: string): Record<string, string> {
  const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as TsConfig;
  return Object.fromEntries(
    Object.entries(compilerOptions.paths).map(([name, [file]]) => [`${name}$`, resolve(root, file)]),
  );
}

/**
 * The one way the workflows are bundled: for the production build, for a development worker and for tests, so that all
 * run the same code. Throws when a workflow imports what the sandbox forbids.
 */
export function createWorkflowBundle(
  options: Pick<BundleOptions, 'logger'> = {},
): Promise<WorkflowBundleWithSourceMap> {
  const root = checkout(__dirname);
  return bundleWorkflowCode({
    ...options,
    workflowsPath: join(root, 'workflows/index.ts'),
    failureConverterPath: join(root, 'libs/engine/src/temporal/failure-converter.ts'),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, alias: { ...config.resolve?.alias, ...aliases(root) } },
    }),
  });
}
