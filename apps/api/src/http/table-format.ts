import type { FastifyRequest } from 'fastify';
import { csvType, workbookType } from './media-types';

/** A file a list may leave as. */
export type TableFormat = 'csv' | 'xlsx';

const types: readonly (readonly [TableFormat | 'json', string])[] = [
  ['json', 'application/json'],
  ['csv', csvType],
  ['xlsx', workbookType],
];

interface Accepted {
  range: string;
  /** 0 to 1; 0 is what the caller refuses. */
  weight: number;
  place: number;
}

function readAccepted(part: string, place: number): Accepted {
  const [range = '', ...parameters] = part
    .toLowerCase()
    .split(';')
    .map((piece) => piece.trim());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { range, weight: weight >= 0 && weight <= 1 ? weight : 0, place };
}

/** A file is asked for by its own name; JSON also by a range, and then after everything that is named. */
function wish(type: string, accepted: readonly Accepted[]): Accepted | undefined {
  const named = accepted.find(({ range }) => range === type);
  if (named || type !== 'application/json') return named;
  const range = accepted.find((one) => one.range === 'application/*') ?? accepted.find((one) => one.range === '*/*');
  return range && { ...range, place: accepted.length };
}

/** The file the caller likes best, by name: by weight first, and of equal weight what is named first; else JSON. */
export function tableFormatOf({ headers: { accept = '' } }: Pick<FastifyRequest, 'headers'>): TableFormat | undefined {
  const accepted = accept.slice(0, 500).split(',').map(readAccepted);
  const [best] = types
    .flatMap(([format, type]) => {
      const found = wish(type, accepted);
      return found && found.weight > 0 ? [{ format, ...found }] : [];
    })
    .sort((a, b) => b.weight - a.weight || a.place - b.place);
  return best?.format === 'json' ? undefined : best?.format;
}
