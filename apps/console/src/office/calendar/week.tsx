import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Section } from '../../figures/parts/section';
import { useFormats } from '../../language/use-formats';
import { useTexts } from '../../language/use-texts';
import { calendarTexts } from './calendar-texts';
import type { Change, WorkingCalendar } from './changes';
import { HoursFields } from './hours-fields';
import { PartDialog } from './part-dialog';
import { useCalendarWords, weekDays } from './words';

interface Props {
  calendar: WorkingCalendar;
  onChange?: (change: Change) => void;
}

/** Which days of the week are worked, and at which hours. */
export function Week({ calendar, onChange }: Props) {
  const t = useTexts(calendarTexts);
  const { labelled } = useFormats();
  const words = useCalendarWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      id="week"
      title={t('week')}
      actions={
        onChange && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('week.edit')}
          </Button>
        )
      }
    >
      <Text>{labelled(t('hours'), words.hours(calendar.hours))}</Text>
      <Text>{labelled(t('weekend'), words.weekdays(calendar.weekend))}</Text>
      {isOpen && onChange && <WeekForm calendar={calendar} onChange={onChange} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function WeekForm({ calendar, onChange, onClose }: Required<Props> & { onClose: () => void }) {
  const t = useTexts(calendarTexts);
  const words = useCalendarWords();
  const [hours, setHours] = useState(calendar.hours);
  const [weekend, setWeekend] = useState(calendar.weekend.map(String));
  const submit = (): void => {
    const days = weekend.map(Number).sort((one, other) => one - other);
    if (days.join() !== calendar.weekend.join()) onChange({ type: 'weekend', to: days });
    if (hours.from !== calendar.hours.from || hours.to !== calendar.hours.to) onChange({ type: 'hours', to: hours });
    onClose();
  };
  return (
    <PartDialog title={t('week.edit')} onDone={submit} onClose={onClose}>
      <HoursFields hours={hours} onChange={setHours} />
      <Checkbox.Group label={t('weekend')} value={weekend} onChange={setWeekend}>
        <Stack gap="xs" mt="xs">
          {weekDays.map((day) => (
            <Checkbox key={day} value={String(day)} label={words.weekday(day)} />
          ))}
        </Stack>
      </Checkbox.Group>
    </PartDialog>
  );
}
