import type { StreamId, Texts } from '@mourafaka/contracts';
import { openDeadlines, type WithDeadlines } from '@mourafaka/domain';
import type { Journal } from '@mourafaka/journal';
import type { Clock, Language } from '@mourafaka/platform';
import { type Deadlines, explainStream, shownDeadline } from './deadline-answer';

interface Asked {
  stream: StreamId;
  state: WithDeadlines & { version: number };
  /** Code of the region whose days off count. */
  region?: string;
  /** What each command of the stream does, in plain words. */
  commands: Readonly<Record<string, { summary: Texts } | undefined>>;
  language: Language;
}

/** The deadlines of a batch or a training session; what made each necessary is the command that was given. */
export async function streamDeadlines(
  { journal, clock }: { journal: Journal; clock: Clock },
  { stream, state, region, commands, language }: Asked,
): Promise<Deadlines> {
  const [{ deadlines, events }, instant] = await Promise.all([
    explainStream(journal, stream, { upTo: state.version, region }),
    clock.now(),
  ]);
  const now = instant.toISOString();
  const given = new Map(events.map(({ version, meta }) => [version, meta.command]));
  const shown = {
    language,
    overdue: openDeadlines(state)
      .filter(({ dueAt }) => dueAt <= now)
      .map(({ key }) => key),
    escalations: state.escalations,
    happened: (version: number) => commands[given.get(version) ?? '']?.summary[language],
  };
  const items = deadlines.map((deadline) => shownDeadline(deadline, shown));
  return { items: items.sort((a, b) => a.dueAt.localeCompare(b.dueAt)) };
}
