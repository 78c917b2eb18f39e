import { Button, Card, Group, List, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Schema, send } from '../../api/client';
import { isStatus } from '../../api/problem';
import { ProblemAlert } from '../../app/problem-alert';
import { FiguresTable } from '../../figures/parts/table';
import { useCommand } from '../../forms/use-command';
import { Name } from '../../language/bdi';
import { useFormats } from '../../language/use-formats';
import { useTexts } from '../../language/use-texts';
import { calendarTexts } from './calendar-texts';
import { type Change, withChanges, type WorkingCalendar } from './changes';
import { useCalendarWords } from './words';

type Preview = Schema<'CalendarPreview'>;
type Moved = Preview['items'][number];

interface Props {
  /** In force. */
  calendar: WorkingCalendar;
  changes: readonly Change[];
  onUndo: (index: number) => void;
  onAdopted: () => void;
}

/** What was changed on the page, what it would move, and then its adoption. */
export function Review({ calendar, changes, onUndo, onAdopted }: Props) {
  const t = useTexts(calendarTexts);
  const words = useCalendarWords();
  const [reason, setReason] = useState('');
  const payload = {
    calendar: withChanges(calendar, changes),
    ...(reason.trim() !== '' && { reason: reason.trim() }),
  };
  const preview = useMutation({
    mutationFn: () => send<Preview>('/v1/calendar/preview', { body: { command: 'adopt-calendar', payload } }),
  });
  return (
    <Card component="section" aria-labelledby="changes" className="no-print">
      <Title order={2} size="h3" id="changes">
        {t('changes')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('changes.lead')}
      </Text>
      <Stack mt="sm">
        <List spacing="xs">
          {changes.map((change, index) => (
            <List.Item key={words.change(change)}>
              {words.change(change)}{' '}
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                aria-label={t('change.undo.of', { change: words.change(change) })}
                onClick={() => onUndo(index)}
              >
                {t('change.undo')}
              </Button>
            </List.Item>
          ))}
        </List>
        <TextInput
          label={t('reason')}
          description={t('reason.hint')}
          maxLength={300}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {preview.isError && <ProblemAlert error={preview.error} />}
        <Group justify="flex-end">
          <Button
            variant={preview.isSuccess ? 'default' : 'filled'}
            loading={preview.isPending}
            onClick={() => preview.mutate()}
          >
            {t('preview')}
          </Button>
        </Group>
        {preview.isSuccess && (
          <>
            <Moves preview={preview.data} />
            <Adopt
              payload={payload}
              version={preview.data.streamVersion}
              onAdopted={onAdopted}
              onLate={preview.reset}
            />
          </>
        )}
      </Stack>
    </Card>
  );
}

interface AdoptProps {
  payload: object;
  version: number;
  onAdopted: () => void;
  /** Somebody else was first: what would move is asked again. */
  onLate: () => void;
}

function Adopt({ payload, version, onAdopted, onLate }: AdoptProps) {
  const t = useTexts(calendarTexts);
  const command = useCommand({ href: '/v1/calendar/commands/adopt-calendar', version });
  const adopt = (): void =>
    command.mutate(
      { body: payload },
      {
        onSuccess: () => {
          notifications.show({ message: t('adopted'), color: 'argan' });
          onAdopted();
        },
      },
    );
  const isLate = isStatus(command.error, 412);
  return (
    <>
      {command.isError && <ProblemAlert error={command.error} onRetry={isLate ? onLate : undefined} />}
      {!isLate && (
        <Group justify="flex-end">
          <Button loading={command.isPending} onClick={adopt}>
            {t('adopt')}
          </Button>
        </Group>
      )}
    </>
  );
}

function Moves({ preview }: { preview: Preview }) {
  const t = useTexts(calendarTexts);
  const words = useCalendarWords();
  const { date } = useFormats();
  const { deadlines, journeys, batches, sessions, difference, items } = preview;
  return (
    <Stack gap="xs">
      <div role="status">
        <Title order={3} size="h4">
          {t('moves', { count: deadlines })}
        </Title>
        <Text size="sm">{t('moves.of', { journeys, batches, sessions })}</Text>
      </div>
      {difference.days.length > 0 && (
        <List size="sm">
          {difference.days.map((day) => (
            <List.Item key={words.changedDay(day)}>{words.changedDay(day)}</List.Item>
          ))}
        </List>
      )}
      {items.length > 0 && (
        <>
          {deadlines > items.length && <Text size="sm">{t('moves.first', { n: items.length })}</Text>}
          <FiguresTable
            label={t('moves', { count: deadlines })}
            rows={items}
            keyOf={(moved) => JSON.stringify(moved)}
            columns={[
              { key: 'whose', head: t('whose'), cell: (moved) => <Whose moved={moved} /> },
              { key: 'deadline', head: t('deadline'), cell: ({ kindName }) => kindName },
              { key: 'before', head: t('before'), cell: ({ from }) => date(from) },
              {
                key: 'after',
                head: t('after'),
                cell: ({ from, to }) => (from === to ? t('after.same') : date(to)),
              },
              { key: 'why', head: t('why'), cell: ({ why }) => why },
            ]}
          />
        </>
      )}
    </Stack>
  );
}

function Whose({ moved: { journeyId, batch, session, cooperative } }: { moved: Moved }) {
  const t = useTexts(calendarTexts);
  if (journeyId !== undefined) {
    return (
      <Link to="/cooperatives/$journeyId" params={{ journeyId }}>
        {cooperative === undefined ? t('cooperative') : <Name>{cooperative}</Name>}
      </Link>
    );
  }
  if (session !== undefined) {
    return (
      <Link to="/sessions/$sessionId" params={{ sessionId: session }}>
        {t('session')}
      </Link>
    );
  }
  return t('batch', { batch });
}
