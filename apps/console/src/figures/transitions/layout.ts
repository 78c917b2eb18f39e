import type { Schema } from '../../api/client';

type Map = Schema<'Transitions'>;
type Node = Map['nodes'][number];
type Arc = Map['arcs'][number];

/** Pixels between two states, and how far the widest arc reaches. */
export const rowHeight = 46;
export const reach = 120;

export interface DrawnArc {
  arc: string;
  kind: Arc['kind'];
  path: string;
  width: number;
}

/** States anybody ever came to or stands in, in the order of the path. */
export const visited = (nodes: readonly Node[]): Node[] =>
  nodes.filter(({ entered, left, standing }) => entered + left + standing.journeys > 0);

/** An arc is a half ellipse beside the column of states: on the one side what leads on, on the other what goes back or out. */
export function drawnArcs(nodes: readonly Node[], arcs: readonly Arc[]): DrawnArc[] {
  const places = new Map(nodes.map(({ state }, index) => [state as string, (index + 0.5) * rowHeight]));
  const most = Math.max(...arcs.map(({ count }) => count), 1);
  return arcs.flatMap(({ arc, from, to, kind, count }) => {
    const start = places.get(from);
    const end = places.get(to);
    if (start === undefined || end === undefined || count === 0) return [];
    const far = Math.min(reach, 18 + Math.abs(end - start) * 0.32);
    return [
      { arc, kind, path: `M0 ${start} C${far} ${start} ${far} ${end} 0 ${end}`, width: 1.5 + (count / most) * 8 },
    ];
  });
}
