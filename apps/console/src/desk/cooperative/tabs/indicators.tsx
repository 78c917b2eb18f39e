import { Badge, Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get, type Schema } from '../../../api/client';
import { Empty } from '../../../app/empty';
import { Loading } from '../../../app/loading';
import { ProblemAlert } from '../../../app/problem-alert';
import { appTexts } from '../../../app/texts';
import { useLabels } from '../../../forms/labels';
import { Ltr, Name } from '../../../language/bdi';
import { useFormats } from '../../../language/use-formats';
import { useTexts } from '../../../language/use-texts';
import { ExportMenu } from '../../../staff/export-menu';
import classes from './facts.module.css';
import { indicatorsTabTexts } from './indicators-texts';
import { TabActions } from './tab-actions';

type View = Schema<'JourneyIndicators'>;
type Figure = number | boolean | undefined;

const measured = ['record-baseline', 'record-evaluation', 'record-sales'] as const;

/** Where the cooperative began, where it stands, what its plan promises, and every measure behind. */
export function Indicators({ journeyId }: { journeyId: string }) {
  const t = useTexts(indicatorsTabTexts);
  const query = useQuery(get('/v1/journeys/{id}/indicators', { params: { path: { id: journeyId } } }));
  if (query.isPending) return <Loading rows={4} />;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  const view = query.data;
  return (
    <Stack gap="lg">
      <TabActions journeyId={journeyId} commands={measured} />
      {view.measures.length === 0 ? (
        <Empty title={t('none')} text={t('none.text')} />
      ) : (
        <Compared view={view} journeyId={journeyId} />
      )}
      <Targets targets={view.targets} />
      {view.sales.method !== 'none' && <Sales sales={view.sales} />}
      {view.measures.length > 0 && <History view={view} />}
    </Stack>
  );
}

/** A figure as it is read: money, yes or no, or how many. */
function useFigure(): (indicator: string, value: Figure) => ReactNode {
  const t = useTexts(indicatorsTabTexts);
  const app = useTexts(appTexts);
  const { money, number } = useFormats();
  return (indicator, value) => {
    if (value === undefined) return <Text span size="sm" c="dimmed" children={t('unknown')} />;
    if (typeof value === 'boolean') return app(value ? 'yes' : 'no');
    return <Ltr className="tabular">{indicator === 'turnoverMad' ? money(value) : number(value)}</Ltr>;
  };
}

function Compared({ view, journeyId }: { view: View; journeyId: string }) {
  const t = useTexts(indicatorsTabTexts);
  const shown = useFigure();
  const isMeasuredAgain = view.measures.some(({ kind }) => kind === 'evaluation');
  const columns = isMeasuredAgain ? (['baseline', 'now', 'change'] as const) : (['baseline'] as const);
  return (
    <section aria-labelledby="compared">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3" id="compared">
          {t('compared')}
        </Title>
        <ExportMenu path={`/v1/journeys/${journeyId}/indicators`} name="indicators" of={t('compared')} />
      </Group>
      {!isMeasuredAgain && (
        <Text size="sm" c="dimmed" mb="sm">
          {t('now.later')}
        </Text>
      )}
      <div className={classes.scroll} tabIndex={0} role="region" aria-labelledby="compared">
        <Table withTableBorder bg="var(--mantine-color-body)">
          <Table.Thead>
            <Table.Tr>
              {(['indicator', ...columns] as const).map((column) => (
                <Table.Th key={column} scope="col" ta={column === 'indicator' ? 'start' : 'end'}>
                  {t(column)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {view.indicators.map((row) => (
              <Table.Tr key={row.indicator}>
                <Table.Th scope="row" fw={500}>
                  {row.name}
                </Table.Th>
                <Table.Td ta="end">{shown(row.indicator, row.baseline)}</Table.Td>
                {isMeasuredAgain && (
                  <>
                    <Table.Td ta="end">{shown(row.indicator, row.now)}</Table.Td>
                    <Table.Td ta="end">
                      <Change row={row} />
                    </Table.Td>
                  </>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}

/** What grew says so with its sign, not with a colour alone. */
function Change({ row: { indicator, change, changePercent } }: { row: View['indicators'][number] }) {
  const { money, number, percent } = useFormats();
  if (change === undefined) return null;
  const sign = change > 0 ? '+' : '';
  const amount = indicator === 'turnoverMad' ? money(change) : number(change);
  return (
    <Ltr className="tabular">
      {sign}
      {amount}
      {changePercent !== undefined && ` (${sign}${percent(changePercent / 100)})`}
    </Ltr>
  );
}

function Targets({ targets }: { targets: View['targets'] }) {
  const t = useTexts(indicatorsTabTexts);
  const labels = useLabels();
  const { date } = useFormats();
  return (
    <section aria-labelledby="targets">
      <Title order={2} size="h3" id="targets" mb="sm">
        {t('targets')}
      </Title>
      {targets.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('targets.none')}
        </Text>
      )}
      <ul className={classes.list}>
        {targets.map(({ id, title, indicator, target, dueOn, status }) => (
          <li key={id}>
            <Card>
              <Group justify="space-between" gap="xs">
                <Text fw={600}>
                  <Name>{indicator}</Name>
                </Text>
                <Badge variant="light" tt="none" radius="sm" size="lg" color={status === 'done' ? 'argan' : 'gray'}>
                  {labels.choice(status)}
                </Badge>
              </Group>
              <Text size="sm">{t('target', { target })}</Text>
              <Text size="sm" c="dimmed">
                <Ltr>{id}</Ltr> <Name>{title}</Name> · {t('due', { day: date(dueOn) })}
              </Text>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sales({ sales: { text, before, after, changePercent } }: { sales: View['sales'] }) {
  const t = useTexts(indicatorsTabTexts);
  const { money, percent } = useFormats();
  return (
    <Card component="section" aria-labelledby="sales">
      <Title order={2} size="h3" id="sales">
        {t('sales')}
      </Title>
      <dl className={classes.facts}>
        {[['sales.before', before] as const, ['sales.after', after] as const].map(
          ([name, one]) =>
            one && (
              <div key={name}>
                <dt>{t(name)}</dt>
                <dd>
                  <Ltr className="tabular">{money(one.monthlyMad)}</Ltr>
                  {name === 'sales.after' && changePercent !== undefined && (
                    <Ltr>{` (${changePercent > 0 ? '+' : ''}${percent(changePercent / 100)})`}</Ltr>
                  )}
                </dd>
              </div>
            ),
        )}
      </dl>
      <Text size="sm" c="dimmed" mt="xs">
        {text}
      </Text>
    </Card>
  );
}

/** The latest first; a baseline that was replaced stays, and says so. */
function History({ view: { measures, indicators } }: { view: View }) {
  const t = useTexts(indicatorsTabTexts);
  const shown = useFigure();
  const { date } = useFormats();
  const last = measures.findLast(({ kind }) => kind === 'baseline');
  return (
    <section aria-labelledby="measures">
      <Title order={2} size="h3" id="measures" mb="sm">
        {t('history')}
      </Title>
      <ol className={classes.list}>
        {measures.toReversed().map(({ version, kind, asOf, at, by, indicators: values }) => (
          <li key={version}>
            <Card component="details">
              <summary>
                <Text span fw={600}>
                  {t(`kind.${kind}`)}
                </Text>{' '}
                <Text span size="sm" c="dimmed">
                  {asOf !== undefined && `${t('as-of', { day: date(asOf) })} · `}
                  {t('recorded', { who: by.name, day: date(at) })}
                  {kind === 'baseline' && version !== last?.version && ` · ${t('replaced')}`}
                </Text>
              </summary>
              <dl className={classes.facts}>
                {indicators.map(({ indicator, name }) => (
                  <div key={indicator}>
                    <dt>{name}</dt>
                    <dd>{shown(indicator, values[indicator as keyof typeof values])}</dd>
                  </div>
                ))}
              </dl>
            </Card>
          </li>
        ))}
      </ol>
    </section>
  );
}
