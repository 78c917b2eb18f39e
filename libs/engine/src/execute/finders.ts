import {
  type BatchPayload,
  batchStream,
  type BulkFilter,
  type BulkPayload,
  entityOf,
  type JourneyPayload,
  journeyStream,
  mostBulkItems,
  mostSystemItems,
  type SessionPayload,
  sessionStream,
  type StreamCategory,
  type StreamId,
} from '@mourafaka/contracts';
import {
  attendedModules,
  type BatchState,
  type DecisionContext,
  type JourneyState,
  type SessionState,
  statusOf,
  waveOfRegion,
} from '@mourafaka/domain';
import type { Journal } from '@mourafaka/journal';
import { type Reach, reachOf } from '@mourafaka/platform';
import {
  DuplicateQueries,
  FinancingQueries,
  findMatching,
  namesOf,
  SelectionQueries,
  SessionQueries,
} from '@mourafaka/read-models';
import type { CommandEnvelope } from './envelope';
import type { Heads } from './heads';
import type { RememberedHeads } from './remembered-heads';

/** What a command is decided by besides its stream, the time and who gives it. */
export type Rules = Omit<
  DecisionContext,
  'now' | 'today' | 'actor' | 'instantOf' | 'dateOf' | 'id' | 'codeFor' | 'trackingCode'
>;

interface Asked {
  envelope: CommandEnvelope;
  /** Of the command's own stream. */
  state: unknown;
}

/** Where finders look: heads of other streams, and rows written together with the events they come from. */
export class Sources {
  readonly selection: SelectionQueries;
  readonly financing: FinancingQueries;
  readonly duplicates: DuplicateQueries;
  readonly sessions: SessionQueries;

  constructor(
    private readonly journal: Pick<Journal, 'dataSource' | 'keys' | 'countRefusals'>,
    readonly heads: RememberedHeads,
    private readonly present: Pick<Heads, 'readAll'>,
  ) {
    this.selection = new SelectionQueries(journal.dataSource);
    this.financing = new FinancingQueries(journal.dataSource);
    this.duplicates = new DuplicateQueries(journal.dataSource);
    this.sessions = new SessionQueries(journal.dataSource);
  }

  /** A session as it stands; undefined where there is none of that id. */
  async session(sessionId: string): Promise<SessionState | undefined> {
    const [head] = await this.present.readAll<SessionState>([sessionStream(sessionId)]);
    return head?.state;
  }

  /** Journeys as they stand, those that exist, by id. */
  async journeys(journeyIds: readonly string[]): Promise<Map<string, JourneyState>> {
    const heads = await this.present.readAll<JourneyState>([...new Set(journeyIds)].map(journeyStream));
    return new Map(heads.map(({ stream, state }) => [entityOf(stream), state]));
  }

  matching(filter: BulkFilter, reach: Reach, most: number): Promise<string[]> {
    return findMatching(this.journal.dataSource, filter, reach, most);
  }

  wrongCodes(stream: StreamId, since: string): Promise<number> {
    return this.journal.countRefusals({ stream, code: 'JOURNEY.CODE_WRONG', since });
  }

  digest(text: string): Buffer {
    return this.journal.keys.digest(text);
  }
}

/** One thing a decision must know; one query. */
type Finder = (asked: Asked, sources: Sources) => Promise<Partial<Rules>>;

const batchOf = ({ envelope: { entityId = '' } }: Asked): string => entityId;

const candidates: Finder = (asked, { selection }) => selection.contest(batchOf(asked));

const waiting: Finder = async (asked, { selection }) => {
  const batch = batchOf(asked);
  const [stillWaiting, undecided] = await Promise.all([selection.waiting(batch), selection.undecided(batch)]);
  return { waiting: stillWaiting, undecided };
};

const requests: Finder = async ({ envelope, state }, { financing }) => {
  const { round } = envelope.payload as BatchPayload<'rank-financing'>;
  const batch = state as BatchState | undefined;
  const partner = batch?.rounds[round]?.partner;
  return batch && partner !== undefined ? { requests: await financing.openTo(batch.code, partner) } : {};
};

const openJourneys: Finder = async (asked, { selection }) => ({
  openJourneys: await selection.openJourneys(batchOf(asked)),
});

/** As the batch stands this moment: a wave ranked a second ago has its scores locked. */
const selection: Finder = async ({ state }, { heads }) => {
  const journey = state as JourneyState | undefined;
  if (!journey) return {};
  const batch = await heads.current<BatchState>(batchStream(journey.batch));
  const policy = batch?.policies[batch.policyVersion];
  const wave = policy && waveOfRegion(policy, journey.cooperative.region)?.code;
  if (!batch || wave === undefined) return { selection: { ranked: false } };
  const status = statusOf(batch, wave);
  return { selection: { wave, ranked: status !== 'scoring', pending: ['ranked', 'approved'].includes(status) } };
};

/** What the system decides is the list itself. */
const selectionByHand: Finder = async (asked, sources) =>
  asked.envelope.actor.role === 'system' ? {} : selection(asked, sources);

const mergeInto: Finder = async ({ envelope }, { heads }) => {
  const { into } = envelope.payload as JourneyPayload<'merge-duplicate'>;
  const other = await heads.current<JourneyState>(journeyStream(into));
  return other ? { mergeInto: { batch: other.batch, state: other.state } } : {};
};

/** The parts of an application that a command says or changes. */
function saidBy({ name, payload }: CommandEnvelope): NonNullable<JourneyPayload<'correct'>['changes']> {
  switch (name) {
    case 'submit-application':
      return payload as JourneyPayload<'submit-application'>;
    case 'complete-file':
      return (payload as JourneyPayload<'complete-file'>).corrections ?? {};
    case 'correct':
      return (payload as JourneyPayload<'correct'>).changes ?? {};
    default:
      return {};
  }
}

const similar: Finder = async ({ envelope, state }, sources) => {
  const journey = state as JourneyState | undefined;
  const { cooperative: said, representative } = saidBy(envelope);
  const { province, ice, ...names } = { ...journey?.cooperative, ...said };
  const batch = journey?.batch ?? envelope.batch;
  if (batch === undefined || province === undefined) return {};
  return {
    similar: await sources.duplicates.similarTo({
      batch,
      province,
      names: namesOf(names),
      ...(journey && { journeyId: journey.journeyId }),
      ...(ice !== undefined && { ice }),
      ...(representative?.phone !== undefined && { phoneDigest: sources.digest(representative.phone) }),
    }),
  };
};

/** A refusal is kept apart from events and outlives every crash: the wrong codes since the one in force was sent are counted there. */
const wrongCodes: Finder = async ({ envelope, state }, sources) => {
  const journey = state as JourneyState | undefined;
  const { session } = envelope.payload as JourneyPayload<'confirm-session'>;
  const code = journey?.sessions.find(({ id }) => id === session)?.code;
  return journey && code ? { wrongCodes: await sources.wrongCodes(journeyStream(journey.journeyId), code.at) } : {};
};

/** What lies outside the requester's reach is as if it were not there; the system sees everything. */
const matching: Finder = async ({ envelope }, sources) => {
  const { filter, requester } = envelope.payload as BulkPayload<'request-bulk'>;
  const reach: Reach | undefined = requester ? reachOf(requester, 'journey.read') : { all: true };
  const most = requester ? mostBulkItems : mostSystemItems;
  return filter && reach ? { matching: await sources.matching(filter, reach, most) } : {};
};

/** The cooperatives to be enrolled, as their journeys stand, and where else they are enrolled. */
const enrolling: Finder = async ({ envelope, state }, sources) => {
  const session = state as SessionState | undefined;
  if (!session) return {};
  const { journeyIds } = envelope.payload as SessionPayload<'enrol'>;
  const [journeys, elsewhere] = await Promise.all([
    sources.journeys(journeyIds),
    sources.sessions.enrolledElsewhere(journeyIds, session),
  ]);
  return {
    enrolling: [...journeys].map(([journeyId, { batch, lot, cooperative, state: name, suspended, ...journey }]) => ({
      journeyId,
      batch,
      ...(lot !== undefined && { lot }),
      region: cooperative.region,
      state: name,
      suspended: suspended !== undefined,
      modulesAttended: attendedModules(journey),
      enrolledIn: elsewhere.get(journeyId),
    })),
  };
};

const missedSession: Finder = async ({ envelope }, sources) => {
  const { catchUpOf } = envelope.payload as SessionPayload<'schedule'>;
  const missed = catchUpOf === undefined ? undefined : await sources.session(catchUpOf);
  return missed ? { missedSession: { batch: missed.batch, module: missed.module } } : {};
};

/** The next session a cooperative that missed this one can go to, if it still has to. */
const catchUp: Finder = async ({ envelope, state }, sources) => {
  const session = state as SessionState | undefined;
  const { journeyId } = envelope.payload as SessionPayload<'propose-catch-up'>;
  if (!session) return {};
  const [journeys, elsewhere] = await Promise.all([
    sources.journeys([journeyId]),
    sources.sessions.enrolledElsewhere([journeyId], session),
  ]);
  const journey = journeys.get(journeyId);
  const { batch, module, startsAt: after } = session;
  if (!journey || elsewhere.has(journeyId) || attendedModules(journey).includes(module))
    return { catchUp: { needed: false } };
  const { lot, cooperative } = journey;
  const next = await sources.sessions.nextWithPlace({
    ...{ batch, module, region: cooperative.region, after },
    ...(lot !== undefined && { lot }),
  });
  return { catchUp: { needed: true, ...(next && { next }) } };
};

/** What commands need to know that most do not: a command that is not named here costs no query. */
const needs: { readonly [Category in StreamCategory]?: Readonly<Record<string, readonly Finder[]>> } = {
  journey: {
    'submit-application': [similar],
    'complete-file': [similar],
    correct: [similar],
    'assess-eligibility': [similar],
    'confirm-session': [wrongCodes],
    score: [selection],
    'declare-conflict': [selection],
    'merge-duplicate': [mergeInto],
    admit: [selectionByHand],
    waitlist: [selectionByHand],
    reject: [selectionByHand],
  },
  batch: {
    rank: [candidates],
    'approve-selection': [candidates],
    'rank-financing': [requests],
    'approve-financing': [requests],
    'offer-place': [waiting],
    'close-batch': [openJourneys],
  },
  bulk: { 'request-bulk': [matching] },
  session: { schedule: [missedSession], enrol: [enrolling], 'propose-catch-up': [catchUp] },
};

/** Finds what the command needs, each thing by a query of its own. */
export async function findNeeded(asked: Asked, sources: Sources): Promise<Partial<Rules>> {
  const finders = needs[asked.envelope.category]?.[asked.envelope.name] ?? [];
  const found = await Promise.all(finders.map((find) => find(asked, sources)));
  return Object.assign({}, ...found) as Partial<Rules>;
}
