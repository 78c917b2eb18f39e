import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Section } from '../../figures/parts/section';
import { FiguresTable } from '../../figures/parts/table';
import { useFormats } from '../../language/use-formats';
import { useTexts } from '../../language/use-texts';
import { calendarTexts } from './calendar-texts';
import { type Change, type Day, daysIn, keyOfDay, type WorkingCalendar } from './changes';
import { DayForm } from './day-form';
import { useCalendarWords } from './words';

interface Props {
  calendar: WorkingCalendar;
  year: string;
  /** Absent where it is only read. */
  onChange?: (change: Change) => void;
}

/** The days off of one year. */
export function Holidays({ calendar, year, onChange }: Props) {
  const t = useTexts(calendarTexts);
  const words = useCalendarWords();
  const { day: shortDay, date } = useFormats();
  const [editing, setEditing] = useState<Day | 'new'>();
  const days = daysIn(calendar, year);
  const done = (to: Day): void => {
    if (editing === 'new') onChange?.({ type: 'add', day: to });
    else if (editing) onChange?.({ type: 'edit', day: editing, to });
    setEditing(undefined);
  };
  const named = ({ names, on }: Day) => ({ name: words.name(names), on: date(on) });
  return (
    <Section
      id="holidays"
      title={t('holidays.of', { year })}
      actions={
        onChange && (
          <Button variant="default" onClick={() => setEditing('new')}>
            {t('day.add')}
          </Button>
        )
      }
    >
      {days.length === 0 ? (
        <Text size="sm">{t('holidays.none')}</Text>
      ) : (
        <FiguresTable
          label={t('holidays.of', { year })}
          rows={days}
          keyOf={keyOfDay}
          columns={[
            { key: 'name', head: t('name'), cell: ({ names }) => words.name(names) },
            { key: 'on', head: t('date'), cell: ({ on }) => shortDay(on) },
            { key: 'certainty', head: t('certainty'), cell: ({ certainty }) => t(`certainty.${certainty}`) },
            { key: 'where', head: t('where'), cell: ({ regions }) => words.where(regions) },
            ...(onChange
              ? [
                  {
                    key: 'do',
                    head: t('do'),
                    cell: (one: Day) => (
                      <Group gap="xs" wrap="nowrap">
                        <Button
                          size="sm"
                          variant="light"
                          aria-label={t('day.edit.of', named(one))}
                          onClick={() => setEditing(one)}
                        >
                          {t('day.edit')}
                        </Button>
                        <Button
                          size="sm"
                          variant="subtle"
                          color="gray"
                          aria-label={t('day.remove.of', named(one))}
                          onClick={() => onChange({ type: 'remove', day: one })}
                        >
                          {t('day.remove')}
                        </Button>
                      </Group>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {editing && (
        <DayForm day={editing === 'new' ? undefined : editing} onDone={done} onClose={() => setEditing(undefined)} />
      )}
    </Section>
  );
}
