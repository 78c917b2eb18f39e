import { type Formats, formatsOf } from './formats';
import { useLanguage } from './use-texts';

/** Dates, hours and numbers as they are written in the page's language. */
export const useFormats = (): Formats => formatsOf(useLanguage());
