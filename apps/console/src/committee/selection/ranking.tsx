import { Badge, Button, Card, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schema } from '../../api/client';
import { appTexts } from '../../app/texts';
import { FiguresTable } from '../../figures/parts/table';
import { Name } from '../../language/bdi';
import { useFormats } from '../../language/use-formats';
import { useLanguage, useTexts } from '../../language/use-texts';
import { regionName } from '../../words/names';
import type { SelectionSearch } from './selection-search';
import { selectionTexts } from './selection-texts';

const outcomes = ['in', 'waiting', 'out'] as const;
const colours = { in: 'argan', waiting: 'saffron', out: 'gray' } as const;
/** A list may have thousands of rows: as many as one reads are drawn, more when they are asked for. */
const atOnce = 100;

interface Props {
  list: Schema<'WaveSelection'>;
  search: SelectionSearch;
  onShow: (outcome: SelectionSearch['outcome']) => void;
}

/** Everybody who was ranked, with the reason for their place. */
export function Ranking({ list, search: { outcome }, onShow }: Props) {
  const t = useTexts(selectionTexts);
  const app = useTexts(appTexts);
  const { number } = useFormats();
  const language = useLanguage();
  const [most, setMost] = useState(atOnce);
  const entries = list.entries.filter((entry) => outcome === undefined || entry.outcome === outcome);
  return (
    <Card component="section" aria-labelledby="ranking">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3" id="ranking">
          {t('ranking')}
        </Title>
        <SegmentedControl
          aria-label={t('show')}
          className="no-print"
          value={outcome ?? 'all'}
          onChange={(value) => onShow(outcomes.find((one) => one === value))}
          data={(['all', ...outcomes] as const).map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
      </Group>
      <FiguresTable
        label={t('ranking')}
        rows={entries.slice(0, most)}
        keyOf={({ journeyId }) => journeyId}
        columns={[
          {
            key: 'cooperative',
            head: t('cooperative'),
            cell: ({ journeyId, denomination, suspected }) => (
              <>
                <Link to="/cooperatives/$journeyId" params={{ journeyId }}>
                  <Name>{denomination ?? '—'}</Name>
                </Link>
                {suspected && (
                  <Text size="sm" c="brick" component="span" display="block">
                    {t('suspected')}
                  </Text>
                )}
              </>
            ),
          },
          { key: 'rank', head: t('rank'), isNumber: true, cell: ({ rank }) => number(rank) },
          { key: 'total', head: t('total'), isNumber: true, cell: ({ total }) => number(total) },
          { key: 'region', head: t('region'), cell: ({ region }) => regionName(region, language) },
          {
            key: 'outcome',
            head: t('outcome'),
            cell: ({ outcome: place }) => (
              <Badge variant="light" tt="none" radius="sm" size="lg" miw="max-content" color={colours[place]}>
                {t(`place.${place}`)}
              </Badge>
            ),
          },
          {
            key: 'why',
            head: t('why'),
            cell: ({ reason }) => (
              <Text size="sm" miw="14rem">
                {reason.text}
              </Text>
            ),
          },
        ]}
      />
      {entries.length > most && (
        <Button variant="default" mt="sm" onClick={() => setMost(most + atOnce)}>
          {app('more')}
        </Button>
      )}
    </Card>
  );
}
