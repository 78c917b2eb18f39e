import { Badge, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { getPages, type Schema } from '../../../api/client';
import { Loading } from '../../../app/loading';
import { ProblemAlert } from '../../../app/problem-alert';
import { Name } from '../../../language/bdi';
import { useFormats } from '../../../language/use-formats';
import { useTexts } from '../../../language/use-texts';
import { cooperativeTexts } from '../texts';
import classes from './facts.module.css';

type Item = Schema<'Timeline'>['items'][number];

/** All that happened, the latest first: what, by whom, when, and why. */
export function TimelineTab({ journeyId }: { journeyId: string }) {
  const query = useInfiniteQuery(getPages('/v1/journeys/{id}/timeline', { params: { path: { id: journeyId } } }));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (query.isPending) return <Loading rows={6} />;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  const items = query.data.pages.flatMap((page) => page.items).toReversed();
  return (
    <ol className={classes.list}>
      {items.map((item, index) => (
        <li key={`${item.at} ${items.length - index}`} className={classes.entry} data-kind={item.kind}>
          <Entry item={item} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ item }: { item: Item }) {
  const t = useTexts(cooperativeTexts);
  const { dateTime, date } = useFormats();
  return (
    <Stack gap={2}>
      <Group gap="xs">
        <Text fw={500}>{item.text}</Text>
        {item.kind === 'refusal' && (
          <Badge color="brick" variant="light" tt="none" radius="sm">
            {t('timeline.refused')}
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {dateTime(item.at)} · <Name>{item.who.name}</Name> · {item.who.roleName}
      </Text>
      {item.kind === 'event' && item.occurredOn !== undefined && (
        <Text size="sm">{t('timeline.occurred', { day: date(item.occurredOn) })}</Text>
      )}
      {item.why && <Text size="sm">{item.why.text}</Text>}
    </Stack>
  );
}
