import type { DecisionContext } from '../../aggregate';
import { addDays } from '../../calendar/working-days';

/** When a message may leave: now, or in the morning if it is night. */
export function messageTime({ now, today, instantOf, policy: { messages } }: DecisionContext): string {
  const morning = instantOf(today, messages.sendAt);
  if (now < morning) return morning;
  return now < instantOf(today, messages.quietFrom) ? now : instantOf(addDays(today, 1), messages.sendAt);
}
