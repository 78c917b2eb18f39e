import { useQueries } from '@tanstack/react-query';
import { get } from '../../api/client';
import { canBeFilled, type JsonSchema } from '../../forms/schema';

export interface BulkCommand {
  command: string;
  title: string;
  schema: JsonSchema;
}

/** So many of the chosen are asked what may be done: what is open to one of them may be tried for all. */
const askedFirst = 8;

/** What exists in one file alone: a document, an action of its plan, one of its deadlines. */
const ofOneFile = ['actionId', 'actionIds', 'deadline', 'entry', 'escalation', 'request', 'session', 'visit'];
const isOfOneFile = (schema: JsonSchema): boolean =>
  JSON.stringify(schema).includes('"format":"uuid"') ||
  Object.keys(schema.properties ?? {}).some((name) => ofOneFile.includes(name));

/** Commands that may be given to all of them at once, as those of the first few that are open to me now. */
export function useBulkCommands(journeyIds: readonly string[]) {
  const answers = useQueries({
    queries: journeyIds
      .slice(0, askedFirst)
      .map((id) => get('/v1/journeys/{id}/actions', { params: { path: { id } } })),
  });
  const found = new Map<string, BulkCommand>();
  for (const { command, title, allowed, inBulk, schema } of answers.flatMap(({ data }) => data?.actions ?? [])) {
    const form = (schema ?? {}) as JsonSchema;
    if (allowed && inBulk && canBeFilled(form) && !isOfOneFile(form))
      found.set(command, { command, title, schema: form });
  }
  return {
    commands: [...found.values()],
    isPending: answers.some(({ isPending }) => isPending),
    error: answers.find(({ error }) => error)?.error,
  };
}
