/** How times grow with the number of journeys: a small picture, drawn by hand, that reads on light and dark pages. */

export interface Line {
  name: string;
  /** In milliseconds, of the smallest size first. */
  points: readonly { journeys: number; ms: number }[];
}

export interface Panel {
  title: string;
  /** In every panel the same names in the same order: a name has one colour. */
  lines: readonly Line[];
}

const panel = { width: 330, height: 360, left: 74, right: 24, top: 42, bottom: 62 };
const legend = 190;
const colours = ['#2f6db5', '#c2571a', '#3b8f4e', '#8a4fa3', '#a58a1c', '#b03a5b'];
const grey = '#777';

const powersBetween = (least: number, most: number): number[] => {
  const [first, last] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(most))];
  return Array.from({ length: last - first + 1 }, (_, n) => 10 ** (first + n));
};
const colourOf = (n: number): string => colours[n % colours.length] ?? grey;
const text = ([x, y]: [number, number], what: string, anchor: string, fill = grey): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" fill="${fill}">${what}</text>`;

/** Places on a logarithmic scale from one end to the other. */
function scale(values: readonly number[], [from, to]: [number, number]): (value: number) => number {
  const [least, most] = [Math.log10(Math.min(...values)), Math.log10(Math.max(...values))];
  return (value) => from + ((Math.log10(value) - least) / Math.max(most - least, 1e-9)) * (to - from);
}

function drawn({ title, lines }: Panel, left: number, ticks: readonly number[]): string[] {
  const [start, end, foot] = [left + panel.left, left + panel.width - panel.right, panel.height - panel.bottom];
  const sizes = [...new Set(lines.flatMap(({ points }) => points.map(({ journeys }) => journeys)))];
  const [x, y] = [scale(sizes, [start, end]), scale(ticks, [foot, panel.top])];
  const grid = ticks.map((tick) => {
    const at = y(tick).toFixed(1);
    const line = `<line x1="${start}" x2="${end}" y1="${at}" y2="${at}" stroke="#999" stroke-opacity=".35"/>`;
    return line + text([start - 8, y(tick) + 4], `${tick.toLocaleString('en')} ms`, 'end');
  });
  const feet = sizes.map((size) => text([x(size), foot + 20], size.toLocaleString('en'), 'middle'));
  const curves = lines.map(({ points }, n) => {
    const places = points.map(({ journeys, ms }) => [x(journeys).toFixed(1), y(ms).toFixed(1)] as const);
    const dots = places.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3" fill="${colourOf(n)}"/>`);
    const path = places.map((place) => place.join(',')).join(' ');
    return `<polyline points="${path}" fill="none" stroke="${colourOf(n)}" stroke-width="2"/>${dots.join('')}`;
  });
  return [
    text([(start + end) / 2, 20], title, 'middle'),
    ...[...grid, ...feet, ...curves],
    text([(start + end) / 2, foot + 42], 'journeys', 'middle'),
  ];
}

/** All scales are logarithmic: what grows with the number rises by one step with each step to the right. */
export function plot(panels: readonly Panel[]): string {
  const all = panels.flatMap(({ lines }) => lines.flatMap(({ points }) => points.map(({ ms }) => ms)));
  const ticks = powersBetween(Math.min(...all), Math.max(...all));
  const names = (panels[0]?.lines ?? []).map(({ name }) => name);
  const width = panels.length * panel.width + legend;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${panel.height}" font-family="sans-serif" font-size="12" role="img" aria-label="Times by number of journeys">`,
    ...panels.flatMap((one, n) => drawn(one, n * panel.width, ticks)),
    ...names.map((name, n) => text([width - legend, panel.top + 12 + n * 22], name, 'start', colourOf(n))),
    '</svg>\n',
  ].join('\n');
}
