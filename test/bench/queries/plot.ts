/** How p99 grows with the number of journeys: a small picture, drawn by hand, that reads on light and dark pages. */

export interface Line {
  name: string;
  /** Of the smallest size first. */
  points: readonly { journeys: number; p99: number }[];
  target?: number;
}

const [width, height] = [720, 360];
const frame = { left: 64, right: 190, top: 24, bottom: 44 };
const colours = ['#2f6db5', '#c2571a', '#3b8f4e', '#8a4fa3', '#a58a1c', '#b03a5b'];

const powersBetween = (least: number, most: number): number[] => {
  const [first, last] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(most))];
  return Array.from({ length: last - first + 1 }, (_, n) => 10 ** (first + n));
};

/** Both scales are logarithmic: what grows with the number rises by one step with each step to the right. */
export function plot(lines: readonly Line[]): string {
  const all = lines.flatMap(({ points }) => points);
  const sizes = [...new Set(all.map(({ journeys }) => journeys))].sort((one, other) => one - other);
  const ticks = powersBetween(Math.min(...all.map(({ p99 }) => p99)), Math.max(...all.map(({ p99 }) => p99)));
  const span = (values: readonly number[]): [number, number] => [
    Math.log10(values[0] ?? 1),
    Math.max(Math.log10(values.at(-1) ?? 1), Math.log10(values[0] ?? 1) + 1e-9),
  ];
  const [[x0, x1], [y0, y1]] = [span(sizes), span(ticks)];
  const x = (journeys: number): number =>
    frame.left + ((Math.log10(journeys) - x0) / (x1 - x0)) * (width - frame.left - frame.right);
  const y = (p99: number): number =>
    height - frame.bottom - ((Math.log10(p99) - y0) / (y1 - y0)) * (height - frame.top - frame.bottom);
  const text = (at: [number, number], what: string, anchor: string, fill = '#777'): string =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" text-anchor="${anchor}" fill="${fill}">${what}</text>`;
  const right = width - frame.right;
  const grid = ticks.map(
    (tick) =>
      `<line x1="${frame.left}" x2="${right}" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}" stroke="#999" stroke-opacity=".35"/>` +
      text([frame.left - 8, y(tick) + 4], `${tick} ms`, 'end'),
  );
  const foot = sizes.map((size) => text([x(size), height - frame.bottom + 20], size.toLocaleString('en'), 'middle'));
  const drawn = lines.map(({ name, points, target }, n) => {
    const colour = colours[n % colours.length] ?? '#777';
    const path = points.map(({ journeys, p99 }) => `${x(journeys).toFixed(1)},${y(p99).toFixed(1)}`);
    const dots = path.map(
      (point) => `<circle cx="${point.split(',')[0]}" cy="${point.split(',')[1]}" r="3" fill="${colour}"/>`,
    );
    const goal = target === undefined ? '' : ` (target ${target})`;
    const label = text([right + 12, frame.top + 16 + n * 22], `${name}${goal}`, 'start', colour);
    return `<polyline points="${path.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}${label}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="p99 by number of journeys">`,
    ...[...grid, ...foot, ...drawn],
    text([frame.left, 14], 'p99, both scales logarithmic', 'start'),
    '</svg>\n',
  ].join('\n');
}
