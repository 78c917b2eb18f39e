import { Alert, Button, Group, Slider, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useState } from 'react';
import { get } from '../../api/client';
import { DateField } from '../../forms/date-field';
import { today } from '../../language/formats';
import { useFormats } from '../../language/use-formats';
import { useTexts } from '../../language/use-texts';
import { figuresTexts } from '../figures-texts';
import { dayAfter, daysBetween } from './days';
import classes from './parts.module.css';
import { useBatch, useFiguresSearch } from './use-figures';

/** When the batch's call opened: before that there is nothing to see. A year where it has none. */
export function useFirstDay(): string {
  const batch = useBatch();
  const options = get('/v1/batches/{batch}', { params: { path: { batch: batch ?? '' } } });
  const { data } = useQuery({ ...options, enabled: batch !== undefined });
  const opened = data?.call?.opensOn;
  return opened !== undefined && opened < today() ? opened : dayAfter(today(), -365);
}

/** The programme as it was: a day to slide to, or to type. It stands in the address as `asOf`. */
export function AsOf() {
  const t = useTexts(figuresTexts);
  const { date } = useFormats();
  const { search, set } = useFiguresSearch();
  const first = useFirstDay();
  const day = search.asOf ?? today();
  const go = (next: string): void => set({ asOf: next === '' || next >= today() ? undefined : next });
  return (
    <Stack gap="xs">
      <div className={`${classes.moment} no-print`}>
        <DateField label={t('as-of')} value={day} maxDate={today()} onChange={go} />
        <Slide key={`${first} ${day}`} first={first} day={day} onDone={go} />
      </div>
      {search.asOf !== undefined && (
        <Alert role="status" color="saffron" icon={<History aria-hidden />} py="xs">
          <Group justify="space-between" gap="xs">
            <Text size="sm">{t('as-of.past', { day: date(search.asOf) })}</Text>
            <Button size="sm" variant="default" onClick={() => go('')} className="no-print">
              {t('as-of.now')}
            </Button>
          </Group>
        </Alert>
      )}
    </Stack>
  );
}

/** Asks once it is let go. */
function Slide({ first, day, onDone }: { first: string; day: string; onDone: (day: string) => void }) {
  const t = useTexts(figuresTexts);
  const { date } = useFormats();
  const length = Math.max(daysBetween(first, today()), 1);
  const [days, setDays] = useState(Math.min(Math.max(daysBetween(first, day), 0), length));
  return (
    <div>
      <Slider
        thumbLabel={t('as-of.slide')}
        thumbValueText={date(dayAfter(first, days))}
        thumbSize={24}
        size="md"
        min={0}
        max={length}
        value={days}
        label={date(dayAfter(first, days))}
        onChange={setDays}
        onChangeEnd={(value) => onDone(dayAfter(first, value))}
        px="xs"
      />
      <Group justify="space-between" mt={6}>
        <Text size="xs" c="dimmed">
          {date(first)}
        </Text>
        <Text size="xs" c="dimmed">
          {date(today())}
        </Text>
      </Group>
    </div>
  );
}
