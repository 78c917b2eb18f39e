import { Link } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { hasRole, useMe } from '../../identity/me';
import { useFormats } from '../../language/use-formats';
import { useTexts } from '../../language/use-texts';
import { figuresSearch } from '../figures-search';
import { Counted } from '../parts/counted';
import parts from '../parts/parts.module.css';
import { FiguresTable } from '../parts/table';
import { visited } from './layout';
import { transitionsTexts } from './transitions-texts';

type View = Schema<'Transitions'>;
interface Ends {
  fromName: string;
  toName: string;
}

function useSay() {
  const t = useTexts(transitionsTexts);
  return {
    t,
    days: (count: number | null) => (count === null ? '–' : t('days', { count })),
    way: ({ fromName, toName }: Ends) => t('way.name', { from: fromName, to: toName }),
  };
}

/** Moves lead to the list of the moves, with how long each had waited. */
function Moves({ open, value, name }: { open: string; value: number; name: string }) {
  const { number } = useFormats();
  const me = useMe();
  if (value === 0 || hasRole(me, 'partner')) return <span className="tabular">{number(value)}</span>;
  return (
    <Link
      to="/figures/transitions/journeys"
      search={figuresSearch(Object.fromEntries(new URLSearchParams(open.split('?')[1])))}
      className={parts.counted}
      aria-label={`${name}: ${number(value)}`}
    >
      {number(value)}
    </Link>
  );
}

export function StateTable({ view }: { view: View }) {
  const { t, days } = useSay();
  const { number } = useFormats();
  return (
    <FiguresTable
      label={t('states')}
      rows={visited(view.nodes)}
      keyOf={({ state }) => state}
      columns={[
        { key: 'state', head: t('state'), cell: ({ name }) => name },
        {
          key: 'standing',
          head: t('standing'),
          isNumber: true,
          cell: ({ name, standing: { journeys, open } }) => <Counted open={open} value={journeys} name={name} />,
        },
        {
          key: 'since',
          head: t('since'),
          isNumber: true,
          cell: ({ standing }) => days(standing.waiting.workingDays.median),
        },
        { key: 'entered', head: t('entered'), isNumber: true, cell: ({ entered }) => number(entered) },
        { key: 'left', head: t('left'), isNumber: true, cell: ({ left }) => number(left) },
      ]}
    />
  );
}

export function ArcTable({ view }: { view: View }) {
  const { t, days, way } = useSay();
  return (
    <FiguresTable
      label={t('arcs')}
      rows={view.arcs}
      keyOf={({ arc }) => arc}
      columns={[
        { key: 'way', head: t('way'), cell: way },
        { key: 'kind', head: t('kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        {
          key: 'count',
          head: t('count'),
          isNumber: true,
          cell: (arc) => <Moves open={arc.open} value={arc.count} name={way(arc)} />,
        },
        { key: 'median', head: t('median'), isNumber: true, cell: ({ waiting }) => days(waiting.workingDays.median) },
        { key: 'p90', head: t('p90'), isNumber: true, cell: ({ waiting }) => days(waiting.workingDays.p90) },
        {
          key: 'outliers',
          head: t('outliers'),
          isNumber: true,
          cell: (arc) => (
            <Moves open={arc.outliers.open} value={arc.outliers.moves} name={`${way(arc)}, ${t('outliers')}`} />
          ),
        },
      ]}
    />
  );
}

export function ReworkTable({ view }: { view: View }) {
  const { t, days, way } = useSay();
  const { number } = useFormats();
  return (
    <FiguresTable
      label={t('rework')}
      rows={view.rework}
      keyOf={({ arc }) => arc}
      columns={[
        { key: 'way', head: t('way'), cell: way },
        {
          key: 'rounds',
          head: t('rounds'),
          isNumber: true,
          cell: (one) => <Moves open={one.open} value={one.rounds} name={way(one)} />,
        },
        { key: 'again', head: t('again'), isNumber: true, cell: ({ again }) => number(again) },
        { key: 'unfinished', head: t('unfinished'), isNumber: true, cell: ({ unfinished }) => number(unfinished) },
        { key: 'median', head: t('median'), isNumber: true, cell: ({ time }) => days(time.workingDays.median) },
        { key: 'total', head: t('total'), isNumber: true, cell: ({ time }) => number(time.workingDays.total) },
      ]}
    />
  );
}
