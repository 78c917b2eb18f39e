/** What an auditor reads of the journal beside what is recorded: commands, events and reasons in their language. */
import {
  batchCommands,
  journeyCommands,
  sessionCommands,
  type StoredEvent,
  type StreamId,
  type Texts,
} from '@mourafaka/contracts';
import type { RefusalEntity } from '@mourafaka/journal';
import type { Language } from '@mourafaka/platform';
import type { NameAt } from '../journeys/timeline/timeline-people';
import { timelineText } from '../journeys/timeline/timeline-text';
import { refusalText } from '../journeys/timeline/timeline-why';

type Commands = Readonly<Record<string, { summary: Texts } | undefined>>;

const commandsOf: Readonly<Record<string, Commands | undefined>> = {
  journey: journeyCommands,
  batch: batchCommands,
  session: sessionCommands,
};

/** Undefined for what has no name but its own: a request of HTTP, a command of the system's upkeep. */
export const commandInWords = (stream: StreamId, command: string, language: Language): string | undefined =>
  commandsOf[stream.split('-', 1)[0] ?? '']?.[command]?.summary[language];

/** What happened to a journey as its timeline tells it; elsewhere by the command that was given. */
export function eventsInWords(
  stream: StreamId,
  events: readonly StoredEvent[],
  nameAt: NameAt,
  language: Language,
): (string | undefined)[] {
  return events.map((event, place) =>
    stream.startsWith('journey-')
      ? timelineText(event, language, undefined, (id) => nameAt(id, place))
      : commandInWords(stream, event.meta.command, language),
  );
}

export function refusalInWords({ at, ...refusal }: RefusalEntity, language: Language) {
  const { streamId, command, code, kind, fields } = refusal;
  return {
    ...refusal,
    at: at.toISOString(),
    commandText: commandInWords(streamId, command, language),
    why: refusalText({ code, kind, fields }, language),
  };
}
