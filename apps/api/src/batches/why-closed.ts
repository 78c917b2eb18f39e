import type { BatchCommandName, Refusal } from '@mourafaka/contracts';
import { batchClosedReason, type BatchState } from '@mourafaka/domain';

type Reason = Pick<Refusal, 'code' | 'params'>;

/** What is missing where neither the stage nor a wave closes a command. */
const missing: Readonly<Partial<Record<BatchCommandName, string>>> = {
  'open-call': 'BATCH.NO_POLICY',
  'extend-call': 'BATCH.CALL_NOT_OPEN',
  'extend-deadline': 'DEADLINE.NONE_OPEN',
  'acknowledge-escalation': 'DEADLINE.NONE_ESCALATED',
  'rank-financing': 'BATCH.NO_ROUND',
  'approve-financing': 'BATCH.NO_ROUND',
  'approve-selection': 'BATCH.SIGNATURE_NEEDS_ANOTHER_PERSON',
};

/** Why a command that is not allowed now is closed: by the stage, by how far the waves are, or by what is missing. */
export function whyClosed(command: BatchCommandName, state: BatchState): Reason {
  const byStage = batchClosedReason(command, state);
  if (byStage) return byStage;
  const waves = state.policies[state.policyVersion]?.waves ?? [];
  const reasons = waves.map(({ code }) => batchClosedReason(command, state, code));
  const [byWave] = reasons.every((reason) => reason !== undefined) ? reasons : [];
  return byWave ?? { code: missing[command] ?? 'BATCH.WRONG_MOMENT', params: { command, stage: state.stage } };
}
