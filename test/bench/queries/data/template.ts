/** One played journey as texts with places in them: filling the places makes the rows of another cooperative. */
import { journeyStream, PLANNER_VERSION } from '@mourafaka/contracts';
import { schemaVersionOf } from '@mourafaka/domain';
import type { RawEvent } from '@mourafaka/journal';
import { MadeRows } from '@mourafaka/read-models';
import { kinds } from '../../../../libs/engine/src/execute/kinds';
import { Replay } from '../../../../libs/engine/src/rebuild/replay';
import { textOf } from '../../../../libs/engine/src/rebuild/row-text';
import { messageId } from '../../../../libs/read-models/src/outbox/outbox.projection';
import { Marker, marks, type Secret } from './marks';
import type { Played } from './played';

/** What belongs in a place: `date` is shifted by whole weeks; `hash` and `uuid` are the cooperative's own. */
export interface Place {
  kind: 'date' | 'uuid' | 'hash' | 'mark' | 'sealed' | 'message' | 'digest';
  text: string;
}

/** Texts between places: one more than there are places, which are named by their number in the template. */
export interface Pattern {
  texts: string[];
  places: number[];
}

export interface EventPattern {
  type: string;
  schemaVersion: number;
  /** Which of the journey's commands appended it. */
  append: number;
  /** As they are hashed: COPY wants some of them otherwise. */
  data: Pattern;
  meta: Pattern;
  recordedAt: Pattern;
  /** Whether the data hold signs that COPY would misread. */
  escaped: boolean;
}

/** Rows of one table, as COPY reads them. */
export interface TablePattern {
  name: string;
  columns: string[];
  rows: Pattern[];
}

export interface Template {
  name: string;
  ages: readonly number[];
  weight: number;
  days: number;
  places: Place[];
  secrets: Secret[];
  events: EventPattern[];
  head: { state: Pattern; recordedAt: Pattern; dueAt?: Pattern; finished: boolean; planner: number };
  keys: Pattern[];
  tables: TablePattern[];
}

/** The id the journeys of `libs/domain/src/testing` have. */
export const templateJourney = '0190aaaa-0000-7000-8000-000000000001';
const commandMark = (append: number): string => `zqcommand${append}z`;

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const place = new RegExp(`${uuid}|(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])|zq[a-z]+\\d*z|\\d{4}-\\d{2}-\\d{2}`, 'g');

/** How COPY wants a text; the values of places hold nothing it would take amiss. */
export const copyText = (text: string): string =>
  text.replace(/[\\\t\n\r]/g, (sign) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n' })[sign] ?? '\\r');

class Compiler {
  readonly places: Place[] = [];
  private readonly known = new Map<string, number>();

  constructor(private readonly special: ReadonlyMap<string, Place>) {}

  pattern(text: string): Pattern {
    const texts: string[] = [];
    const places: number[] = [];
    let end = 0;
    for (const { 0: found, index } of text.matchAll(place)) {
      texts.push(text.slice(end, index));
      places.push(this.placeOf(found));
      end = index + found.length;
    }
    return { texts: [...texts, text.slice(end)], places };
  }

  private placeOf(text: string): number {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const number = this.places.push(this.special.get(text) ?? { kind: kindOf(text), text }) - 1;
    this.known.set(text, number);
    return number;
  }
}

function kindOf(text: string): Place['kind'] {
  if (text.startsWith('zqsealed')) return 'sealed';
  if (text.startsWith('zq')) return 'mark';
  if (text.length === 64) return 'hash';
  return text.length === 10 ? 'date' : 'uuid';
}

function rawEvents(played: Played, marker: Marker): (RawEvent & { append: number })[] {
  const stream = journeyStream(templateJourney);
  return played.appends.flatMap((append, n) => {
    const { events, actor, command, at } = marker.append(append);
    const meta = { actor, commandId: commandMark(n), command, correlationId: commandMark(n) };
    return events.map(({ type, data }) => ({
      ...{ stream, version: 0, type, schemaVersion: schemaVersionOf(type), append: n },
      ...{ data: JSON.stringify(data), meta: JSON.stringify(meta), recordedAt: new Date(at) },
    }));
  });
}

/** Names and the registration are found in the form in which they are compared. */
const compared = (text: string): string =>
  text
    .replaceAll(marks.nameFr, marks.comparedFr)
    .replaceAll(marks.nameAr, marks.comparedAr)
    .replaceAll(marks.registration, marks.comparedRegistration);
const comparedColumns = ['names', 'name_fr', 'name_ar'];
/** What is made of several values of the cooperative at once. */
const wholly: Readonly<Record<string, string>> = { search_text: marks.words };

const sentLongAgo: Readonly<Record<string, string>> = { status: 'sent' };

function tablePattern(
  compiler: Compiler,
  name: string,
  columns: readonly string[],
  rows: Iterable<readonly unknown[]>,
): TablePattern {
  const pattern = (values: readonly unknown[]): Pattern => {
    const fields = columns.map((column, n) => {
      const text = (name === 'read.outbox' ? sentLongAgo[column] : undefined) ?? textOf(values[n]);
      if (text === null) return '\\N';
      if (wholly[column] !== undefined) return wholly[column];
      return copyText(comparedColumns.includes(column) ? compared(text) : text);
    });
    return compiler.pattern(fields.join('\t'));
  };
  return { name, columns: [...columns], rows: [...rows].map(pattern) };
}

/** Folds it once, by the code of the rebuild, and compiles everything that follows from its events. */
export async function templateOf(played: Played): Promise<Template> {
  const marker = new Marker();
  const events = rawEvents(played, marker).map((event, n) => ({ ...event, version: n + 1 }));
  const keys = {
    openAll: <Data>(sealed: readonly { data: Data }[]) =>
      Promise.resolve(sealed.map(({ data }) => marker.opened(data))),
    digest: (text: string) => Marker.digest(text),
  };
  const made = new MadeRows();
  const [replayed] = await new Replay(keys).run(events, made);
  if (!replayed) throw new Error(`${played.name} has no events`);
  const { planOf, keysOf } = kinds.journey;
  const { dueAt, finished } = planOf(replayed.state);
  const compiler = new Compiler(specialPlaces(marker, made));
  return {
    ...{ name: played.name, ages: played.ages, weight: played.weight, days: played.days },
    places: compiler.places,
    secrets: marker.secrets,
    events: events.map(({ type, schemaVersion, append, data, meta, recordedAt }) => ({
      ...{ type, schemaVersion, append, data: compiler.pattern(data), meta: compiler.pattern(meta) },
      recordedAt: compiler.pattern(recordedAt.toISOString()),
      escaped: copyText(data) !== data,
    })),
    head: {
      state: compiler.pattern(copyText(JSON.stringify(replayed.state))),
      recordedAt: compiler.pattern(events.at(-1)?.recordedAt.toISOString() ?? ''),
      ...(dueAt !== undefined && { dueAt: compiler.pattern(dueAt) }),
      ...{ finished, planner: PLANNER_VERSION },
    },
    keys: keysOf(replayed.state).map((key) => compiler.pattern(copyText(key))),
    tables: [...made.tables].map(([name, { columns, rows }]) => tablePattern(compiler, name, columns, rows.values())),
  };
}

/** Hashes that follow from the stream's name or from a secret, by what they are of. */
function specialPlaces({ secrets }: Marker, made: MadeRows): Map<string, Place> {
  const outbox = made.tables.get('read.outbox');
  const duty = outbox?.columns.indexOf('duty') ?? -1;
  const duties = [...(outbox?.rows.values() ?? [])].map((row) => String(row[duty]));
  const stream = journeyStream(templateJourney);
  return new Map<string, Place>([
    ...duties
      .flatMap((duty) => [duty, `${duty}/inbox`])
      .map((text): [string, Place] => [messageId(stream, text), { kind: 'message', text }]),
    ...secrets.map(({ text }): [string, Place] => [Marker.digest(text).toString('hex'), { kind: 'digest', text }]),
  ]);
}
