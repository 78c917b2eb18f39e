import type { MessageRow } from '@mourafaka/read-models';
import type { MessageSource } from './parcel';

/** The last part of a duty's key: the step's name, the same after its deadline has moved. */
const stepOf = (duty: string): string => duty.slice(duty.lastIndexOf('/') + 1);

/**
 * Whether nobody needs the message any more: its deadline is closed, its clock stands still, or it was given new days and the
 * same reminder comes again. Asked right before it leaves, of the stream as it is at that moment.
 */
export function isMoot(
  { params, duty }: Pick<MessageRow, 'params' | 'duty'>,
  state: MessageSource | undefined,
): boolean {
  const deadline = presentDeadline({ params }, state);
  // A state keeps no deadline that was dealt with and has a successor.
  if (!deadline) return params.deadline !== undefined && state?.deadlines !== undefined;
  if (deadline.status !== 'open') return true;
  if (state?.suspended && deadline.kind !== 'resumption') return true;
  return !deadline.performed.includes(stepOf(duty));
}

/** The deadline it is about as it is now: a calendar may have moved it since the message was decided. */
export const presentDeadline = ({ params }: Pick<MessageRow, 'params'>, state: MessageSource | undefined) =>
  state?.deadlines?.find(({ key }) => key === params.deadline);
