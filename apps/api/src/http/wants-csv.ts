import type { FastifyRequest } from 'fastify';

/** JSON unless the caller asks for CSV before it. */
export function wantsCsv({ headers: { accept = '' } }: Pick<FastifyRequest, 'headers'>): boolean {
  const [csv, json] = [accept.indexOf('text/csv'), accept.indexOf('application/json')];
  return csv >= 0 && (json < 0 || csv < json);
}
