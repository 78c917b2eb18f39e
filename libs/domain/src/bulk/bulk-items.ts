import {
  type BulkItem,
  type BulkPart,
  type BulkPayload,
  type FieldIssue,
  journeyPayloads,
  mostBulkItems,
  mostSystemItems,
  type Refusal,
  suitsBulk,
} from '@mourafaka/contracts';

/** A part of a bulk before its journeys are known to be any. */
type Asked = Pick<BulkPart, 'command' | 'payload' | 'journeyIds'>;

const invalid = (code: string, more: Partial<Refusal> = {}): Refusal => ({ code, kind: 'invalid', ...more });
const wrongField = (code: string, field: string): Refusal => invalid(code, { errors: [{ field, code }] });

/** The items of a request in parts, or why it cannot be carried out. `matching`: what the filter found. */
export function partsOf(
  request: BulkPayload<'request-bulk'>,
  matching: readonly string[] = [],
): { parts: BulkPart[] } | { refusal: Refusal } {
  const asked = askedOf(request, matching);
  if (!Array.isArray(asked)) return { refusal: asked };
  const count = countOf(asked);
  if (count === 0) return { refusal: invalid('BULK.NOTHING_TO_DO') };
  const most = request.requester ? mostBulkItems : mostSystemItems;
  if (count > most) return { refusal: invalid('BULK.TOO_MANY', { params: { most } }) };
  for (const part of asked) {
    const refusal = unsuitable(part);
    if (refusal) return { refusal };
  }
  return { parts: asked };
}

/** How many items parts hold. */
export const countOf = (parts: readonly Asked[]): number =>
  parts.reduce((sum, { journeyIds }) => sum + journeyIds.length, 0);

/** Every item of the parts, in the order of its number: the first is item 1. */
export const itemsOf = (parts: readonly BulkPart[]): BulkItem[] =>
  parts.flatMap(({ command, payload, journeyIds }) => journeyIds.map((journeyId) => ({ journeyId, command, payload })));

function askedOf(request: BulkPayload<'request-bulk'>, matching: readonly string[]): Asked[] | Refusal {
  const { items, command, payload = {}, journeyIds, filter } = request;
  const ways = [items, journeyIds, filter].filter((way) => way !== undefined).length;
  if (ways !== 1 || (items === undefined) !== (command !== undefined)) {
    return wrongField('BULK.TARGET_UNCLEAR', items && command !== undefined ? 'command' : 'journeyIds');
  }
  if (items) return merged(items);
  return [{ command: command ?? '', payload, journeyIds: [...new Set(journeyIds ?? matching)] }];
}

/** Neighbours that take the same command with the same payload are said once. */
function merged(items: readonly BulkItem[]): Asked[] {
  const parts: Asked[] = [];
  let last: { part: Asked; payload: string } | undefined;
  for (const { journeyId, command, payload } of items) {
    const text = JSON.stringify(payload);
    if (last && last.part.command === command && last.payload === text) last.part.journeyIds.push(journeyId);
    else parts.push((last = { part: { command, payload, journeyIds: [journeyId] }, payload: text }).part);
  }
  return parts;
}

function unsuitable({ command, payload }: Asked): Refusal | undefined {
  if (!Object.hasOwn(journeyPayloads, command)) {
    return invalid('COMMAND.UNKNOWN', { params: { command: command.slice(0, 60) } });
  }
  if (!suitsBulk(command)) return invalid('BULK.COMMAND_UNSUITABLE', { params: { command } });
  const { error } = journeyPayloads[command].safeParse(payload);
  if (!error) return undefined;
  const errors = error.issues.map(({ path, message }): FieldIssue => ({
    field: ['payload', ...path].join('.'),
    code: /^[A-Z_]+\.[A-Z_]+$/.test(message) ? message : 'FIELD.INVALID',
  }));
  return invalid('BULK.PAYLOAD_INVALID', { errors });
}
