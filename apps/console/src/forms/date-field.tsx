import '@mantine/dates/styles.css';
import 'dayjs/locale/ar-ma';
import 'dayjs/locale/fr';
import { DateInput, type DateInputProps } from '@mantine/dates';
import { CalendarDays } from 'lucide-react';
import { useLanguage } from '../language/use-texts';

const locales = { ar: 'ar-ma', fr: 'fr', en: 'en' } as const;

interface Props extends Omit<DateInputProps, 'value' | 'onChange' | 'locale'> {
  /** A local date, `2027-03-01`; empty while there is none. */
  value: string;
  onChange: (date: string) => void;
}

/** `1/3/2027`, `01-03-2027` or `2027-03-01`, as people type a day; undefined where it is none. */
function read(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text.trim()) ?? [];
  if (day === '') return /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? text.trim() : null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A day, typed or chosen; weeks begin on Monday. */
export function DateField({ value, onChange, ...props }: Props) {
  return (
    <DateInput
      {...props}
      value={value === '' ? null : value}
      onChange={(date) => onChange(date ?? '')}
      locale={locales[useLanguage()]}
      valueFormat="DD/MM/YYYY"
      placeholder="31/12/2027"
      dateParser={read}
      firstDayOfWeek={1}
      weekendDays={[0, 6]}
      leftSection={<CalendarDays size={18} aria-hidden />}
      leftSectionPointerEvents="none"
      popoverProps={{ withinPortal: true }}
    />
  );
}
