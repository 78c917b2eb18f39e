import { z } from 'zod';
import { type Language, languages } from '../i18n/language';
import { hourOfDay } from './hour-of-day';

/** Settings of the monthly report that is sent by itself. */
export const reportSettings = {
  MOURAFAKA_REPORTS: z.enum(['on', 'off']).default('on'),
  MOURAFAKA_REPORTS_AT: hourOfDay('09:00'),
  MOURAFAKA_REPORTS_LANGUAGE: z.enum(languages).default('fr'),
};

export interface ReportsConfig {
  enabled: boolean;
  /** Local time, `09:00`. */
  at: string;
  /** For whoever chose none. */
  language: Language;
}

export const toReportsConfig = (settings: z.infer<z.ZodObject<typeof reportSettings>>): ReportsConfig => ({
  enabled: settings.MOURAFAKA_REPORTS === 'on',
  at: settings.MOURAFAKA_REPORTS_AT,
  language: settings.MOURAFAKA_REPORTS_LANGUAGE,
});
