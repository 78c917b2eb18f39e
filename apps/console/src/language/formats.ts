import { now } from './clock';
import { type Language, locales } from './languages';

/** The programme's zone: an hour is that of Morocco wherever it is read. */
const timeZone = 'Africa/Casablanca';

const cache = new Map<Language, Formats>();

export interface Formats {
  number: (value: number) => string;
  /** 0.425 → 43 %. */
  percent: (share: number) => string;
  /** Dirhams. */
  money: (amount: number) => string;
  /** A local date (`2027-03-01`) or an instant, as a day of Morocco. */
  date: (when: string) => string;
  /** Without the year, with the day of the week: for what is near. */
  day: (when: string) => string;
  month: (when: string) => string;
  time: (instant: string) => string;
  dateTime: (instant: string) => string;
  /** « Label : value », with the space French puts before a colon; a Latin value keeps its direction in an Arabic line. */
  labelled: (label: string, value: string) => string;
}

/** A local date has no zone: at noon it is the same day everywhere. */
const instantOf = (when: string): Date => new Date(/^\d{4}-\d{2}-\d{2}$/.test(when) ? `${when}T12:00:00Z` : when);

/** « 1er janvier », as French writes the first day of a month. */
const firstOfMonth = (date: string, language: Language): string =>
  language === 'fr' ? date.replace(/(^| )1(?= \p{L})/u, '$11er') : date;

function make(language: Language): Formats {
  const locale = locales[language];
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (when: string) => firstOfMonth(format.format(instantOf(when)), language);
  };
  const numbers = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, options);
    return (value: number) => format.format(value);
  };
  return {
    number: numbers({ maximumFractionDigits: 2 }),
    labelled: (label, value) => `${label}${language === 'fr' ? '\u00a0:' : ':'} \u2068${value}\u2069`,
    percent: numbers({ style: 'percent', maximumFractionDigits: 0 }),
    money: numbers({ style: 'currency', currency: 'MAD', maximumFractionDigits: 0 }),
    date: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
    day: dates({ weekday: 'long', day: 'numeric', month: 'long' }),
    month: dates({ month: 'long', year: 'numeric' }),
    time: dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    dateTime: dates({
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
  };
}

export function formatsOf(language: Language): Formats {
  const known = cache.get(language) ?? make(language);
  cache.set(language, known);
  return known;
}

/** The day it is in Morocco, e.g. `2027-03-01`. */
export const today = (at = now()): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);
