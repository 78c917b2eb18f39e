import type { Completion } from '@mourafaka/domain';
import { type Language, translate } from '@mourafaka/platform';
import { z } from 'zod';
import { name } from '../../openapi/named';

const share = z.object({
  done: z.int(),
  planned: z.int(),
  percent: z.int().describe('Rounded down'),
  label: z.enum(['done', 'medium', 'low']).optional().describe('By the policy; absent where nothing is planned'),
  text: z.string().optional().describe('The label in the caller’s language'),
});

export const completionView = name(
  'Completion',
  z.object({
    training: share.describe('Modules attended'),
    coaching: share.describe('Individual sessions held'),
    actions: share.describe('Actions of the development plan done'),
  }),
);

/** The labels in words. */
export function showCompletion(completion: Completion, language: Language): z.infer<typeof completionView> {
  const shown = (part: keyof Completion) => {
    const { label, ...figures } = completion[part];
    if (!label) return figures;
    return { ...figures, label, text: translate(`COMPLETION.${part.toUpperCase()}.${label}`, {}, language) };
  };
  return { training: shown('training'), coaching: shown('coaching'), actions: shown('actions') };
}
