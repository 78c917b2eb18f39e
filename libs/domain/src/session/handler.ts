import type { FieldIssue, Refusal, SessionCommandName, SessionEvent, SessionPayload } from '@mourafaka/contracts';
import type { DecisionContext } from '../aggregate';
import type { SessionState } from './state';

/** What one command makes of a session that allows it: its events, or the reason it is refused. */
export type Handler<N extends SessionCommandName> = (
  payload: SessionPayload<N>,
  state: SessionState,
  context: DecisionContext,
) => SessionEvent[] | Refusal;
export type Handlers<N extends SessionCommandName> = { [K in N]: Handler<K> };

/** Right command, wrong moment. */
export const notNow = (code: string, params?: Refusal['params']): Refusal => ({ code, kind: 'wrong-moment', params });
/** The rule forbids it to this person. */
export const notYou = (code: string, params?: Refusal['params']): Refusal => ({ code, kind: 'forbidden', params });
export const moot = (duty: string): Refusal => notNow('SESSION.DUTY_MOOT', { duty });
export const invalid = (errors: FieldIssue[], code = 'COMMAND.INVALID'): Refusal => ({ code, kind: 'invalid', errors });
export const invalidField = (field: string, code: string, params?: FieldIssue['params']): Refusal =>
  invalid([{ field, code, ...(params && { params }) }]);
