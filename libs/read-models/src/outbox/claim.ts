import type { Channel } from '@mourafaka/contracts';
import type { DataSource, EntityManager } from 'typeorm';

/** Now, and the local day it is. */
export interface Moment {
  now: Date;
  /** `2026-11-24`. */
  day: string;
  /** Its last instant. */
  dayEnds: Date;
}

/** The one digest of a person, channel ($1) and day ($2), for ever. */
const digestOf = (person: string): string =>
  `encode(sha256(convert_to(${person} || E'\\n' || $1 || E'\\n' || $2, 'UTF8')), 'hex')`;
const ungathered = `channel = $1 AND status = 'pending' AND parcel_id IS NULL`;
/** This day's digest of whoever a row is for has been gathered already; one that was moot as a whole has not. */
const hadTheirs = (row: string): string =>
  `EXISTS (SELECT 1 FROM read.outbox AS gone WHERE gone.parcel_id = ${digestOf(`${row}.person`)} AND gone.status <> 'moot')`;

/** Its person has had this day's digest: it leaves with the next working day's. */
const deferLate = `
  UPDATE read.outbox AS late
  SET not_before = CASE WHEN otherwise_at > $3 THEN otherwise_at ELSE $3 + interval '1 day' END
  WHERE ${ungathered} AND not_before <= $3 AND ${hadTheirs('late')}`;

/**
 * Whoever has something due gets, in the same digest, all that this day has for them. Who has had theirs is asked once more:
 * what came since the statement before is not to join a digest that has left.
 */
const gather = `
  UPDATE read.outbox SET parcel_id = ${digestOf('person')}
  WHERE ${ungathered} AND not_before <= $4 AND person IN (
    SELECT person FROM read.outbox AS due WHERE ${ungathered} AND not_before <= $3 AND NOT ${hadTheirs('due')}
    GROUP BY person ORDER BY min(not_before), person LIMIT $5
  )`;

/** Of what waited for one morning, what was decided first comes first: the receipt before what is missing. */
const listDue = `
  SELECT parcel_id FROM read.outbox
  WHERE channel = $1 AND status = ANY (ARRAY['pending', 'sending']) AND not_before <= $2
    AND parcel_id IS NOT NULL AND NOT parcel_id = ANY ($4::text[])
  GROUP BY parcel_id
  ORDER BY bool_and(otherwise_at IS NOT NULL), min(not_before), min(created_at), parcel_id LIMIT $3`;

/**
 * Puts what is due into parcels and lists them. One claim of a channel at a time: a message that comes while its person's
 * digest is being gathered is either in it or after it.
 */
export function claimParcels(
  dataSource: DataSource,
  channel: Channel,
  { now, day, dayEnds }: Moment,
  limit: number,
  except: readonly string[],
): Promise<string[]> {
  return dataSource.transaction(async (manager: EntityManager) => {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`outbox/${channel}`]);
    await manager.query(deferLate, [channel, day, now]);
    await manager.query(gather, [channel, day, now, dayEnds, limit]);
    const due = await manager.query<{ parcel_id: string }[]>(listDue, [channel, now, limit, [...except]]);
    return due.map(({ parcel_id: parcelId }) => parcelId);
  });
}
