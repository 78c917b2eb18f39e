import type { SessionCommand, SessionEvent } from '@mourafaka/contracts';
import type { Aggregate } from '../aggregate';
import type { SessionState } from './state';

/** A collective training session: its enrolments, what cooperatives are told of it, who came, and what follows. */
export const sessionAggregate: Aggregate<SessionState, SessionCommand, SessionEvent> = {
  category: 'session',
  decide: () => ({ refusal: { code: 'SESSION.NOT_FOUND', kind: 'not-found' } }),
  evolve: (state) => state as SessionState,
};
