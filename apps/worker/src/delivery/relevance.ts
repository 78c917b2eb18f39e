import { isRefused } from '@mourafaka/domain';
import type { MessageRow } from '@mourafaka/read-models';
import type { MessageSource } from './parcel';

/** The last part of a duty's key: the step's name, the same after its deadline has moved. */
const stepOf = (duty: string): string => duty.slice(duty.lastIndexOf('/') + 1);

type Decided = Pick<MessageRow, 'params' | 'duty' | 'audience' | 'template'>;

/**
 * Whether nobody needs the message any more: its deadline is closed, its clock stands still, it was given new days and the
 * same reminder comes again, or the cooperative refused it meanwhile. Asked right before it leaves, of the stream as it is at that moment.
 */
export function isMoot(message: Decided, state: MessageSource | undefined): boolean {
  const { params, duty } = message;
  if (state && isRefused(state, message)) return true;
  const deadline = presentDeadline({ params }, state);
  // A state keeps no deadline that was dealt with and has a successor.
  if (!deadline) return params.deadline !== undefined && state?.deadlines !== undefined;
  if (deadline.status !== 'open') return true;
  if (state?.suspended && deadline.kind !== 'resumption') return true;
  // Of what was decided before messages kept their duty's key, the step is not known.
  return duty !== '' && !deadline.performed.includes(stepOf(duty));
}

/** The deadline it is about as it is now: a calendar may have moved it since the message was decided. */
export const presentDeadline = ({ params }: Pick<MessageRow, 'params'>, state: MessageSource | undefined) =>
  state?.deadlines?.find(({ key }) => key === params.deadline);

/**
 * The template that is true on the day it leaves: where a gateway was away over the day, or a calendar moved it meanwhile,
 * neither “due today” nor “due soon” is. Local dates; what names no tone, or no day, stays as it is.
 */
export function templateOn(template: string, dueOn: string | undefined, today: string): string {
  if (dueOn === undefined) return template;
  const tone = today > dueOn ? 'late' : today < dueOn ? 'soon' : 'today';
  return template.replace(/(?<=^|-)(soon|today)$/, tone);
}
