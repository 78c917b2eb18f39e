import type { BatchEvent, FieldIssue, ProgrammePolicy } from '@mourafaka/contracts';
import { programmePolicy } from '@mourafaka/contracts';
import type { z } from 'zod';
import type { DecisionContext } from '../../aggregate';
import { replanDeadlines } from '../../deadlines';
import { batchDeadlines } from '../deadlines';
import { canonicalText } from '../digest';
import type { Handlers } from '../handler';
import { type BatchState, policyOf } from '../state';
import { scheduled } from './call';

/** Own rules of the policy carry their message key; what else a schema finds was told where the command came in. */
const policyIssues = (error: z.ZodError): FieldIssue[] =>
  error.issues.map(({ path, message }) => ({
    field: ['policy', ...path].join('.'),
    code: message.startsWith('POLICY.') ? message : 'FIELD.INVALID',
  }));

/** The instants at which waves are ranked and released by themselves, where the policy, or the one before, states any. */
function wavesScheduled(
  policy: ProgrammePolicy,
  policyVersion: number,
  state: BatchState,
  { instantOf }: DecisionContext,
): BatchEvent[] {
  const waves = policy.waves.flatMap(({ code: wave, rankOn, releaseOn }) =>
    rankOn || releaseOn
      ? [
          {
            wave,
            ...(rankOn && { rankAt: instantOf(rankOn, '00:00') }),
            ...(releaseOn && { releaseAt: instantOf(releaseOn, '00:00') }),
          },
        ]
      : [],
  );
  const before = Object.values(state.waves).some(
    ({ rankAt, releaseAt }) => rankAt !== undefined || releaseAt !== undefined,
  );
  return waves.length > 0 || before ? [{ type: 'WavesScheduled', data: { policyVersion, waves } }] : [];
}

/** A file keeps the form it was filled with by its version, so a version never stands for two forms. */
const formOfAnotherPolicy = ({ questionnaire }: ProgrammePolicy, { policies }: BatchState): boolean =>
  Object.values(policies).some(
    ({ questionnaire: before }) =>
      before.version === questionnaire.version && canonicalText(before) !== canonicalText(questionnaire),
  );

/** A call that is not over follows the reminders of a new policy. */
function callRescheduled(policy: ProgrammePolicy, state: BatchState, context: DecisionContext): BatchEvent[] {
  const { call } = state;
  const before = policyOf(state);
  if (!call || call.status === 'closed') return [];
  const asBefore =
    canonicalText(before?.call) === canonicalText(policy.call) && before?.messages.sendAt === policy.messages.sendAt;
  return asBefore ? [] : [scheduled(call, state, policy, context)];
}

export const decidePolicy: Handlers<'adopt-policy'> = {
  'adopt-policy': ({ policy, reason, scope }, state, context) => {
    const checked = programmePolicy.safeParse(policy);
    if (!checked.success) return { code: 'POLICY.INVALID', kind: 'invalid', errors: policyIssues(checked.error) };
    if (formOfAnotherPolicy(checked.data, state)) {
      const field = 'policy.questionnaire.version';
      return {
        code: 'POLICY.INVALID',
        kind: 'invalid',
        errors: [{ field, code: 'POLICY.FORM_CHANGED_UNDER_ITS_VERSION' }],
      };
    }
    const version = state.policyVersion + 1;
    // Nobody is under way before the first.
    const bulk = scope === 'running' && version > 1 ? { bulkId: context.id(0) } : {};
    const adopted: BatchEvent = {
      type: 'PolicyAdopted',
      data: { version, policy: checked.data, reason, ...(scope && { scope }), ...bulk },
    };
    return [
      adopted,
      ...wavesScheduled(checked.data, version, state, context),
      ...callRescheduled(checked.data, state, context),
      ...replanDeadlines(batchDeadlines, state, 'policy', { ...context, policy: checked.data, policyVersion: version }),
    ];
  },
};
