import type { BatchCommand, BatchCommandName, BatchEvent, Refusal } from '@mourafaka/contracts';
import type { Aggregate, DecisionContext } from '../aggregate';
import { withDeadlines } from '../deadlines';
import { decideCall } from './decide/call';
import { decideDeadlines } from './decide/deadlines';
import { decideFinancing } from './decide/financing';
import { decidePlaces } from './decide/places';
import { decidePolicy } from './decide/policy';
import { decideSelection } from './decide/selection';
import { batchDeadlines, byItsPolicy } from './deadlines';
import { evolveBatch } from './evolve';
import type { Handler, Handlers } from './handler';
import type { BatchState } from './state';
import { allowedBatchCommands, closedReason } from './transitions';

type Later = Exclude<BatchCommandName, 'create-batch'>;
const handlers: Handlers<Later> = {
  ...decideCall,
  ...decidePolicy,
  ...decideSelection,
  ...decidePlaces,
  ...decideFinancing,
  ...decideDeadlines,
};

/** A person who is told «not now» is told what they may do instead. */
const withAllowed = (refusal: Refusal, state: BatchState, { actor }: DecisionContext): Refusal =>
  refusal.kind === 'wrong-moment' ? { ...refusal, allowed: allowedBatchCommands(state, actor) } : refusal;

/** The events, and what follows from them for the batch's deadlines, by the policy it follows then. */
function aligned(events: BatchEvent[], state: BatchState, context: DecisionContext): BatchEvent[] {
  const adopted = events.find((event) => event.type === 'PolicyAdopted')?.data;
  const rules = adopted ? { policy: adopted.policy, policyVersion: adopted.version } : {};
  return withDeadlines(batchDeadlines, evolveBatch, state, events, { ...byItsPolicy(state, context), ...rules });
}

const waveNamedIn = (payload: object): string | undefined =>
  'wave' in payload && typeof payload.wave === 'string' ? payload.wave : undefined;

/** A batch (tranche): its call for applications, the versions of its policy, its selection and the places freed since. */
export const batchAggregate: Aggregate<BatchState, BatchCommand, BatchEvent> = {
  category: 'batch',
  decide({ type, batch, payload }, state, context) {
    if (type === 'create-batch') {
      return state
        ? { refusal: { code: 'BATCH.ALREADY_EXISTS', kind: 'duplicate' } }
        : { events: [{ type: 'BatchCreated', data: payload }] };
    }
    if (!state) return { refusal: { code: 'BATCH.NOT_FOUND', kind: 'not-found', params: { batch } } };
    const closed = closedReason(type, state, waveNamedIn(payload));
    if (closed) return { refusal: withAllowed(closed, state, context) };
    const answer = (handlers[type] as Handler<Later>)(payload, state, context);
    return Array.isArray(answer)
      ? { events: aligned(answer, state, context) }
      : { refusal: withAllowed(answer, state, context) };
  },
  evolve: evolveBatch,
};
