/**
 * The calendar a new installation starts with: 2026–2029. Fixed days are law; lunar days are predictions (Umm al-Qura plus
 * one day, as the moon is usually sighted a day later in Morocco), which an administrator corrects when they are announced.
 */
import type { Holiday, WorkingCalendar } from '@mourafaka/contracts';
import { addDays } from './working-days';

const years = [2026, 2027, 2028, 2029];

/** Month and day, names; the same lines as `libs/contracts/data/holidays.csv`, which a test compares. */
export const fixedHolidays: readonly (readonly [on: string, fr: string, ar: string])[] = [
  ['01-01', 'Nouvel An', 'رأس السنة الميلادية'],
  ['01-11', "Manifeste de l'Indépendance", 'ذكرى تقديم وثيقة الاستقلال'],
  ['01-14', 'Nouvel An amazigh', 'رأس السنة الأمازيغية'],
  ['05-01', 'Fête du Travail', 'عيد العمال'],
  ['07-30', 'Fête du Trône', 'عيد العرش'],
  ['08-14', 'Journée de Oued Ed-Dahab', 'ذكرى استرجاع إقليم وادي الذهب'],
  ['08-20', 'Révolution du Roi et du Peuple', 'ذكرى ثورة الملك والشعب'],
  ['08-21', 'Fête de la Jeunesse', 'عيد الشباب'],
  ['10-31', "Fête de l'Unité", 'عيد الوحدة'],
  ['11-06', 'Marche Verte', 'ذكرى المسيرة الخضراء'],
  ['11-18', "Fête de l'Indépendance", 'عيد الاستقلال'],
];

/** First predicted day of each feast, 2026 to 2029. */
export const lunarHolidays: readonly (readonly [rule: string, days: number, fr: string, ar: string, on: string[]])[] = [
  ['islamic 10-01', 2, 'Aïd al-Fitr', 'عيد الفطر', ['2026-03-21', '2027-03-10', '2028-02-27', '2029-02-15']],
  ['islamic 12-10', 2, 'Aïd al-Adha', 'عيد الأضحى', ['2026-05-28', '2027-05-17', '2028-05-06', '2029-04-25']],
  ['islamic 01-01', 1, '1er Moharram', 'فاتح محرم', ['2026-06-17', '2027-06-07', '2028-05-26', '2029-05-15']],
  ['islamic 03-12', 2, 'Aïd al-Mawlid', 'عيد المولد النبوي', ['2026-08-26', '2027-08-15', '2028-08-04', '2029-07-25']],
];

const ramadanHours = { from: '09:00', to: '15:00' };
/** First and last predicted day of Ramadan. */
const ramadans = [
  ['2026-02-19', '2026-03-20'],
  ['2027-02-09', '2027-03-09'],
  ['2028-01-29', '2028-02-26'],
  ['2029-01-17', '2029-02-14'],
] as const;

function seedHolidays(): Holiday[] {
  const fixed = years.flatMap((year) =>
    fixedHolidays.map(([on, fr, ar]): Holiday => ({
      on: `${year}-${on}`,
      names: { ar, fr },
      certainty: 'fixed',
      rule: `fixed ${on}`,
    })),
  );
  const lunar = lunarHolidays.flatMap(([rule, days, fr, ar, starts]) =>
    starts.flatMap((start) =>
      Array.from({ length: days }, (_, n): Holiday => ({
        on: addDays(start, n),
        names: { ar, fr },
        certainty: 'predicted',
        rule,
      })),
    ),
  );
  return [...fixed, ...lunar].sort((a, b) => a.on.localeCompare(b.on));
}

/** Working days Monday to Friday, 08:30–16:30 (09:00–15:00 in Ramadan), Moroccan holidays of 2026–2029. */
export const seedCalendar = (): WorkingCalendar => ({
  weekend: [6, 7],
  holidays: seedHolidays(),
  hours: { from: '08:30', to: '16:30' },
  ramadan: ramadans.map(([from, to]) => ({ from, to, hours: ramadanHours })),
});
