import type { FastifyRequest } from 'fastify';

const types = ['application/json', 'text/csv'] as const;
/** Names of a range of media types, from the most exact. */
const rangesOf = (type: (typeof types)[number]): string[] => [type, `${type.split('/')[0]}/*`, '*/*'];

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

/** JSON unless the caller likes CSV better, by name: by weight first, and of equal weight what is named first. */
export function wantsCsv({ headers: { accept = '' } }: Pick<FastifyRequest, 'headers'>): boolean {
  const accepted = accept.slice(0, 500).split(',').map(readAccepted);
  const [json, csv] = types.map(
    (type) => rangesOf(type).flatMap((range) => accepted.find((one) => one.range === range) ?? [])[0],
  );
  if (!csv || csv.range !== 'text/csv' || csv.weight === 0) return false;
  if (!json) return true;
  if (csv.weight !== json.weight) return csv.weight > json.weight;
  return json.range !== 'application/json' || csv.place < json.place;
}
