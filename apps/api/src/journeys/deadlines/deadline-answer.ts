/** How deadlines are answered and explained: alike for journeys, batches and training sessions. */
import {
  calendarStream,
  type CalendarEvent,
  type DomainEvent,
  roles,
  type StoredEvent,
  type StreamId,
} from '@mourafaka/contracts';
import {
  calendarHistory,
  type DeadlineMove,
  type ExplainedDeadline,
  explainDeadlines,
  type Explaining,
  type RecordedEvent,
  type WithDeadlines,
} from '@mourafaka/domain';
import type { Journal } from '@mourafaka/journal';
import { type Language, translate } from '@mourafaka/platform';
import { z } from 'zod';
import { country } from '../../calendar/country';
import { readWholeStream } from '../../journal/read-whole-stream';
import { name } from '../../openapi/named';
import { deadlineText } from './deadline-text';

const instant = z.string().describe('ISO 8601, UTC');
const localDate = z.string().describe('Local date');

const move = z.object({
  why: z.enum(['extended', 'resumed', 'calendar', 'policy', 'paused']),
  text: z.string().describe('`why`, in the caller’s language'),
  at: instant,
  by: z.object({ id: z.string(), name: z.string(), role: z.enum(roles) }),
  from: localDate,
  to: localDate.optional().describe('Absent while its clock stands still'),
  reason: z.string().optional(),
  pausedDays: z.int().describe('Given back by this move'),
});

const deadlineItem = z.object({
  key: z.string(),
  kind: z.string(),
  about: z.string().optional().describe('Which of several of its kind: `T2`, `S3`, `wave-1`'),
  name: z.string().describe('Of its kind, in the caller’s language'),
  text: z.string().describe('Why it falls on that day and how it stands, in the caller’s language'),
  status: z.enum(['open', 'paused', 'met', 'cancelled', 'expired']),
  owner: z.enum(roles).describe('Who has to act'),
  dueOn: localDate,
  dueAt: instant,
  overdue: z.boolean(),
  closedAt: instant.optional(),
  late: z.boolean().optional().describe('Of one that was met'),
  rule: z.object({ days: z.int(), unit: z.enum(['working', 'calendar']) }),
  byLaw: z.boolean().describe('The law sets its day, whatever the rule, the calendar or a pause'),
  anchor: z.object({
    on: localDate.describe('From which its days are counted'),
    text: z.string().describe('What that day is, in the caller’s language'),
    event: z.object({ version: z.int(), text: z.string().optional() }).optional().describe('What made it necessary'),
  }),
  fixedOn: localDate.optional().describe('Set from outside, or by an extension: no days are counted'),
  extension: move.optional().describe('The last one'),
  pausedDays: z.int(),
  pausedOn: localDate.optional().describe('Since when its clock stands still'),
  skippedDays: z
    .array(
      z.object({
        on: localDate,
        why: z.enum(['weekend', 'holiday']),
        names: z.object({ ar: z.string(), fr: z.string() }).optional(),
      }),
    )
    .describe('Days off that were not counted, or that it moved over'),
  calendarVersion: z.int(),
  policyVersion: z.int(),
  zoneVersion: z.string().optional(),
  moves: z.array(move),
  steps: z
    .array(
      z.object({
        key: z.string().optional(),
        kind: z.enum(['remind', 'escalate', 'expire']),
        at: instant,
        status: z.enum(['planned', 'performed', 'withheld', 'skipped', 'dropped']),
        performedAt: instant.optional(),
        audience: z.enum(roles).optional(),
        channel: z.string().optional(),
        level: z.int().optional(),
      }),
    )
    .describe('What the system does about it by itself, done and to come'),
  escalations: z
    .array(z.object({ escalation: z.string(), level: z.int(), to: z.enum(roles), at: instant }))
    .describe('Those nobody has acted on yet'),
});
export type DeadlineItem = z.infer<typeof deadlineItem>;

export const deadlinesAnswer = name('Deadlines', z.object({ items: z.array(deadlineItem) }));
export type Deadlines = z.infer<typeof deadlinesAnswer>;

const recordedOf = ({ type, data, version, recordedAt, meta }: StoredEvent): RecordedEvent<DomainEvent> => ({
  type,
  data,
  version,
  recordedAt,
  actor: meta.actor,
});

/** Every deadline a stream ever had; `upTo`: as of that version of it. */
export async function explainStream(
  journal: Journal,
  stream: StreamId,
  { upTo, ...of }: Omit<Explaining, 'calendarOf'> & { upTo: number },
): Promise<{ deadlines: ExplainedDeadline[]; events: StoredEvent[] }> {
  const [all, ofCalendar] = await Promise.all([
    readWholeStream(journal, stream),
    readWholeStream(journal, calendarStream(country)),
  ]);
  const calendars = new Map(
    calendarHistory(ofCalendar.map((event) => recordedOf(event) as RecordedEvent<CalendarEvent>)).map(
      ({ version, calendar }) => [version, calendar],
    ),
  );
  const events = all.filter(({ version }) => version <= upTo);
  const calendarOf = (version: number) => calendars.get(version);
  return { deadlines: explainDeadlines(events.map(recordedOf), { calendarOf, ...of }), events };
}

export interface Shown {
  language: Language;
  /** Keys of those overdue now. */
  overdue: readonly string[];
  escalations: WithDeadlines['escalations'];
  /** What happened in the event of that version, in words. */
  happened?: (version: number) => string | undefined;
}

const shownMove = ({ by: { id, name, role }, ...rest }: DeadlineMove, language: Language): z.infer<typeof move> => ({
  ...rest,
  text: translate(`MOVED.${rest.why}`, {}, language),
  by: { id, name, role },
});

/** One deadline as it is answered. */
export function shownDeadline(deadline: ExplainedDeadline, shown: Shown): DeadlineItem {
  const { language, happened } = shown;
  const { anchorOn, setBy, setAt: _at, wasFixed: _fixed, extension, moves, steps, ...rest } = deadline;
  const { key, kind } = deadline;
  const overdue = shown.overdue.includes(key);
  const told = setBy === undefined ? undefined : happened?.(setBy);
  return {
    ...rest,
    name: translate(`DEADLINE.${kind}`, {}, language),
    text: deadlineText(deadline, overdue, language),
    overdue,
    anchor: {
      on: anchorOn,
      text: translate(`DEADLINE_FROM.${kind}`, {}, language),
      ...(setBy !== undefined && { event: { version: setBy, ...(told !== undefined && { text: told }) } }),
    },
    ...(extension && { extension: shownMove(extension, language) }),
    moves: moves.map((it) => shownMove(it, language)),
    steps: steps.map(({ name: _name, ...step }) => step),
    escalations: shown.escalations
      .filter((it) => it.deadline === key)
      .map(({ duty: escalation, level, to, at }) => ({ escalation, level, to, at })),
  };
}
