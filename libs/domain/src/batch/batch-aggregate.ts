import type {
  BatchCommand,
  BatchCommandName,
  BatchEvent,
  FieldIssue,
  ProgrammePolicy,
  Refusal,
  Texts,
} from '@mourafaka/contracts';
import { programmePolicy } from '@mourafaka/contracts';
import type { z } from 'zod';
import type { Aggregate, CallWindow, DecisionContext, RecordedEvent } from '../aggregate';

export interface BatchState {
  version: number;
  updatedAt: string;
  code: string;
  names: Texts;
  call?: CallWindow & { extensions: { closesOn: string; previousClosesOn: string; reason: string; at: string }[] };
  /** Every adopted policy by its version: a journey follows the one applied to it. */
  policies: Record<number, ProgrammePolicy>;
  /** 0 until a policy is adopted. */
  policyVersion: number;
}

type Answer = BatchEvent | Refusal;
type Handlers = {
  [N in BatchCommandName]?: (
    payload: Extract<BatchCommand, { type: N }>['payload'],
    state: BatchState,
    context: DecisionContext,
  ) => Answer;
};

const wrongMoment = (code: string, params?: Refusal['params']): Refusal => ({ code, kind: 'wrong-moment', params });
const invalid = (code: string, field: string): Refusal => ({ code, kind: 'invalid', errors: [{ field, code }] });

/** Own rules of the policy carry their message key; what else a schema finds was told where the command came in. */
const policyIssues = (error: z.ZodError): FieldIssue[] =>
  error.issues.map(({ path, message }) => ({
    field: ['policy', ...path].join('.'),
    code: message.startsWith('POLICY.') ? message : 'FIELD.INVALID',
  }));

const handlers: Handlers = {
  'create-batch': () => ({ code: 'BATCH.ALREADY_EXISTS', kind: 'duplicate' }),
  'adopt-policy': ({ policy, reason }, state) => {
    const checked = programmePolicy.safeParse(policy);
    if (!checked.success) {
      return { code: 'POLICY.INVALID', kind: 'invalid', errors: policyIssues(checked.error) };
    }
    return { type: 'PolicyAdopted', data: { version: state.policyVersion + 1, policy: checked.data, reason } };
  },
  'open-call': ({ opensOn, closesOn, lateAllowed }, state) => {
    if (state.policyVersion === 0) return wrongMoment('BATCH.NO_POLICY');
    if (state.call?.status === 'open') return wrongMoment('BATCH.CALL_ALREADY_OPEN');
    if (closesOn < opensOn) return invalid('BATCH.CLOSES_BEFORE_OPENING', 'closesOn');
    return { type: 'CallOpened', data: { opensOn, closesOn, lateAllowed: lateAllowed ?? true } };
  },
  'extend-call': ({ closesOn, reason }, { call }) => {
    if (call?.status !== 'open') return wrongMoment('BATCH.CALL_NOT_OPEN');
    if (closesOn <= call.closesOn) return invalid('BATCH.NOT_AN_EXTENSION', 'closesOn');
    return { type: 'CallExtended', data: { closesOn, previousClosesOn: call.closesOn, reason } };
  },
  'close-call': ({ reason }, { call }) =>
    call?.status === 'open' ? { type: 'CallClosed', data: { reason } } : wrongMoment('BATCH.CALL_NOT_OPEN'),
};

type Evolvers = {
  [N in BatchEvent['type']]?: (
    state: BatchState | undefined,
    data: Extract<BatchEvent, { type: N }>['data'],
    recorded: RecordedEvent<BatchEvent>,
  ) => Partial<BatchState>;
};

const evolvers: Evolvers = {
  BatchCreated: (_state, { code, names }) => ({ code, names, policies: {}, policyVersion: 0 }),
  PolicyAdopted: (state, { version, policy }) => ({
    policyVersion: version,
    policies: { ...state?.policies, [version]: policy },
  }),
  CallOpened: (_state, data) => ({ call: { ...data, status: 'open', extensions: [] } }),
  CallExtended: (state, data, { recordedAt }) =>
    state?.call
      ? {
          call: {
            ...state.call,
            closesOn: data.closesOn,
            extensions: [...state.call.extensions, { ...data, at: recordedAt }],
          },
        }
      : {},
  CallClosed: (state) => (state?.call ? { call: { ...state.call, status: 'closed' } } : {}),
};

/** A batch (tranche): its call for applications and the versions of its policy. */
export const batchAggregate: Aggregate<BatchState, BatchCommand, BatchEvent> = {
  category: 'batch',
  decide(command, state, context) {
    if (!state && command.type === 'create-batch') return { events: [{ type: 'BatchCreated', data: command.payload }] };
    if (!state) return { refusal: { code: 'BATCH.NOT_FOUND', kind: 'not-found', params: { batch: command.batch } } };
    const handler = handlers[command.type] as ((p: unknown, s: BatchState, c: DecisionContext) => Answer) | undefined;
    if (!handler) return { refusal: wrongMoment('BATCH.WRONG_MOMENT') };
    const answer = handler(command.payload, state, context);
    return 'kind' in answer ? { refusal: answer } : { events: [answer] };
  },
  evolve(state, recorded) {
    const evolver = evolvers[recorded.type] as
      ((s: BatchState | undefined, d: unknown, r: RecordedEvent<BatchEvent>) => Partial<BatchState>) | undefined;
    const changed = evolver?.(state, recorded.data, recorded);
    return { ...state, ...changed, version: recorded.version, updatedAt: recorded.recordedAt } as BatchState;
  },
};

/** The call as `submit-application` needs it in its context. */
export const callWindowOf = (state: BatchState): CallWindow | undefined =>
  state.call && {
    opensOn: state.call.opensOn,
    closesOn: state.call.closesOn,
    status: state.call.status,
    lateAllowed: state.call.lateAllowed,
  };
