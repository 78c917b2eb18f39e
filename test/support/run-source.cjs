/**
 * Preloaded (`node -r`) into a process of ours that a test starts from source: TypeScript is compiled as it is required, by
 * the same settings as the build's, and `@mourafaka/*` is found where tsconfig.json says.
 */
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const root = join(__dirname, '../..');
const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const [alias] = compilerOptions.paths[request] ?? [];
  return resolve.call(this, alias ? join(root, alias) : request, ...rest);
};

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    root,
    configFile: join(root, '.swcrc'),
    sourceMaps: false,
  });
  module._compile(code, filename);
};
