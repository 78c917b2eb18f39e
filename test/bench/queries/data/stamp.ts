/** Rows of one cooperative after the other, out of the templates; their chain is hashed event by event. */
import { createHash, hash } from 'node:crypto';
import { journeyStream } from '@mourafaka/contracts';
import type { PersonKeys } from '@mourafaka/journal';
import { uuidOf } from '../../../../libs/engine/src/execute/ids';
import { messageId } from '../../../../libs/read-models/src/outbox/outbox.projection';
import type { Invented, Inventor } from './invented';
import { type Mark, marks } from './marks';
import { copyText, type EventPattern, type Pattern, type Place, type Template, templateJourney } from './template';

/** Rows of every table, as COPY reads them, by `table (columns)`. */
export class CopyRows {
  readonly tables = new Map<string, string[]>();

  add(table: string, columns: readonly string[], line: string): void {
    const into = `${table} (${columns.join(', ')})`;
    const known = this.tables.get(into);
    if (known) known.push(line);
    else this.tables.set(into, [line]);
  }
}

const eventColumns = [
  ...['stream_id', 'version', 'event_id', 'type', 'schema_version', 'data', 'meta', 'recorded_at', 'prev_hash', 'hash'],
];
const headColumns = [
  'stream_id',
  'category',
  'version',
  'state',
  'hash',
  'recorded_at',
  'due_at',
  'finished',
  'planner',
];
const keyColumns = ['person_id', 'wrapped_key', 'kek_id', 'created_at'];

const markOf = new Map(Object.entries(marks).map(([name, text]) => [text as string, name as Mark]));
const dayMs = 86_400_000;

/** The hash of an event over its fields, each behind its length: the same as `journal.chain_hash`, in one piece of memory. */
class Chain {
  private readonly bytes = Buffer.allocUnsafe(1 << 18);
  previous = '';
  last = '';

  next(...fields: string[]): void {
    this.previous = this.last;
    let end = this.bytes.writeUInt32BE(this.previous.length / 2, 0);
    end += this.bytes.write(this.previous, end, 'hex');
    for (const field of fields) {
      const length = this.bytes.write(field, end + 4);
      this.bytes.writeUInt32BE(length, end);
      end += 4 + length;
    }
    this.last = hash('sha256', this.bytes.subarray(0, end), 'hex');
  }

  begin(): void {
    this.last = '';
  }
}

/** Dates moved by a number of days, remembered: there are few of them. */
class Dates {
  private readonly known = new Map<string, string>();

  moved(date: string, days: number): string {
    const key = `${date}${days}`;
    let moved = this.known.get(key);
    if (moved === undefined) {
      moved = new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
      this.known.set(key, moved);
    }
    return moved;
  }
}

interface Filling {
  stream: string;
  invented: Invented;
  /** Sealed values of the secrets. */
  sealed: string[];
}

export class Stamper {
  private readonly chain = new Chain();
  private readonly dates = new Dates();

  constructor(
    private readonly templates: readonly Template[],
    private readonly inventor: Inventor,
    private readonly keys: PersonKeys,
  ) {}

  /** Adds the rows of cooperative `n`; answers how many events they are. */
  async add(n: number, rows: CopyRows): Promise<number> {
    const template = this.templates[this.inventor.templateOf(n)];
    if (!template) throw new Error(`there is no template for cooperative ${n}`);
    const invented = this.inventor.cooperative(n);
    const stream = journeyStream(invented.journeyId);
    const sealed = await this.seal(template, invented, rows);
    const filling = { stream, invented, sealed };
    const values = template.places.map((place) => this.valueOf(place, filling));
    this.events(template, stream, values, rows);
    this.head(template, stream, values, rows);
    for (const key of template.keys)
      rows.add('journal.keys', ['key', 'stream_id'], `${filled(key, values)}\t${stream}`);
    for (const { name, columns, rows: patterns } of template.tables)
      for (const pattern of patterns) rows.add(name, columns, filled(pattern, values));
    return template.events.length;
  }

  private events({ events }: Template, stream: string, values: readonly string[], rows: CopyRows): void {
    this.chain.begin();
    let append = -1;
    let nth = 0;
    for (const [n, event] of events.entries()) {
      nth = event.append === append ? nth + 1 : 0;
      append = event.append;
      rows.add('journal.events', eventColumns, this.eventLine(event, { stream, version: n + 1, nth }, values));
    }
  }

  private eventLine(
    { type, schemaVersion, append, data, meta, recordedAt, escaped }: EventPattern,
    { stream, version, nth }: { stream: string; version: number; nth: number },
    values: readonly string[],
  ): string {
    const eventId = uuidOf(`${commandId(stream, append)}|event|${nth}`);
    const text = filled(data, values);
    const about = filled(meta, values);
    const at = filled(recordedAt, values);
    this.chain.next(stream, String(version), eventId, type, String(schemaVersion), at, text, about);
    const { previous, last } = this.chain;
    const stored = escaped ? copyText(text) : text;
    return `${stream}\t${version}\t${eventId}\t${type}\t${schemaVersion}\t${stored}\t${about}\t${at}\t\\\\x${previous}\t\\\\x${last}`;
  }

  private head({ head, events }: Template, stream: string, values: readonly string[], rows: CopyRows): void {
    const { state, recordedAt, dueAt, finished, planner } = head;
    const due = dueAt ? filled(dueAt, values) : '\\N';
    const end = `${filled(recordedAt, values)}\t${due}\t${finished}\t${planner}`;
    const line = `${stream}\tjourney\t${events.length}\t${filled(state, values)}\t\\\\x${this.chain.last}\t${end}`;
    rows.add('journal.heads', headColumns, line);
  }

  /** Every person gets a key, and what is personal is sealed under it, as by an append. */
  private async seal({ secrets }: Template, invented: Invented, rows: CopyRows): Promise<string[]> {
    const sealing = this.keys.sealing({ newPersons: true });
    const sealed: string[] = [];
    for (const { personId, text } of secrets) {
      const own = text.startsWith('+') ? invented.phone : text;
      sealed.push((await sealing.seal(ownUuid(invented, personId), own)).$sealed);
    }
    const at = new Date(parseInt(invented.journeyId.slice(0, 13).replace('-', ''), 16)).toISOString();
    for (const { personId, wrappedKey, kekId } of sealing.newKeys) {
      const wrapped = Buffer.from(wrappedKey, 'base64').toString('hex');
      rows.add('journal.person_keys', keyColumns, `${personId}\t\\\\x${wrapped}\t${kekId}\t${at}`);
    }
    return sealed;
  }

  private valueOf({ kind, text }: Place, { stream, invented, sealed }: Filling): string {
    switch (kind) {
      case 'date':
        return this.dates.moved(text, invented.shift);
      case 'uuid':
        return ownUuid(invented, text);
      case 'hash':
        return createHash('sha256').update(`${stream}|${text}`).digest('hex');
      case 'message':
        return messageId(stream, text);
      case 'digest':
        return this.keys.digest(text.startsWith('+') ? invented.phone : text).toString('hex');
      case 'sealed':
        return sealed[Number(text.slice('zqsealed'.length, -1))] ?? '';
      case 'mark': {
        const mark = markOf.get(text);
        return mark ? invented.values[mark] : commandId(stream, Number(text.slice('zqcommand'.length, -1)));
      }
    }
  }
}

const commandId = (stream: string, append: number): string => `bench|${stream}|${append}`;

const ownUuid = ({ journeyId }: Invented, text: string): string =>
  text === templateJourney ? journeyId : uuidOf(`${journeyId}|${text}`);

function filled({ texts, places }: Pattern, values: readonly string[]): string {
  let text = texts[0] ?? '';
  for (let n = 0; n < places.length; n += 1) text += (values[places[n] as number] as string) + (texts[n + 1] as string);
  return text;
}
