import type { SimilarApplication } from '@mourafaka/domain';
import { PREPARED } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import { NameIndex } from './name-index';
import { type Other, signalsBetween } from './signals';

/** Who is compared with the other applications of the batch. */
interface Applicant {
  /** Its own journey, which is not compared; absent while it applies. */
  journeyId?: string;
  batch: string;
  province: string;
  ice?: string;
  /** Absent where it is not at hand: the journey's own row has it. */
  phoneDigest?: Buffer;
  /** As compared, see `namesOf`. */
  names: readonly string[];
}

interface OtherRow {
  /** Null in the one row that is always there. */
  journey_id: string | null;
  here: boolean;
  ice: boolean;
  phone: boolean;
  names: string[];
  horizon: string;
}

/**
 * Denominations are compared within the province; an ICE or a phone is as telling anywhere. Of the province come only the
 * rows written since the horizon, which is the oldest transaction that was still open when the ones before were read.
 */
const othersSql = `${PREPARED}
  WITH own AS (
    SELECT coalesce($5::bytea, (SELECT phone_digest FROM read.duplicate_keys WHERE journey_id = $1::uuid)) AS phone,
      pg_snapshot_xmin(pg_current_snapshot())::text AS horizon
  )
  SELECT k.journey_id, k.province = $3 AS here, coalesce(k.ice = $4::text, false) AS ice,
    coalesce(k.phone_digest = own.phone, false) AS phone, k.names, own.horizon
  FROM own LEFT JOIN read.duplicate_keys k
    ON k.batch = $2 AND (k.province = $3 AND k.transaction_id >= $6::xid8 OR k.ice = $4::text OR k.phone_digest = own.phone)`;

/**
 * Of the journeys found, those that are still to be compared, and whether they are in the province; without those that
 * suspect, or suspected, this one themselves: one look at a pair is enough.
 */
const presentSql = `${PREPARED}
  SELECT k.journey_id, k.province = $3 AS here
  FROM read.duplicate_keys k JOIN read.journeys j ON j.journey_id = k.journey_id
  WHERE k.journey_id = ANY ($2::uuid[]) AND NOT coalesce($1::uuid = ANY (j.suspected), false)`;

/** A person can judge a few; a phone that hundreds share tells nothing more by the eleventh. */
const mostSimilar = 10;
/** Provinces of batches whose names are kept in memory. */
const mostIndexes = 300;

const strength = ({ signals }: SimilarApplication): number => signals.reduce((sum, { score }) => sum + score, 0);

/** Reads of `read.duplicate_keys`. May throw what PostgreSQL says when it is away (`isDatabaseAway`). */
export class DuplicateQueries {
  private readonly indexes = new Map<string, NameIndex>();

  constructor(private readonly dataSource: DataSource) {}

  /**
   * The other applications of the batch that may be of the same cooperative, the most alike first and ten at most; without
   * those that found this one themselves.
   */
  async similarTo(applicant: Applicant): Promise<SimilarApplication[]> {
    const { journeyId = null, batch, province, ice = null, phoneDigest = null, names } = applicant;
    const index = this.indexOf(`${batch}/${province}`);
    const params = [journeyId, batch, province, ice, phoneDigest, String(index.horizon)];
    const rows = await this.dataSource.query<OtherRow[]>(othersSql, params);
    const found = new Map<string, Other>();
    for (const near of index.near(names)) found.set(near.journeyId, { ...near, ice: false, phone: false });
    for (const { journey_id: id, ...row } of rows) {
      if (id === null) continue;
      if (row.here) index.put(id, row.names);
      found.set(id, { ...row, journeyId: id });
    }
    const horizon = BigInt(rows[0]?.horizon ?? 0);
    if (horizon > index.horizon) index.horizon = horizon;
    found.delete(journeyId ?? '');
    const similar = [...found.values()]
      .map((other) => ({ journeyId: other.journeyId, signals: signalsBetween(names, other) }))
      .filter(({ signals }) => signals.length > 0);
    return (await this.present(similar, applicant))
      .sort((a, b) => strength(b) - strength(a) || (a.journeyId < b.journeyId ? -1 : 1))
      .slice(0, mostSimilar);
  }

  /** Forgets by what an application was recognised. */
  async forget(journeyId: string): Promise<void> {
    await this.dataSource.query('DELETE FROM read.duplicate_keys WHERE journey_id = $1::uuid', [journeyId]);
  }

  /** What was remembered may be gone by now, or have moved to another province. */
  private async present(
    similar: readonly SimilarApplication[],
    { journeyId, province }: Applicant,
  ): Promise<SimilarApplication[]> {
    if (similar.length === 0) return [];
    const params = [journeyId ?? null, similar.map((one) => one.journeyId), province];
    const rows = await this.dataSource.query<{ journey_id: string; here: boolean }[]>(presentSql, params);
    const here = new Map(rows.map((row) => [row.journey_id, row.here]));
    return similar
      .filter((one) => here.has(one.journeyId))
      .map(({ journeyId: id, signals }) => ({
        journeyId: id,
        signals: signals.filter(({ kind }) => kind !== 'denomination' || here.get(id)),
      }))
      .filter(({ signals }) => signals.length > 0);
  }

  private indexOf(key: string): NameIndex {
    const known = this.indexes.get(key);
    if (known) return known;
    if (this.indexes.size >= mostIndexes) this.indexes.clear();
    const index = new NameIndex();
    this.indexes.set(key, index);
    return index;
  }
}
