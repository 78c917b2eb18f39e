import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { get, type Schema } from '../../api/client';
import { isStatus } from '../../api/problem';
import { useFormats } from '../../language/use-formats';
import type { Language } from '../../language/languages';
import { useLanguage, useTexts } from '../../language/use-texts';
import type { FiguresQuery } from '../figures-search';
import { Asked } from '../parts/asked';
import { Bar } from '../parts/bar';
import { Counted } from '../parts/counted';
import { pathOf } from '../parts/path';
import { Section } from '../parts/section';
import { FiguresTable } from '../parts/table';
import { waveName } from '../../words/names';
import { overviewTexts } from './overview-texts';

type TargetsView = Schema<'Targets'>;
interface Row {
  key: string;
  name: string;
  target: number;
  selected: number;
  open: string;
  isWave: boolean;
}

/** The batch, its waves, and within each the regions that have a quota. */
const rowsOf = ({ target, selected, open, waves }: TargetsView, whole: string, language: Language): Row[] => [
  { key: 'whole', name: whole, target, selected, open: `${open}selected`, isWave: true },
  ...waves.flatMap(({ quotas, shares: _, ...wave }) => [
    { ...wave, name: waveName(wave.name, language), isWave: true },
    ...quotas.map((quota) => ({ ...quota, key: `${wave.key} ${quota.key}`, isWave: false })),
  ]),
];

/** What the policy promises beside what there is. */
export function Targets({ query }: { query: FiguresQuery }) {
  const t = useTexts(overviewTexts);
  const { batch = '', ...rest } = query;
  const asked = useQuery(get('/v1/insights/targets', { params: { query: { ...(rest as object), batch } } }));
  const version = asked.data?.policyVersion;
  return (
    <Section
      id="targets"
      title={t('targets')}
      lead={version ? t('targets.lead', { version: String(version) }) : undefined}
      path={pathOf('targets', query)}
    >
      {isStatus(asked.error, 404) ? (
        <Text size="sm">{t('targets.none')}</Text>
      ) : (
        <Asked query={asked}>
          {(view) => (
            <>
              <Table view={view} />
              <Shares view={view} />
            </>
          )}
        </Asked>
      )}
    </Section>
  );
}

function Table({ view }: { view: TargetsView }) {
  const t = useTexts(overviewTexts);
  const language = useLanguage();
  const { number, percent } = useFormats();
  return (
    <FiguresTable
      label={t('targets')}
      rows={rowsOf(view, t('targets.whole'), language)}
      keyOf={({ key }) => key}
      columns={[
        {
          key: 'name',
          head: t('targets.wave'),
          cell: ({ name, isWave }) => <span style={{ paddingInlineStart: isWave ? 0 : '1.25rem' }}>{name}</span>,
        },
        { key: 'target', head: t('targets.target'), isNumber: true, cell: ({ target }) => number(target) },
        {
          key: 'selected',
          head: t('targets.selected'),
          isNumber: true,
          cell: ({ selected, open, name }) => <Counted open={open} value={selected} name={name} />,
        },
        {
          key: 'bar',
          head: <span className="visually-hidden">{t('targets.share')}</span>,
          cell: ({ selected, target }) => <Bar whole={target} parts={[{ key: 'selected', value: selected }]} />,
        },
        {
          key: 'share',
          head: t('targets.share'),
          isNumber: true,
          cell: ({ selected, target }) => (target === 0 ? '–' : percent(selected / target)),
        },
      ]}
    />
  );
}

/** Of women, say: a share of the wave that is promised at the least. */
function Shares({ view: { waves } }: { view: TargetsView }) {
  const t = useTexts(overviewTexts);
  const language = useLanguage();
  const { percent } = useFormats();
  const shares = waves.flatMap(({ name, shares: of }) => of.map((one) => ({ ...one, wave: waveName(name, language) })));
  if (shares.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={500}>
        {t('targets.shares')}
      </Text>
      <List size="sm">
        {shares.map(({ key, wave, name, percent: least, actual }) => (
          <List.Item key={`${wave} ${key}`}>
            {t('targets.least', {
              name,
              wave,
              actual: actual === null ? '–' : percent(actual),
              least: percent(least / 100),
            })}
          </List.Item>
        ))}
      </List>
    </>
  );
}
