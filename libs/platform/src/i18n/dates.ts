import { paperSentences } from '@mourafaka/contracts';
import type { Language } from './language';

/** A local date, alone or followed by a time of day; not part of a longer word such as a file's name or an instant. */
const isoDate = /(?<![\w-])(\d{4})-(\d\d)-(\d\d)(?![\w-])/g;

/** `2026-12-15` → 15 décembre 2026, or without the year where it goes without saying; what is no date stays as it is. */
export function dateInWords(date: string, language: Language, { brief = false } = {}): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date) ?? [];
  const name = paperSentences.months[language].split(' ')[Number(month) - 1];
  if (name === undefined || day === undefined) return date;
  const first = language === 'fr' && Number(day) === 1 ? '1er' : String(Number(day));
  return brief ? `${first} ${name}` : `${first} ${name} ${year}`;
}

/** Every local date within a value, in words: in Arabic the parts of `2026-12-15` would be read the other way round. */
export const withDatesInWords = (value: string, language: Language): string =>
  value.replace(isoDate, (date) => dateInWords(date, language));
