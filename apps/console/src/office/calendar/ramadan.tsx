import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Section } from '../../figures/parts/section';
import { DateField } from '../../forms/date-field';
import { useFormats } from '../../language/use-formats';
import { useTexts } from '../../language/use-texts';
import { calendarTexts } from './calendar-texts';
import { type Change, type Ramadan as Dates, type WorkingCalendar, yearOf } from './changes';
import { HoursFields } from './hours-fields';
import { PartDialog } from './part-dialog';
import { useCalendarWords } from './words';

interface Props {
  calendar: WorkingCalendar;
  year: string;
  onChange?: (change: Change) => void;
}

/** When Ramadan is in that year, and its hours; in some years two begin. */
export function Ramadan({ calendar, year, onChange }: Props) {
  const t = useTexts(calendarTexts);
  const words = useCalendarWords();
  const { date } = useFormats();
  const [editing, setEditing] = useState<Dates | 'new'>();
  const shown = calendar.ramadan.filter(({ from }) => yearOf(from) === year);
  return (
    <Section
      id="ramadan"
      title={t('ramadan')}
      lead={t('ramadan.lead')}
      actions={
        onChange &&
        shown.length === 0 && (
          <Button variant="default" onClick={() => setEditing('new')}>
            {t('ramadan.add', { year })}
          </Button>
        )
      }
    >
      {shown.length === 0 && <Text size="sm">{t('ramadan.none')}</Text>}
      {shown.map((one) => (
        <Group key={one.from} justify="space-between">
          <Text>
            {t('change.ramadan', { year, from: date(one.from), to: date(one.to), hours: words.hours(one.hours) })}
          </Text>
          {onChange && (
            <Button variant="default" onClick={() => setEditing(one)}>
              {t('ramadan.edit', { year })}
            </Button>
          )}
        </Group>
      ))}
      {editing && onChange && (
        <RamadanForm
          ramadan={editing === 'new' ? undefined : editing}
          title={t(editing === 'new' ? 'ramadan.add' : 'ramadan.edit', { year })}
          hours={calendar.ramadan.at(-1)?.hours ?? calendar.hours}
          onDone={(to) => onChange({ type: 'ramadan', ...(editing !== 'new' && { from: editing.from }), to })}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Section>
  );
}

interface FormProps {
  ramadan?: Dates;
  title: string;
  hours: Dates['hours'];
  onDone: (ramadan: Dates) => void;
  onClose: () => void;
}

function RamadanForm({ ramadan, title, hours, onDone, onClose }: FormProps) {
  const t = useTexts(calendarTexts);
  const [values, setValues] = useState<Dates>(ramadan ?? { from: '', to: '', hours });
  const submit = (): void => {
    if (values.from === '' || values.to === '') return;
    onDone(values);
    onClose();
  };
  return (
    <PartDialog title={title} onDone={submit} onClose={onClose}>
      <DateField
        required
        label={t('ramadan.first')}
        value={values.from}
        onChange={(from) => setValues({ ...values, from })}
      />
      <DateField required label={t('ramadan.last')} value={values.to} onChange={(to) => setValues({ ...values, to })} />
      <HoursFields hours={values.hours} onChange={(next) => setValues({ ...values, hours: next })} />
    </PartDialog>
  );
}
