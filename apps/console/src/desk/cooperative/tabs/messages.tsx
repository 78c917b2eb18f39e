import { Badge, Card, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../../api/client';
import { Empty } from '../../../app/empty';
import { Loading } from '../../../app/loading';
import { ProblemAlert } from '../../../app/problem-alert';
import { useFormats } from '../../../language/use-formats';
import { useTexts } from '../../../language/use-texts';
import { staffTexts } from '../../../staff/texts';
import { cooperativeTexts } from '../texts';
import classes from './facts.module.css';

const color = (status: string): string =>
  /failed|uncertain|undelivered/.test(status)
    ? 'brick'
    : status === 'sent' || status === 'delivered'
      ? 'argan'
      : 'gray';

/** What was said to whom, and what became of it. */
export function Messages({ journeyId }: { journeyId: string }) {
  const t = useTexts(cooperativeTexts);
  const staff = useTexts(staffTexts);
  const { dateTime } = useFormats();
  const query = useQuery(get('/v1/journeys/{id}/messages', { params: { path: { id: journeyId } } }));
  if (query.isPending) return <Loading rows={4} />;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data.items.length === 0) return <Empty title={t('messages.none')} text={t('messages.none.text')} />;
  return (
    <ol className={classes.list}>
      {query.data.items.toReversed().map(({ id, title, audience, status, statusText, issuedAt, why }) => (
        <li key={id}>
          <Card>
            <Group justify="space-between" gap="xs">
              <Text fw={500}>{title}</Text>
              <Badge color={color(status)} variant="light" tt="none" radius="sm">
                {statusText}
              </Badge>
            </Group>
            <Text size="sm" c="dimmed">
              {staff(`role.${audience}`)} · {dateTime(issuedAt)}
            </Text>
            {why !== undefined && <Text size="sm">{why}</Text>}
          </Card>
        </li>
      ))}
    </ol>
  );
}
