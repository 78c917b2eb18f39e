import type { StreamCategory } from '@mourafaka/contracts';

/**
 * An ordinary command that performs a duty, or a part of one. Orders of one duty are given one after the other, as the
 * system, each under the duty's own key and its place; a refused order ends the duty, unless it says what else to do or
 * that it does not matter.
 */
export interface DutyOrder {
  category: StreamCategory;
  /** Journey id, batch code, bulk id. */
  entityId: string;
  name: string;
  payload: unknown;
  /** Refused, it changes nothing for the orders that follow. */
  regardless?: true;
  /** Given instead of every later order when this one is refused. */
  otherwise?: DutyOrder;
}
