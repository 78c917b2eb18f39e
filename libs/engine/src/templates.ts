import { templatesStream } from '@mourafaka/contracts';
import type { ChangedTemplates, TemplatesState } from '@mourafaka/domain';
import type { Journal } from '@mourafaka/journal';
import { Heads } from './execute/heads';
import { RememberedHeads } from './execute/remembered-heads';

/**
 * Reads the message texts in force, for whoever composes messages. Each call asks the stream's version, one short query, and
 * reads the texts only when it has changed: what is saved is said at once, in every process.
 */
export function loadTemplates(journal: Journal): () => Promise<ChangedTemplates> {
  const heads = new RememberedHeads(journal, new Heads(journal));
  return async () => (await heads.current<TemplatesState>(templatesStream('MA')))?.changed ?? {};
}
