import { batchStream, journeyStream, systemActor } from '@mourafaka/contracts';
import { type BatchState, isPastRetention, type JourneyState, type Retention, retentionOf } from '@mourafaka/domain';
import type { Journal } from '@mourafaka/journal';
import type { DataSource } from 'typeorm';
import type { Engine } from '../execute/engine';
import { dateOf } from '../time/zone';
import type { Eraser } from './eraser';
import { personsOf } from './persons-of';

/** A journey whose personal data was kept as long as it may be. Nothing personal: how many it names, and ids. */
export interface PastRetention extends Retention {
  journeyId: string;
  batch: string;
  region: string;
  cooperative: Pick<JourneyState['cooperative'], 'denominationAr' | 'denominationFr'>;
  /** Ids of those it names who are not erased yet. */
  persons: string[];
  submittedAt: string;
}

/** The journey a list goes on after. */
type AfterJourney = Pick<PastRetention, 'submittedAt' | 'journeyId'>;

interface Ended {
  journeyId: string;
  submittedAt: Date;
}

/** Journeys looked at in one go. */
const chunk = 200;

/** What has ended and names somebody whose key is there, the oldest application first; which of them are past it, the rule says. */
const endedSql = `SELECT f.journey_id AS "journeyId", f.submitted_at AS "submittedAt" FROM read.journey_facts f
  WHERE f.phase = 'closed' AND ($1::timestamptz IS NULL OR (f.submitted_at, f.journey_id) > ($1, $2::uuid))
    AND EXISTS (
      SELECT FROM journal.events e
        CROSS JOIN LATERAL regexp_matches(e.data::text, '"personId":\\s*"([0-9a-fA-F-]{36})"', 'g') AS person(id)
        JOIN journal.person_keys k ON k.person_id = person.id[1]::uuid
      WHERE k.wrapped_key IS NOT NULL AND (e.stream_id = 'journey-' || f.journey_id
        OR e.type = 'SessionAttendanceRecorded' AND e.data->>'journeyId' = f.journey_id::text AND e.stream_id IN (
          SELECT 'session-' || n.session_id FROM read.session_enrolments n WHERE n.journey_id = f.journey_id)))
  ORDER BY f.submitted_at, f.journey_id LIMIT $3`;

interface RetentionRun {
  /** Persons. */
  erased: number;
  /** Persons whose erasure was refused, by somebody who was faster. */
  refused: number;
  /** It stopped at its limit, and the next run goes on. */
  more: boolean;
}

interface RunOptions {
  /** Local date. */
  on: string;
  /** Persons at most. */
  limit: number;
  /** How many an earlier try of the same run had erased. */
  before?: number;
  /** Told after each person how many there were. */
  onProgress?: (erased: number) => void;
  signal?: AbortSignal;
}

/** What of personal data was kept as long as it may be: first to be looked at, then to be erased. */
export class RetentionDesk {
  constructor(
    private readonly engine: Pick<Engine, 'state'>,
    private readonly journal: Pick<Journal, 'read'> & { dataSource: Pick<DataSource, 'query'> },
  ) {}

  /** Everything past its period on a local date, as journeys stand now, the oldest application first. */
  async *past(on: string, after?: AfterJourney): AsyncGenerator<PastRetention> {
    const batches = new Map<string, BatchState | undefined>();
    for (let place = after; ;) {
      const ended = await this.ended(place);
      for (const one of ended) {
        const found = await this.pastOf(one, on, batches);
        if (found) yield found;
      }
      const last = ended.at(-1);
      if (last === undefined || ended.length < chunk) return;
      place = { journeyId: last.journeyId, submittedAt: last.submittedAt.toISOString() };
    }
  }

  async page(
    on: string,
    { after, limit }: { after?: AfterJourney; limit: number },
  ): Promise<{ items: PastRetention[]; hasMore: boolean }> {
    const items: PastRetention[] = [];
    for await (const one of this.past(on, after)) {
      if (items.length === limit) return { items, hasMore: true };
      items.push(one);
    }
    return { items, hasMore: false };
  }

  /** How many persons are past it. */
  async count(on: string): Promise<number> {
    let due = 0;
    for await (const { persons } of this.past(on)) due += persons.length;
    return due;
  }

  /** Erases, person by person, an event each. However often it is given, nobody is erased twice. */
  async apply(eraser: Eraser, { on, limit, before = 0, onProgress, signal }: RunOptions): Promise<RetentionRun> {
    let [erased, refused] = [before, 0];
    for await (const { journeyId, persons } of this.past(on)) {
      for (const personId of persons) {
        if (erased >= limit) return { erased, refused, more: true };
        signal?.throwIfAborted();
        const request = {
          journeyId,
          personId,
          why: 'retention',
          actor: systemActor,
          correlationId: 'retention',
        } as const;
        if ('erasure' in (await eraser.erase(request))) erased += 1;
        else refused += 1;
        onProgress?.(erased);
      }
    }
    return { erased, refused, more: false };
  }

  private ended(after?: AfterJourney): Promise<Ended[]> {
    return this.journal.dataSource.query(endedSql, [after?.submittedAt ?? null, after?.journeyId ?? null, chunk]);
  }

  private async pastOf(
    { journeyId, submittedAt }: Ended,
    on: string,
    batches: Map<string, BatchState | undefined>,
  ): Promise<PastRetention | undefined> {
    const stream = journeyStream(journeyId);
    const state = (await this.engine.state<JourneyState>(stream))?.state;
    if (!state) return undefined;
    const { batch, policyVersion, erased = [], cooperative } = state;
    if (!batches.has(batch)) batches.set(batch, (await this.engine.state<BatchState>(batchStream(batch)))?.state);
    const policy = batches.get(batch)?.policies[policyVersion];
    const retention = policy && retentionOf(state, policy.retention, dateOf);
    if (!retention || !isPastRetention(retention, on)) return undefined;
    const persons = (await personsOf(this.journal, journeyId)).filter((person) => !erased.includes(person));
    if (persons.length === 0) return undefined;
    const { region, denominationAr, denominationFr } = cooperative;
    return {
      ...retention,
      ...{
        journeyId,
        batch,
        region,
        cooperative: { denominationAr, denominationFr },
        persons,
        submittedAt: submittedAt.toISOString(),
      },
    };
  }
}
