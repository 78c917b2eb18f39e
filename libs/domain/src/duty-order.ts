import type { StreamCategory } from '@mourafaka/contracts';

/**
 * An ordinary command that performs a duty, or a part of one. Orders of one duty are given one after the other, as the
 * system, each under the duty's own key and its place; a refused order ends the duty, unless it says what else to do.
 */
export interface DutyOrder {
  category: StreamCategory;
  /** Journey id, batch code, bulk id. */
  entityId: string;
  name: string;
  payload: unknown;
  /** Given instead of every later order when this one is refused. */
  otherwise?: DutyOrder;
}
