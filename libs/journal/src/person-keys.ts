import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { isSealed, type Personal, type Sealed } from '@mourafaka/contracts';
import { PREPARED } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import { decrypt, encrypt, fingerprint } from './cipher';
import { PersonForgotten } from './errors';
import { personalValues } from './personal-values';
import type { NewPersonKey } from './types';

const PREFIX = 'v1.';

/** Persons whose keys are in memory at once. */
const mostRemembered = 10_000;

/** `null`: destroyed. */
type PersonKey = Buffer | null;

/** A row of `journal.person_keys`. */
export interface StoredPersonKey {
  person_id: string;
  /** `null`: destroyed. */
  wrapped_key: Buffer | null;
  kek_id: string;
}

export interface PersonKeysOptions {
  /** Former key-encryption keys, under which older person keys are still wrapped. */
  retired?: Buffer[];
  /** How long a key stays in memory, in milliseconds; 5,000 unless told. So long may a destroyed key still open values elsewhere. */
  cacheMs?: number;
}

/**
 * One AES-256 key for each person, wrapped under the key-encryption key (KEK, 32 bytes). Destroying a person's key makes everything
 * ever stored about them unreadable, in events, heads and backups of the journal alike, while the chain still verifies.
 */
export class PersonKeys {
  private readonly keks: Map<string, Buffer>;
  private readonly kekId: string;
  private readonly digestKey: Buffer;
  private readonly cacheMs: number;
  private sweep?: NodeJS.Timeout;
  private readonly cache = new Map<string, { key: PersonKey; until: number }>();

  constructor(
    private readonly dataSource: Pick<DataSource, 'query'>,
    private readonly kek: Buffer,
    { retired = [], cacheMs = 5_000 }: PersonKeysOptions = {},
  ) {
    if (kek.length !== 32) throw new Error('the key-encryption key must be 32 bytes');
    this.kekId = fingerprint(kek);
    this.keks = new Map([kek, ...retired].map((key) => [fingerprint(key), key]));
    this.digestKey = Buffer.from(hkdfSync('sha256', kek, '', 'mourafaka digest of contact details', 32));
    this.cacheMs = cacheMs;
  }

  /**
   * Seals what one append is about to store. With `newPersons` the persons are taken to be unknown so far, which saves the look-up;
   * should one be known after all, the append ends in a VersionConflict, and the next try should not assume it.
   */
  sealing({ newPersons = false }: { newPersons?: boolean } = {}): Sealing {
    return new Sealing(this, newPersons);
  }

  /**
   * HMAC-SHA-256 of a contact detail, by which two are found equal without keeping either. There are few enough numbers to
   * try them all, so it belongs in no event, log or answer. Under another key-encryption key it is another digest.
   */
  digest(text: string): Buffer {
    return createHmac('sha256', this.digestKey).update(text, 'utf8').digest();
  }

  /** The text of a personal value; undefined once the person's key is destroyed or was never there. */
  async open(value: Personal, personId: string): Promise<string | undefined> {
    if (!isSealed(value)) return value;
    const key = (await this.find([personId])).get(personId);
    return key ? openSealed(key, value, personId) : undefined;
  }

  /** A copy of the data with every personal value opened; those of forgotten persons are null. */
  async openPersonal<Data>(data: Data, paths: readonly string[][]): Promise<Data> {
    if (paths.length === 0) return data;
    const [opened] = await this.openAll([{ data, paths }]);
    return opened as Data;
  }

  /** The same of many, in their order, with one look-up of keys for all. */
  async openAll<Data>(sealed: readonly { data: Data; paths: readonly string[][] }[]): Promise<Data[]> {
    const copies = sealed.map(({ data }) => structuredClone(data));
    const values = sealed.flatMap(({ paths }, n) => personalValues(copies[n], paths));
    const keys = await this.find(values.map(({ personId }) => personId));
    for (const { value, personId, replace } of values) {
      const key = keys.get(personId);
      if (isSealed(value)) replace(key ? openSealed(key, value, personId) : null);
    }
    return copies;
  }

  /** Forgets a person for good. False when there was no key to destroy. `at`: ISO 8601. */
  async destroy(personId: string, at: string): Promise<boolean> {
    const sql = 'SELECT journal.destroy_person_key($1::uuid, $2::timestamptz) AS destroyed';
    const [row] = await this.dataSource.query<{ destroyed: boolean }[]>(sql, [personId, at]);
    this.cache.delete(personId);
    return row?.destroyed ?? false;
  }

  /** Keys of those persons that have or had one (null: destroyed), from memory or in one query. */
  async find(personIds: Iterable<string>): Promise<Map<string, PersonKey>> {
    const found = new Map<string, PersonKey>();
    const missing = new Set<string>();
    const now = performance.now();
    for (const personId of personIds) {
      const cached = this.cache.get(personId);
      if (cached && cached.until > now) found.set(personId, cached.key);
      else missing.add(personId);
    }
    if (missing.size === 0) return found;
    const rows = await this.dataSource.query<StoredPersonKey[]>(
      `${PREPARED}SELECT person_id, wrapped_key, kek_id FROM journal.person_keys WHERE person_id = ANY ($1::uuid[])`,
      [[...missing]],
    );
    for (const row of rows) found.set(row.person_id, this.take(row));
    return found;
  }

  /** Takes a key that was read along with something else, so that it need not be looked up. */
  take({ person_id, wrapped_key, kek_id }: StoredPersonKey): PersonKey {
    const key = wrapped_key && this.unwrap(person_id, wrapped_key, kek_id);
    this.remember(person_id, key);
    return key;
  }

  /** A new key, in the clear and as it will be stored; nobody knows of it until its append has been accepted. */
  create(personId: string): { key: Buffer; stored: NewPersonKey } {
    const key = randomBytes(32);
    const wrappedKey = encrypt(this.kek, key, personId).toString('base64');
    return { key, stored: { personId, wrappedKey, kekId: this.kekId } };
  }

  private unwrap(personId: string, wrapped: Buffer, kekId: string): Buffer {
    const kek = this.keks.get(kekId);
    if (!kek)
      throw new Error(`a person's key is wrapped under the key-encryption key ${kekId}, which is not configured`);
    return decrypt(kek, wrapped, personId);
  }

  /** Keys in memory: those of the last seconds, and of the last so many persons. */
  get remembered(): number {
    return this.cache.size;
  }

  private remember(personId: string, key: PersonKey): void {
    if (this.cacheMs <= 0) return;
    const now = performance.now();
    // The latest stand last, so that what is over stands first.
    this.cache.delete(personId);
    this.cache.set(personId, { key, until: now + this.cacheMs });
    for (const [known, { until }] of this.cache) {
      if (until > now && this.cache.size <= mostRemembered) break;
      this.cache.delete(known);
    }
    this.sweep ??= setTimeout(() => this.forgetOver(), this.cacheMs).unref();
  }

  /** Nobody asks for a key that is over, so somebody has to take it out. */
  private forgetOver(): void {
    this.sweep = undefined;
    const now = performance.now();
    for (const [known, { until }] of this.cache) if (until <= now) this.cache.delete(known);
    if (this.cache.size > 0) this.sweep = setTimeout(() => this.forgetOver(), this.cacheMs).unref();
  }
}

/** The sealing of one append: the keys it had to make go with it (`AppendInput.personKeys`). */
export class Sealing {
  readonly newKeys: NewPersonKey[] = [];
  private readonly made = new Map<string, PersonKey>();

  constructor(
    private readonly keys: PersonKeys,
    private readonly newPersons: boolean,
  ) {}

  /** Throws PersonForgotten when the person's key was destroyed. */
  async seal(personId: string, text: string): Promise<Sealed> {
    return sealText(await this.keyOf(personId), text, personId);
  }

  /**
   * A copy of the event data with every personal value sealed; values sealed already stay as they are. `paths` come from
   * `personalPaths(schema)`; an event type without personal fields costs nothing. Throws PersonForgotten.
   */
  async sealPersonal<Data>(data: Data, paths: readonly string[][]): Promise<Data> {
    if (paths.length === 0) return data;
    const copy = structuredClone(data);
    const plain = personalValues(copy, paths).filter(({ value }) => !isSealed(value));
    await this.need(plain.map(({ personId }) => personId));
    for (const { personId, value, replace } of plain) replace(await this.seal(personId, value as string));
    return copy;
  }

  private async need(personIds: string[]): Promise<void> {
    const unknown = [...new Set(personIds)].filter((personId) => !this.made.has(personId));
    if (unknown.length === 0) return;
    const found = this.newPersons ? new Map<string, PersonKey>() : await this.keys.find(unknown);
    for (const personId of unknown) {
      const known = found.get(personId);
      if (known !== undefined) {
        this.made.set(personId, known);
        continue;
      }
      const { key, stored } = this.keys.create(personId);
      this.made.set(personId, key);
      this.newKeys.push(stored);
    }
  }

  private async keyOf(personId: string): Promise<Buffer> {
    await this.need([personId]);
    const key = this.made.get(personId);
    if (!key) throw new PersonForgotten(personId);
    return key;
  }
}

function sealText(key: Buffer, text: string, personId: string): Sealed {
  return { $sealed: PREFIX + encrypt(key, Buffer.from(text, 'utf8'), personId).toString('base64url') };
}

function openSealed(key: Buffer, { $sealed }: Sealed, personId: string): string {
  if (!$sealed.startsWith(PREFIX)) throw new Error('a sealed value of an unknown version');
  return decrypt(key, Buffer.from($sealed.slice(PREFIX.length), 'base64url'), personId).toString('utf8');
}
