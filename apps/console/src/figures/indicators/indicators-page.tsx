import { List, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { get, type Schema } from '../../api/client';
import { Ltr } from '../../language/bdi';
import { useFormats } from '../../language/use-formats';
import { useTexts } from '../../language/use-texts';
import { FiguresPage } from '../figures-page';
import type { FiguresQuery } from '../figures-search';
import { Asked } from '../parts/asked';
import { Bar } from '../parts/bar';
import { Counted } from '../parts/counted';
import { pathOf } from '../parts/path';
import { Section } from '../parts/section';
import { FiguresTable } from '../parts/table';
import { useMeaning } from '../parts/use-figures';
import { indicatorsTexts } from './indicators-texts';

type View = Schema<'Indicators'>;
type Change = View['changes'][number];

/** What the accompaniment changed, and for how many. */
export function IndicatorsPage() {
  const t = useTexts(indicatorsTexts);
  return (
    <FiguresPage title={t('title')} lead={t('lead')}>
      {(query) => <Indicators query={query} />}
    </FiguresPage>
  );
}

function Indicators({ query }: { query: FiguresQuery }) {
  const t = useTexts(indicatorsTexts);
  const asked = useQuery(get('/v1/insights/indicators', { params: { query: { ...(query as object), by: 'region' } } }));
  const path = pathOf('indicators', { ...query, by: 'region' });
  const twice = asked.data?.total['measured-twice'];
  return (
    <>
      <Section
        id="changes"
        title={t('changes')}
        lead={twice === undefined ? undefined : t('changes.lead', { count: twice })}
        path={path}
      >
        <Asked query={asked}>{(view) => <Changes view={view} />}</Asked>
      </Section>
      <Section id="whole" title={t('whole')} lead={t('whole.lead')} path={path}>
        <Asked query={asked} isEmpty={({ items }) => items.length === 0}>
          {(view) => (
            <>
              <Whole view={view} />
              <List size="sm" c="dimmed">
                {view.notes.map((note) => (
                  <List.Item key={note}>{note}</List.Item>
                ))}
              </List>
            </>
          )}
        </Asked>
      </Section>
    </>
  );
}

/** A number that grew says so with its sign, not with a colour alone. */
function Changes({ view: { changes, open } }: { view: View }) {
  const t = useTexts(indicatorsTexts);
  const { number, percent } = useFormats();
  const signed = (change: number, shown: string): string => (change > 0 ? `+${shown}` : shown);
  return (
    <FiguresTable
      label={t('changes')}
      rows={changes}
      keyOf={({ indicator }) => indicator}
      columns={[
        { key: 'indicator', head: t('indicator'), cell: ({ name }) => name },
        ...(['then', 'now'] as const).map((time) => ({
          key: time,
          head: t(time),
          isNumber: true,
          cell: ({ indicator, name, [time]: value }: Change) => (
            <Counted open={open} more={{ figure: `${indicator}-${time}` }} value={value} name={`${name}, ${t(time)}`} />
          ),
        })),
        {
          key: 'bars',
          head: <span className="visually-hidden">{t('bars')}</span>,
          cell: ({ then, now }) => (
            <Stack gap={3}>
              <Bar
                whole={Math.max(then, now)}
                parts={[{ key: 'then', value: then, color: 'var(--mantine-color-gray-5)' }]}
              />
              <Bar whole={Math.max(then, now)} parts={[{ key: 'now', value: now }]} />
            </Stack>
          ),
        },
        {
          key: 'change',
          head: t('change'),
          isNumber: true,
          cell: ({ change, share }) => (
            <Ltr className="tabular">
              {signed(change, number(change))}
              {share !== null && ` (${signed(change, percent(share))})`}
            </Ltr>
          ),
        },
      ]}
    />
  );
}

const summed = [
  'members',
  'women',
  'youth',
  'disabled',
  'women-led',
  'beneficiaries-direct',
  'beneficiaries-indirect',
  'measured-baseline',
  'measured-twice',
] as const;

function Whole({ view: { items, total, open } }: { view: View }) {
  const t = useTexts(indicatorsTexts);
  const meaning = useMeaning();
  const rows = [
    ...items.map(({ key, name, figures }) => ({
      key: key ?? '',
      name,
      figures,
      more: key === null ? {} : { region: key },
    })),
    { key: 'total', name: t('total'), figures: total, more: {} },
  ];
  return (
    <FiguresTable
      label={t('whole')}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { key: 'region', head: t('region'), cell: ({ name }) => name },
        ...summed.map((figure) => ({
          key: figure,
          head: meaning.name(figure),
          isNumber: true,
          cell: ({ name, figures, more }: (typeof rows)[number]) => (
            <Counted
              open={open}
              more={{ ...more, figure }}
              value={figures[figure] ?? 0}
              name={`${name}, ${meaning.name(figure)}`}
            />
          ),
        })),
      ]}
    />
  );
}
