import type { Actor } from '@mourafaka/contracts';
import type { DecisionContext } from '@mourafaka/domain';
import { dateOf, instantOf } from '../time/zone';
import type { Rules } from './finders';
import { newTrackingCode, uuidOf } from './ids';

/** What a decision knows besides the rules: when it is made, by whom, and the ids it may give. `now`: ISO 8601. */
export const momentOf = (now: string, actor: Actor, commandId: string): Omit<DecisionContext, keyof Rules> => ({
  now,
  today: dateOf(now),
  actor,
  instantOf,
  dateOf,
  id: (n) => uuidOf(`${commandId}|${n}`),
  trackingCode: newTrackingCode(),
});
