import { List, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { getPages } from '../api/client';
import type { ProblemBody } from '../api/problem';
import { Name } from '../language/bdi';
import { useFormats } from '../language/use-formats';

interface Props {
  changes: NonNullable<ProblemBody['changes']>;
  /** Whose timeline tells them; without one they are told by their names alone. */
  journeyId: string | undefined;
}

/** What somebody else recorded meanwhile: what, who, when. */
export function WhatChanged({ changes, journeyId }: Props) {
  return (
    <List size="sm">
      {journeyId === undefined ? (
        changes.map(({ type, version }) => (
          <List.Item key={version}>
            <bdi dir="ltr">{type}</bdi>
          </List.Item>
        ))
      ) : (
        <Told changes={changes} journeyId={journeyId} />
      )}
    </List>
  );
}

function Told({ changes, journeyId }: { changes: Props['changes']; journeyId: string }) {
  const { dateTime } = useFormats();
  const query = useInfiniteQuery(getPages('/v1/journeys/{id}/timeline', { params: { path: { id: journeyId } } }));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return changes.map(({ type, version }) => {
    const item = items.find((one) => one.kind === 'event' && one.version === version);
    return (
      <List.Item key={version}>
        {item === undefined ? <bdi dir="ltr">{type}</bdi> : item.text}
        {item !== undefined && (
          <Text size="sm" c="dimmed" span display="block">
            {dateTime(item.at)} · <Name>{item.who.name}</Name> · {item.who.roleName}
          </Text>
        )}
      </List.Item>
    );
  });
}
