import { consistencyRules } from './consistency';
import { policyShape } from './policy';

/** A policy as it may be adopted: its parts fit together. */
export const programmePolicy = policyShape.superRefine((policy, context) => {
  for (const { path, code: message, holds } of consistencyRules)
    if (!holds(policy)) context.addIssue({ code: 'custom', path: [...path], message });
});
