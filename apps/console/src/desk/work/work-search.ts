/** How the queue is narrowed, as it stands in the address. */
export interface WorkSearch {
  due?: 'overdue' | 'today' | 'week';
  assignee?: 'me' | 'none';
}

const oneOf = <T extends string>(value: unknown, ...known: readonly T[]): T | undefined =>
  known.find((one) => one === value);

/** What is no filter is left out: an old or mistyped address still opens the queue. */
export const workSearch = ({ due, assignee }: Record<string, unknown>): WorkSearch => ({
  ...(oneOf(due, 'overdue', 'today', 'week') && { due: oneOf(due, 'overdue', 'today', 'week') }),
  ...(oneOf(assignee, 'me', 'none') && { assignee: oneOf(assignee, 'me', 'none') }),
});
