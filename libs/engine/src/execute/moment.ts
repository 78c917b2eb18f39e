import type { Actor } from '@mourafaka/contracts';
import type { DecisionContext } from '@mourafaka/domain';
import { dateOf, instantOf, zoneDataVersion } from '../time/zone';
import type { Rules } from './sources';
import { newTrackingCode, uuidOf } from './ids';

interface Moment {
  /** ISO 8601. */
  now: string;
  actor: Actor;
  commandId: string;
  codeFor: DecisionContext['codeFor'];
}

/** What a decision knows besides the rules: when it is made, by whom, and the ids and codes it may give. */
export const momentOf = ({ now, actor, commandId, codeFor }: Moment): Omit<DecisionContext, keyof Rules> => ({
  now,
  today: dateOf(now),
  actor,
  instantOf,
  dateOf,
  zoneVersion: zoneDataVersion,
  id: (n) => uuidOf(`${commandId}|${n}`),
  codeFor,
  trackingCode: newTrackingCode(),
});
