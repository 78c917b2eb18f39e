// Type-aware lint. What only this project needs stands at the end, each with its reason.
import css from '@eslint/css';
import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import purity from './eslint.purity.cjs';

const nodeGlobals = Object.fromEntries(
  [
    'process',
    'console',
    'fetch',
    'AbortSignal',
    'URL',
    'module',
    'require',
    '__dirname',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
  ].map((name) => [name, 'readonly']),
);
const tests = ['**/*.{spec,int-spec,wf-spec,e2e-spec}.ts', 'test/**/*.ts'];

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.mourafaka/', 'test/histories/', '**/*.d.ts'] },
  { files: ['**/*.{ts,tsx,mjs,cjs}'], extends: [eslint.configs.recommended] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Nest reads the classes of constructor parameters at run time: in decorated files the rule leaves those imports alone.
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': 'allow-with-description' },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/require-await': 'off', // a port's implementation may have nothing to wait for
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-extraneous-class': 'off', // Nest modules are empty classes
      '@typescript-eslint/only-throw-error': 'error',
    },
  },
  {
    files: ['{apps,libs,workflows}/**/*.ts'],
    ignores: tests,
    rules: {
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15],
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  { files: ['apps/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['apps/console/src/**/*.{ts,tsx}'],
    ignores: tests,
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name=/^(ml|mr|pl|pr|left|right|bdrs-left|bdrs-right)$/]',
          message: 'Left is right in Arabic: use ms, me, ps, pe, or a logical property.',
        },
        {
          selector: 'JSXAttribute[name.name="ta"] Literal[value=/^(left|right)$/]',
          message: 'Left is right in Arabic: use start or end.',
        },
        {
          selector: 'Property[key.name=/(Left|Right)$/]:matches([key.name=/^(margin|padding|border)/])',
          message: 'Left is right in Arabic: use a logical property (marginInlineStart …).',
        },
      ],
    },
  },
  {
    files: ['apps/console/**/*.css'],
    plugins: { css },
    language: 'css/css',
    rules: {
      // Left is right in Arabic: sides are named by the direction of reading.
      'css/prefer-logical-properties': 'error',
      'css/no-duplicate-imports': 'error',
      'css/no-empty-blocks': 'error',
    },
  },
  { files: ['**/*.{ts,tsx,mjs,cjs}'], rules: { 'max-lines': ['error', { max: 400 }], eqeqeq: 'error' } },
  { files: ['**/*.{mjs,cjs}'], languageOptions: { globals: nodeGlobals } },
  {
    files: tests,
    rules: {
      // Supertest, pg and JSON answer `any`: tests assert on values, and a wrong shape fails them.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['{libs/domain,workflows}/**/*.ts'],
    ignores: [...tests, 'workflows/lib/timer.ts'], // the one helper that may ask the sandbox's deterministic clock
    rules: purity,
  },
);
