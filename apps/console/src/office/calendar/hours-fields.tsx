import { Group } from '@mantine/core';
import { HourField } from '../../forms/hour-field';
import { useTexts } from '../../language/use-texts';
import { calendarTexts } from './calendar-texts';
import type { Hours } from './changes';

/** From when to when one works. */
export function HoursFields({ hours, onChange }: { hours: Hours; onChange: (hours: Hours) => void }) {
  const t = useTexts(calendarTexts);
  return (
    <Group grow align="start">
      {(['from', 'to'] as const).map((end) => (
        <HourField
          key={end}
          required
          label={t(`hours.${end}`)}
          value={hours[end]}
          onChange={(hour) => onChange({ ...hours, [end]: hour })}
        />
      ))}
    </Group>
  );
}
