import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { appTexts } from '../../app/texts';
import { Section } from '../../figures/parts/section';
import { useTexts } from '../../language/use-texts';
import { calendarTexts } from './calendar-texts';
import type { Change, WorkingCalendar } from './changes';
import { HoursFields } from './hours-fields';
import { useCalendarWords, weekDays } from './words';

interface Props {
  calendar: WorkingCalendar;
  onChange?: (change: Change) => void;
}

/** Which days of the week are worked, and at which hours. */
export function Week({ calendar, onChange }: Props) {
  const t = useTexts(calendarTexts);
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
      <Text>{`${t('hours')}: ${words.hours(calendar.hours)}`}</Text>
      <Text>{`${t('weekend')}: ${words.weekdays(calendar.weekend)}`}</Text>
      {isOpen && onChange && <WeekForm calendar={calendar} onChange={onChange} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function WeekForm({ calendar, onChange, onClose }: Required<Props> & { onClose: () => void }) {
  const t = useTexts(calendarTexts);
  const app = useTexts(appTexts);
  const words = useCalendarWords();
  const [hours, setHours] = useState(calendar.hours);
  const [weekend, setWeekend] = useState(calendar.weekend.map(String));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    const days = weekend.map(Number).sort((one, other) => one - other);
    if (days.join() !== calendar.weekend.join()) onChange({ type: 'weekend', to: days });
    if (hours.from !== calendar.hours.from || hours.to !== calendar.hours.to) onChange({ type: 'hours', to: hours });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('week.edit')} closeButtonProps={{ 'aria-label': app('close') }}>
      <form onSubmit={submit}>
        <Stack>
          <HoursFields hours={hours} onChange={setHours} />
          <Checkbox.Group label={t('weekend')} value={weekend} onChange={setWeekend}>
            <Stack gap="xs" mt="xs">
              {weekDays.map((day) => (
                <Checkbox key={day} value={String(day)} label={words.weekday(day)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {app('cancel')}
            </Button>
            <Button type="submit">{t('day.ok')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
