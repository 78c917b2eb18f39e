import { Badge } from '@mantine/core';
import { today } from '../language/formats';
import { useFormats } from '../language/use-formats';
import { useTexts } from '../language/use-texts';
import { dueTexts } from './due-texts';

interface Props {
  dueOn: string | null | undefined;
  isOverdue: boolean;
}

/** By when: late is told by a word as well as by a colour. */
export function Due({ dueOn, isOverdue }: Props) {
  const t = useTexts(dueTexts);
  const { day, date } = useFormats();
  if (dueOn === null || dueOn === undefined) return null;
  const isToday = dueOn === today();
  const key = isOverdue ? 'overdue' : isToday ? 'today' : 'due';
  const color = isOverdue ? 'brick' : isToday ? 'saffron' : 'gray';
  return (
    <Badge color={color} variant="light" size="lg" radius="sm" tt="none" fw={500}>
      {t(key, { day: dueOn.slice(0, 4) === today().slice(0, 4) ? day(dueOn) : date(dueOn) })}
    </Badge>
  );
}
