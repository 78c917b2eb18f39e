import { Alert, Card, Stack, Text, Title } from '@mantine/core';
import type { Schema } from '../../api/client';
import { FiguresTable } from '../../figures/parts/table';
import { Name } from '../../language/bdi';
import { useFormats } from '../../language/use-formats';
import { useTexts } from '../../language/use-texts';
import { useCriteria } from './criteria';
import { scoringTexts } from './scoring-texts';

type Scoring = Schema<'Scoring'>;

/** Who scored what, and how far apart they are, as far as one may see it already. */
export function Members({ scoring, batch }: { scoring: Scoring; batch: string }) {
  const t = useTexts(scoringTexts);
  const { number } = useFormats();
  const criteria = useCriteria(batch) ?? [];
  const { scores, spread, exceeded, counted, needed, hidden } = scoring;
  return (
    <Card component="section" aria-labelledby="members">
      <Title order={2} size="h3" id="members" mb="sm">
        {t('members')}
      </Title>
      <Stack gap="sm">
        <Text size="sm">{t('counted', { counted, needed })}</Text>
        {hidden > 0 && <Text size="sm">{t('hidden', { count: hidden })}</Text>}
        {spread !== undefined && <Text size="sm">{t('spread', { n: spread })}</Text>}
        {exceeded && <Alert color="saffron">{t('spread.exceeded')}</Alert>}
        {scores.length > 0 && (
          <FiguresTable
            label={t('members')}
            rows={scores}
            keyOf={({ scorer }) => scorer}
            columns={[
              {
                key: 'member',
                head: t('member'),
                cell: (one) => (
                  <>
                    <Name>{one.scorer}</Name>
                    {!one.counted && ` (${t('notCounted')})`}
                  </>
                ),
              },
              { key: 'total', head: t('total'), isNumber: true, cell: ({ total }) => number(total) },
              ...criteria.map(({ key, name }) => ({
                key,
                head: name,
                isNumber: true,
                cell: (one: Scoring['scores'][number]) => number(one.criteria[key] ?? 0),
              })),
            ]}
          />
        )}
      </Stack>
    </Card>
  );
}
