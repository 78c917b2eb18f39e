import { Text } from '@mantine/core';
import type { Schema } from '../../api/client';
import { useTexts } from '../../language/use-texts';
import { Legend } from '../parts/bar';
import { Counted } from '../parts/counted';
import { type DrawnArc, drawnArcs, reach, rowHeight, visited } from './layout';
import { transitionsTexts } from './transitions-texts';
import classes from './transitions.module.css';

const colours = {
  forward: 'var(--mantine-color-argan-6)',
  back: 'var(--mantine-color-saffron-6)',
  out: 'var(--mantine-color-brick-5)',
} as const;

/** States below each other, with who stands there; the ways between them beside. What lines show, the tables say. */
export function TransitionMap({ view }: { view: Schema<'Transitions'> }) {
  const t = useTexts(transitionsTexts);
  const nodes = visited(view.nodes);
  const arcs = drawnArcs(nodes, view.arcs);
  const height = nodes.length * rowHeight;
  return (
    <>
      <Legend
        items={(['forward', 'back', 'out'] as const).map((key) => ({
          key,
          name: t(`kind.${key}`),
          color: colours[key],
        }))}
      />
      <div className={classes.map}>
        <Side height={height} arcs={arcs.filter(({ kind }) => kind !== 'forward')} isStart />
        <ol className={classes.states} aria-label={t('states')}>
          {nodes.map(({ state, name, standing: { journeys, open } }) => (
            <li key={state} style={{ blockSize: rowHeight, paddingBlock: 3 }}>
              <div className={classes.state} style={{ blockSize: rowHeight - 6 }}>
                <Text size="sm" component="span">
                  {name}
                </Text>
                <Counted open={open} value={journeys} name={name} />
              </div>
            </li>
          ))}
        </ol>
        <Side height={height} arcs={arcs.filter(({ kind }) => kind === 'forward')} />
      </div>
    </>
  );
}

interface SideProps {
  height: number;
  arcs: readonly DrawnArc[];
  isStart?: boolean;
}

/** At the start of the line arcs bend the other way; where one reads from right to left both sides change places. */
function Side({ height, arcs, isStart = false }: SideProps) {
  return (
    <div className={classes.clip} style={isStart ? { transform: 'scaleX(-1)' } : undefined}>
      <svg
        className={`${classes.side} mirrored`}
        height={height}
        viewBox={`0 0 ${reach} ${height}`}
        preserveAspectRatio="none"
        aria-hidden
        focusable="false"
      >
        {arcs.map(({ arc, kind, path, width }) => (
          <path key={arc} d={path} className={classes[kind]} strokeWidth={width} vectorEffect="non-scaling-stroke" />
        ))}
      </svg>
    </div>
  );
}
