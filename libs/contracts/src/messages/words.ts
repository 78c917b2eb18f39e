import type { Texts } from '../fields';

/** One text in the three languages; placeholders are i18next's, `{{name}}`, the same in each. */
export const words = (ar: string, fr: string, en: string): Texts => ({ ar, fr, en });
