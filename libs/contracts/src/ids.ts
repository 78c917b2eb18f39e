/**
 * Identifiers. They are opaque: nothing personal and nothing that identifies a cooperative ever stands in the id of a
 * stream or of a workflow, because Temporal's operators see them and its histories keep them.
 */

/** An append-only sequence of events about one thing: `journey-<uuid>`, `batch-<code>`, `bulk-<uuid>`, `session-<uuid>`,
 * `calendar-<country>`, `templates-<country>`, `task-<uuid>`. */
export type StreamId = string;

export const streamCategories = ['journey', 'batch', 'bulk', 'session', 'calendar', 'templates', 'task'] as const;
export type StreamCategory = (typeof streamCategories)[number];

export const journeyStream = (journeyId: string): StreamId => `journey-${journeyId}`;
export const batchStream = (batch: string): StreamId => `batch-${batch}`;
export const bulkStream = (bulkId: string): StreamId => `bulk-${bulkId}`;
export const sessionStream = (sessionId: string): StreamId => `session-${sessionId}`;
export const calendarStream = (country: string): StreamId => `calendar-${country}`;
export const taskStream = (taskId: string): StreamId => `task-${taskId}`;
export const templatesStream = (country: string): StreamId => `templates-${country}`;

/** `journey-0190…` → `journey`. Throws on a stream of no known category: such a name is a programming error. */
export function categoryOf(stream: StreamId): StreamCategory {
  const category = streamCategories.find((name) => stream.startsWith(`${name}-`));
  if (!category) throw new Error(`stream '${stream}' belongs to no known category (${streamCategories.join(', ')})`);
  return category;
}

/** The part of a stream's name behind its category: the journey id, the batch code, the bulk id, the country. */
export const entityOf = (stream: StreamId): string => stream.slice(categoryOf(stream).length + 1);

/** `journey-<id>` → `journey/<id>`, the id of the workflow that drives that stream. */
export const workflowIdOf = (stream: StreamId): string => `${categoryOf(stream)}/${entityOf(stream)}`;
