import { Alert, Badge, Card, Group, List, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schema } from '../../api/client';
import { Bar } from '../../figures/parts/bar';
import { FiguresTable } from '../../figures/parts/table';
import { useFormats } from '../../language/use-formats';
import { useLanguage, useTexts } from '../../language/use-texts';
import { regionName } from '../../words/names';
import { selectionTexts } from './selection-texts';

type List = Schema<'WaveSelection'>;

/** How a list stands: its places, what quotas and shares came to, and who has signed. */
export function WaveFacts({ list }: { list: List }) {
  const t = useTexts(selectionTexts);
  const { number } = useFormats();
  const isSigned = list.status === 'approved' || list.status === 'released';
  return (
    <Stack gap="md">
      {!list.reproduced && <Alert color="brick">{t('not-reproduced')}</Alert>}
      <SimpleGrid cols={{ base: 2, sm: 4 }}>
        <Fact name={t('places')}>{t('places.of', { filled: list.filled, target: list.target })}</Fact>
        <Fact name={t('passMark')}>{number(list.passMark)}</Fact>
        <Fact name={t('candidates')}>{number(list.candidates)}</Fact>
        <Fact name={t('unscored')}>{number(list.unscored)}</Fact>
      </SimpleGrid>
      <Card component="section" aria-labelledby="signatures">
        <Group justify="space-between">
          <Title order={2} size="h3" id="signatures">
            {t('signatures')}
          </Title>
          <Badge size="lg" variant="light" tt="none" radius="sm" color={isSigned ? 'argan' : 'saffron'}>
            {t(`status.${list.status}`)}
          </Badge>
        </Group>
        <Signatures list={list} />
      </Card>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        {list.quotas.length > 0 && <Quotas list={list} />}
        {list.shares.length > 0 && <Shares list={list} />}
      </SimpleGrid>
    </Stack>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Card>
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text fw={600} fz="lg" className="tabular">
        {children}
      </Text>
    </Card>
  );
}

function Signatures({ list: { signatures, status } }: { list: List }) {
  const t = useTexts(selectionTexts);
  const { dateTime } = useFormats();
  if (signatures.length === 0) return <Text size="sm">{t('signatures.none')}</Text>;
  return (
    <>
      <List size="sm">
        {signatures.map(({ by, at }) => (
          <List.Item key={by.id}>{t('signatures.by', { name: by.name, at: dateTime(at) })}</List.Item>
        ))}
      </List>
      {status === 'ranked' && <Text size="sm">{t('signatures.one')}</Text>}
    </>
  );
}

function Quotas({ list: { quotas } }: { list: List }) {
  const t = useTexts(selectionTexts);
  const { number } = useFormats();
  const language = useLanguage();
  return (
    <Card component="section" aria-labelledby="quotas">
      <Title order={2} size="h3" id="quotas">
        {t('quotas')}
      </Title>
      <FiguresTable
        label={t('quotas')}
        rows={quotas}
        keyOf={({ region }) => region}
        columns={[
          { key: 'region', head: t('region'), cell: ({ region }) => regionName(region, language) },
          { key: 'filled', head: t('filled'), isNumber: true, cell: ({ filled }) => number(filled) },
          { key: 'quota', head: t('quota'), isNumber: true, cell: ({ quota }) => number(quota) },
          {
            key: 'bar',
            head: <span className="visually-hidden">{t('filled')}</span>,
            cell: ({ quota, filled }) => <Bar whole={quota} parts={[{ key: 'filled', value: filled }]} />,
          },
        ]}
      />
    </Card>
  );
}

function Shares({ list: { shares } }: { list: List }) {
  const t = useTexts(selectionTexts);
  const { number } = useFormats();
  return (
    <Card component="section" aria-labelledby="shares">
      <Title order={2} size="h3" id="shares">
        {t('shares')}
      </Title>
      <FiguresTable
        label={t('shares')}
        rows={shares}
        keyOf={({ key }) => key}
        columns={[
          { key: 'share', head: t('share'), cell: ({ name }) => name },
          { key: 'wanted', head: t('wanted'), isNumber: true, cell: ({ wanted }) => number(wanted) },
          { key: 'met', head: t('met'), isNumber: true, cell: ({ met }) => number(met) },
        ]}
      />
    </Card>
  );
}
