import type {
  Actor,
  BulkCommand,
  BulkCommandName,
  BulkEvent,
  BulkFilter,
  BulkRequester,
  BulkStatus,
  Refusal,
} from '@mourafaka/contracts';
import type { Aggregate, DecisionContext, RecordedEvent } from '../aggregate';
import { countOf, partsOf } from './bulk-items';

/** A bulk as a whole; its items and their receipts are rows, not state. */
export interface BulkState {
  bulkId: string;
  version: number;
  updatedAt: string;
  status: BulkStatus;
  /** Of all items, where it is one. */
  command?: string;
  /** Items in all. */
  count: number;
  dryRun: boolean;
  /** With whose rights each item is given; absent: the system's. */
  requester?: BulkRequester;
  requestedBy: Actor;
  requestedAt: string;
  /** When it last began to run: at the request, or when it was resumed. */
  runningSince: string;
  reason?: string;
  batch?: string;
  filter?: BulkFilter;
  /** Once it is finished. */
  counts?: { accepted: number; refused: number };
}

type Answer = BulkEvent | Refusal;
type Handlers = {
  [N in Exclude<BulkCommandName, 'request-bulk'>]: (
    payload: Extract<BulkCommand, { type: N }>['payload'],
    state: BulkState,
  ) => Answer;
};

const allowedIn: Readonly<Record<BulkStatus, string[]>> = {
  running: ['pause-bulk'],
  paused: ['resume-bulk'],
  finished: [],
};
const notNow = (code: string, { status }: BulkState): Refusal => ({
  code: status === 'finished' ? 'BULK.ALREADY_FINISHED' : code,
  kind: 'wrong-moment',
  allowed: allowedIn[status],
});

const handlers: Handlers = {
  'pause-bulk': (_payload, state) =>
    state.status === 'running' ? { type: 'BulkPaused', data: {} } : notNow('BULK.NOT_RUNNING', state),
  'resume-bulk': (_payload, state) =>
    state.status === 'paused' ? { type: 'BulkResumed', data: {} } : notNow('BULK.NOT_PAUSED', state),
  // A bulk paused while its last items were executed has nothing left to wait for.
  'finish-bulk': (counts, state) => {
    if (state.status === 'finished') return notNow('BULK.ALREADY_FINISHED', state);
    if (counts.accepted + counts.refused !== state.count) return notNow('BULK.ITEMS_OPEN', state);
    return { type: 'BulkFinished', data: counts };
  },
};

function requested(
  { bulkId, payload }: Extract<BulkCommand, { type: 'request-bulk' }>,
  { actor, matching }: DecisionContext,
): Answer {
  const { requester, reason, batch, filter, dryRun = false } = payload;
  // Without a requester the items have the system's rights, so only the system may leave it out.
  if (!requester && actor.role !== 'system') return { code: 'IDENTITY.NOT_ALLOWED', kind: 'forbidden' };
  const found = partsOf(payload, matching);
  if ('refusal' in found) return found.refusal;
  const { parts } = found;
  const commands = new Set(parts.map(({ command }) => command));
  const command = commands.size === 1 ? parts[0]?.command : undefined;
  return {
    type: 'BulkRequested',
    data: {
      bulkId,
      requester,
      command,
      count: countOf(parts),
      dryRun,
      reason,
      batch: batch ?? filter?.batch,
      filter,
      parts,
    },
  };
}

type Evolvers = {
  [N in BulkEvent['type']]: (
    data: Extract<BulkEvent, { type: N }>['data'],
    recorded: RecordedEvent<BulkEvent>,
  ) => Partial<BulkState>;
};

const evolvers: Evolvers = {
  BulkRequested: ({ parts: _rows, ...data }, { actor, recordedAt }) => ({
    ...data,
    status: 'running',
    requestedBy: actor,
    requestedAt: recordedAt,
    runningSince: recordedAt,
  }),
  BulkPaused: () => ({ status: 'paused' }),
  BulkResumed: (_data, { recordedAt }) => ({ status: 'running', runningSince: recordedAt }),
  BulkFinished: (counts) => ({ status: 'finished', counts }),
};

/** One command, or several, given to many journeys: asked for once, watched, paused, resumed, finished by the system. */
export const bulkAggregate: Aggregate<BulkState, BulkCommand, BulkEvent> = {
  category: 'bulk',
  decide(command, state, context) {
    let answer: Answer;
    if (command.type === 'request-bulk') {
      answer = state ? { code: 'BULK.ALREADY_REQUESTED', kind: 'duplicate' } : requested(command, context);
    } else if (!state) {
      answer = { code: 'BULK.NOT_FOUND', kind: 'not-found' };
    } else {
      const handler = handlers[command.type] as (payload: unknown, s: BulkState) => Answer;
      answer = handler(command.payload, state);
    }
    return 'kind' in answer ? { refusal: answer } : { events: [answer] };
  },
  evolve(state, recorded) {
    const evolver = evolvers[recorded.type] as (d: unknown, r: RecordedEvent<BulkEvent>) => Partial<BulkState>;
    const changed = evolver(recorded.data, recorded);
    return { ...state, ...changed, version: recorded.version, updatedAt: recorded.recordedAt } as BulkState;
  },
};
