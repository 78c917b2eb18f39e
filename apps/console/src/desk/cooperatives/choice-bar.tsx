import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { useTexts } from '../../language/use-texts';
import { bulkTexts } from '../bulk/bulk-texts';
import { keepChosen } from '../bulk/kept';
import { listTexts } from './texts';
import type { Choosing } from './use-choosing';

interface Props {
  rows: readonly Schema<'JourneySummary'>[];
  choosing: Choosing;
}

/** Above the list: tick all that is shown, and what is done with those that are ticked. */
export function ChoiceBar({ rows, choosing: { chosen, choose, clear } }: Props) {
  const t = useTexts(listTexts);
  const bulk = useTexts(bulkTexts);
  const navigate = useNavigate();
  const count = Object.keys(chosen).length;
  const there = rows.filter(({ journeyId }) => journeyId in chosen).length;
  const go = (): void => {
    keepChosen(chosen);
    void navigate({ to: '/bulk' });
  };
  return (
    <Group gap="md" mb="xs" mih="2.75rem" className="no-print" role="group" aria-label={t('column.choice')}>
      <Checkbox
        label={t('choose.all')}
        checked={there === rows.length}
        indeterminate={there > 0 && there < rows.length}
        onChange={({ currentTarget }) => (currentTarget.checked ? choose(rows) : clear())}
      />
      <Text size="sm" role="status">
        {count > 0 && bulk('chosen', { count })}
      </Text>
      {count > 0 && (
        <>
          <Button size="sm" onClick={go}>
            {t('choose.do')}
          </Button>
          <Button size="sm" variant="subtle" onClick={clear}>
            {t('choose.none')}
          </Button>
        </>
      )}
    </Group>
  );
}
