import { Skeleton, Stack } from '@mantine/core';
import { useTexts } from '../language/use-texts';
import { appTexts } from './texts';

/** Where something will be: rows of its height, so that nothing jumps when it is there. */
export function Loading({ rows = 4, height = 56 }: { rows?: number; height?: number }) {
  const t = useTexts(appTexts);
  return (
    <Stack gap="sm" role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} radius="md" />
      ))}
    </Stack>
  );
}
