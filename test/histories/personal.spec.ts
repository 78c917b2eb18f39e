import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchAttributes } from '@mourafaka/contracts/workflow';
import { isOwnNote } from '../support/own-notes';
import { inventedApplication, sampleApplication } from '../../libs/domain/src/testing';

const files = readdirSync(__dirname).filter((name) => name.endsWith('.json'));
const textOf = (name: string): string => readFileSync(join(__dirname, name), 'utf8');

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** How the bytes of a payload are to be read, and the bytes. */
function payloadsIn(value: unknown): { encoding: string; bytes: string }[] {
  if (!isFields(value)) return [];
  const { metadata, data } = value;
  if (!isFields(metadata) || typeof data !== 'string') return Object.values(value).flatMap(payloadsIn);
  const decoded = (text: unknown): string => Buffer.from(String(text), 'base64').toString('utf8');
  return [{ encoding: decoded(metadata.encoding), bytes: decoded(data) }];
}

/** Search attributes are sealed by nobody: Temporal finds by them. */
const withoutIndex = (text: string): unknown =>
  JSON.parse(text, (key, value: unknown) => (key === 'indexedFields' ? undefined : value));

/** Everything that was said through Temporal: the bytes of each payload, and each text of the history itself, failures too. */
function saidIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (!isFields(value)) return [];
  const { metadata, data, ...rest } = value;
  const isPayload = isFields(metadata) && typeof data === 'string';
  return isPayload
    ? [Buffer.from(data, 'base64').toString('utf8')]
    : Object.values(isFields(metadata) || data !== undefined ? { metadata, data, ...rest } : rest).flatMap(saidIn);
}

/** Indexed fields of every event that has some. */
function indexedIn(value: unknown): Fields[] {
  if (!isFields(value)) return [];
  const { indexedFields } = value;
  return [...(isFields(indexedFields) ? [indexedFields] : []), ...Object.values(value).flatMap(indexedIn)];
}

const ofAll = [sampleApplication(), ...[0, 1, 2, 3].map((n) => inventedApplication(n))];
const held = ofAll.flatMap(({ representative, cooperative: { denominationFr, denominationAr } }) =>
  [...Object.values(representative ?? {}), denominationFr, denominationAr].filter((value) => value !== undefined),
);
/** A telephone, an address, a number of an identity card, however written. */
const looksPersonal = /(?:\+|00)212[ .-]?[5-7]\d|\b0[5-7]\d{8}\b|[\w.+-]+@[\w-]+\.[a-z]{2,}|\b[A-Z]{1,2}\d{5,6}\b/;

describe('what recorded histories hold', () => {
  it.each(files)('%s: nothing of a person and no name of a cooperative, in payloads, texts or failures', (name) => {
    const said = saidIn(JSON.parse(textOf(name)));
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((text) => looksPersonal.test(text))).toEqual([]);
    expect(held.filter((value) => said.some((text) => text.includes(value)))).toEqual([]);
  });

  it('would be found: the test reads the bytes of payloads', () => {
    const data = Buffer.from(JSON.stringify({ to: held[0] })).toString('base64');
    expect(saidIn({ input: { payloads: [{ metadata: { encoding: 'anNvbi9wbGFpbg==' }, data }] } })[0]).toContain(held[0]);
    for (const text of ['+212612345678', '0612345678', 'a@example.ma', 'JB123456']) expect(looksPersonal.test(text)).toBe(true);
  });

  it('of a run that is sealed, nothing at all: each payload is a sealed one, and holds no word its open twin holds', () => {
    const words = /journey-|version|phase|duties|dueAt|completion|lapsed/;
    const ofRun = (name: string) => payloadsIn(withoutIndex(textOf(name))).filter(({ encoding, bytes }) => encoding === 'binary/encrypted' || !isOwnNote(bytes));
    const open = ofRun('lapsed-for-want-of-a-document.json');
    expect(open.filter(({ bytes }) => words.test(bytes)).length).toBeGreaterThan(10);
    const sealed = ofRun('sealed-lapsed-for-want-of-a-document.json');
    expect(sealed.length).toBeGreaterThanOrEqual(open.length);
    expect(sealed.filter(({ encoding, bytes }) => encoding !== 'binary/encrypted' || words.test(bytes))).toEqual([]);
  });

  it('are found by search attributes that are known, and say where and when alone', () => {
    const known = Object.keys(searchAttributes);
    const indexed = files.flatMap((name) => indexedIn(JSON.parse(textOf(name))));
    expect(indexed.length).toBeGreaterThan(20);
    const own = indexed.flatMap(Object.keys).filter((name) => !name.startsWith('Temporal') && name !== 'BuildIds');
    expect([...new Set(own)].filter((name) => !known.includes(name))).toEqual([]);
  });
});
