import {
  type BatchPayload,
  batchStream,
  type BulkPayload,
  calendarChanges,
  type JourneyPayload,
  journeyStream,
  mostBulkItems,
  mostSystemItems,
  type StreamCategory,
} from '@mourafaka/contracts';
import { type BatchState, type JourneyState, statusOf, waveOfRegion } from '@mourafaka/domain';
import { type Reach, reachOf } from '@mourafaka/platform';
import { namesOf } from '@mourafaka/read-models';
import type { CommandEnvelope } from './envelope';
import { enrolling, missedSession, catchUp } from './session-finders';
import type { Asked, Finder, Rules, Sources } from './sources';

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

/** Whose plans hang on the calendar besides the journeys, which a bulk finds. */
const following: Finder = async (_asked, sources) => ({ following: await sources.following() });

/** The task as it is open this moment; put off or not, and whoever sees it: rights are asked for before. */
const markedTask: Finder = async ({ envelope: { entityId = '' } }, sources) => {
  const task = await sources.tasks.findTask(entityId, { also: await sources.givenTasks() });
  return task ? { task } : {};
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
  calendar: Object.fromEntries(calendarChanges.map((name) => [name, [following]])),
  session: { schedule: [missedSession], enrol: [enrolling], 'propose-catch-up': [catchUp] },
  task: { claim: [markedTask], release: [markedTask], snooze: [markedTask] },
};

/** Finds what the command needs, each thing by a query of its own. */
export async function findNeeded(asked: Asked, sources: Sources): Promise<Partial<Rules>> {
  const finders = needs[asked.envelope.category]?.[asked.envelope.name] ?? [];
  const found = await Promise.all(finders.map((find) => find(asked, sources)));
  return Object.assign({}, ...found) as Partial<Rules>;
}
