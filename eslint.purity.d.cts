import type { Linter } from 'eslint';

declare const purity: Linter.RulesRecord;
export = purity;
