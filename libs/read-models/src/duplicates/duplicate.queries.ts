import type { SimilarApplication } from '@mourafaka/domain';
import { PREPARED } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';
import { signalsBetween } from './signals';

/** Who is compared with the other applications of the batch. */
export interface Applicant {
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
  journey_id: string;
  ice: boolean;
  phone: boolean;
  names: string[];
}

/** Denominations are compared within the province; an ICE or a phone is as telling anywhere. */
const othersSql = `${PREPARED}
  WITH own AS (
    SELECT coalesce($5::bytea, (SELECT phone_digest FROM read.duplicate_keys WHERE journey_id = $1::uuid)) AS phone
  )
  SELECT k.journey_id, coalesce(k.ice = $4::text, false) AS ice, coalesce(k.phone_digest = own.phone, false) AS phone, k.names
  FROM own, read.duplicate_keys k
  WHERE k.batch = $2 AND (k.province = $3 OR k.ice = $4::text OR k.phone_digest = own.phone)
    AND k.journey_id IS DISTINCT FROM $1::uuid`;

/** Of the journeys, those that suspect, or suspected, this one themselves: one look at a pair is enough. */
const suspectingSql = `${PREPARED}
  SELECT journey_id FROM read.journeys WHERE journey_id = ANY ($2::uuid[]) AND $1::uuid = ANY (suspected)`;

/** Reads of who applied twice. May throw what PostgreSQL says when it is away (`isDatabaseAway`). */
export class DuplicateQueries {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The other applications of the batch that may be of the same cooperative, the most alike first and ten at most; without
   * those that found this one themselves.
   */
  async similarTo(applicant: Applicant): Promise<SimilarApplication[]> {
    const { journeyId = null, batch, province, ice = null, phoneDigest = null, names } = applicant;
    const params = [journeyId, batch, province, ice, phoneDigest];
    const others = await this.dataSource.query<OtherRow[]>(othersSql, params);
    const similar = others
      .map(({ journey_id, ...other }) => ({ journeyId: journey_id, signals: signalsBetween(names, other) }))
      .filter(({ signals }) => signals.length > 0);
    const known = await this.suspecting(journeyId, similar);
    return similar.filter((one) => !known.has(one.journeyId)).sort((a, b) => (a.journeyId < b.journeyId ? -1 : 1));
  }

  /** Forgets by what an application was recognised. */
  async forget(journeyId: string): Promise<void> {
    await this.dataSource.query('DELETE FROM read.duplicate_keys WHERE journey_id = $1::uuid', [journeyId]);
  }

  private async suspecting(journeyId: string | null, similar: readonly SimilarApplication[]): Promise<Set<string>> {
    if (journeyId === null || similar.length === 0) return new Set();
    const params = [journeyId, similar.map((one) => one.journeyId)];
    const rows = await this.dataSource.query<{ journey_id: string }[]>(suspectingSql, params);
    return new Set(rows.map(({ journey_id }) => journey_id));
  }
}
