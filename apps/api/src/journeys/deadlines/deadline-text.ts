import { type DeadlineSentence, paperSentences } from '@mourafaka/contracts';
import type { ExplainedDeadline, SkippedDay } from '@mourafaka/domain';
import { type Language, translate } from '@mourafaka/platform';

/** `2026-12-15` → 15 décembre 2026. */
export function dateInWords(date: string, language: Language): string {
  const [year, month, day] = date.split('-');
  const name = paperSentences.months[language].split(' ')[Number(month) - 1];
  return `${language === 'fr' && day === '01' ? '1er' : Number(day)} ${name} ${year}`;
}

/** The calendar names its holidays in the two languages of the administration. */
const holidayName = ({ names }: SkippedDay, language: Language): string[] =>
  names ? [language === 'ar' ? names.ar : names.fr] : [];

type Sentence = [name: DeadlineSentence, params?: Record<string, string | number>];

function basis({ byLaw, fixedOn, wasFixed, extension, rule }: ExplainedDeadline): DeadlineSentence {
  if (byLaw) return 'by-law';
  if (wasFixed || (fixedOn !== undefined && !extension)) return 'fixed';
  if (rule.days === 0) return 'on-the-day';
  return rule.unit === 'working' ? 'working-days' : 'calendar-days';
}

function shifts(deadline: ExplainedDeadline, say: (date: string) => string, language: Language): Sentence[] {
  const { extension, pausedDays, skippedDays } = deadline;
  const { from = '', to = '', reason = '' } = extension ?? {};
  const holidays = [...new Set(skippedDays.flatMap((day) => holidayName(day, language)))];
  return [
    ...(extension ? [['extended', { previous: say(from), date: say(to), reason }] as Sentence] : []),
    ...(pausedDays > 0 ? [['paused', { days: pausedDays }] as Sentence] : []),
    ...(skippedDays.length > 0 ? [['skipped', { days: skippedDays.length }] as Sentence] : []),
    ...(holidays.length > 0
      ? [['holidays', { holidays: holidays.join(language === 'ar' ? '، ' : ', ') }] as Sentence]
      : []),
  ];
}

function standing({ status, late, pausedOn = '' }: ExplainedDeadline, overdue: boolean, say: (date: string) => string) {
  if (status === 'paused') return [['stands-still', { date: say(pausedOn) }] as Sentence];
  if (status === 'open') return overdue ? [['overdue'] as Sentence] : [];
  return [[status === 'met' && late ? 'met-late' : status] as Sentence];
}

/** Why a deadline falls when it does and how it stands, in a few sentences of a language. */
export function deadlineText(deadline: ExplainedDeadline, overdue: boolean, language: Language): string {
  const say = (date: string) => dateInWords(date, language);
  const { kind, dueOn, anchorOn, rule } = deadline;
  const from = translate(`DEADLINE_FROM.${kind}`, {}, language);
  const counted: Sentence = [basis(deadline), { dueOn: say(dueOn), anchorOn: say(anchorOn), from, days: rule.days }];
  return [counted, ...shifts(deadline, say, language), ...standing(deadline, overdue, say)]
    .map(([name, params = {}]) => translate(`DEADLINE_WHY.${name}`, params, language))
    .join(' ');
}
