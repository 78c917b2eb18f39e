import type { BatchCommandName, BatchEvent, BatchPayload, Refusal } from '@mourafaka/contracts';
import type { DecisionContext } from '../aggregate';
import type { BatchState } from './state';

/** What one command makes of a batch that allows it: its events, or the reason it is refused. */
export type Handler<N extends BatchCommandName> = (
  payload: BatchPayload<N>,
  state: BatchState,
  context: DecisionContext,
) => BatchEvent[] | Refusal;
export type Handlers<N extends BatchCommandName> = { [K in N]: Handler<K> };

/** Right command, wrong moment. */
export const notNow = (code: string, params?: Refusal['params']): Refusal => ({ code, kind: 'wrong-moment', params });
export const moot = (duty: string): Refusal => notNow('BATCH.DUTY_MOOT', { duty });
export const invalidField = (field: string, code: string, params?: Refusal['params']): Refusal => ({
  code: 'COMMAND.INVALID',
  kind: 'invalid',
  errors: [{ field, code, ...(params && { params }) }],
});
