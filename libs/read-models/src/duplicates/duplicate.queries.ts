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
  SELECT k.journey_id, k.ice IS NOT DISTINCT FROM $4::text AND k.ice IS NOT NULL AS ice,
    k.phone_digest IS NOT DISTINCT FROM own.phone AND k.phone_digest IS NOT NULL AS phone, k.names
  FROM own, read.duplicate_keys k
  WHERE k.batch = $2 AND (k.province = $3 OR k.ice = $4::text OR k.phone_digest = own.phone)
    AND k.journey_id IS DISTINCT FROM $1::uuid`;

/** Reads of `read.duplicate_keys`. May throw what PostgreSQL says when it is away (`isDatabaseAway`). */
export class DuplicateQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The other applications of the batch that may be of the same cooperative, in the order of their journeys. */
  async similarTo(applicant: Applicant): Promise<SimilarApplication[]> {
    const { journeyId = null, batch, province, ice = null, phoneDigest = null, names } = applicant;
    const params = [journeyId, batch, province, ice, phoneDigest];
    const others = await this.dataSource.query<OtherRow[]>(othersSql, params);
    return others
      .map(({ journey_id, ...other }) => ({ journeyId: journey_id, signals: signalsBetween(names, other) }))
      .filter(({ signals }) => signals.length > 0)
      .sort((a, b) => (a.journeyId < b.journeyId ? -1 : 1));
  }

  /** Forgets by what an application was recognised. */
  async forget(journeyId: string): Promise<void> {
    await this.dataSource.query('DELETE FROM read.duplicate_keys WHERE journey_id = $1::uuid', [journeyId]);
  }
}
