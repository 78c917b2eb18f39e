/** A journey played without any server: people act when a script says so, the system does what is due in between. */
import type { DomainEvent, JourneyCommand, ProgrammePolicy, WorkingCalendar } from '@mourafaka/contracts';
import {
  duties,
  journeyAggregate,
  journeyOrders,
  type JourneyState,
  type RecordedEvent,
  seedCalendar,
} from '@mourafaka/domain';
import { DateTime } from 'luxon';
import {
  giveCommand,
  journeyCommand,
  type JourneyRecord,
  people,
  stateOf,
  testContext,
} from '../../libs/domain/src/testing';
import { dateOf, instantOf } from '../../libs/engine/src/time/zone';
import { type Act, shortPath } from '../support/told-journey';

/** A new version of the calendar, from a local date and time on; every deadline follows it at once. */
export interface CalendarChange {
  at: string;
  calendar: WorkingCalendar;
  /** The journey has not been planned anew yet: the bulk that does it is still under way. */
  unfollowed?: boolean;
}

export interface Played {
  acts: readonly Act[];
  changes?: readonly CalendarChange[];
  /** Local date and time up to which the system goes on alone. */
  until?: string;
  policy?: ProgrammePolicy;
}

export const instantAt = (local: string): string => instantOf(local.slice(0, 10), local.slice(11));
export const localTime = (instant: string): string =>
  DateTime.fromISO(instant, { zone: 'Africa/Casablanca' }).toFormat('yyyy-MM-dd HH:mm');

class Simulation {
  record: JourneyRecord = [];
  private calendar = { calendar: seedCalendar(), calendarVersion: 1 };

  constructor(private readonly policy: ProgrammePolicy) {}

  give(command: JourneyCommand, by: keyof typeof people, now: string): string | undefined {
    const rules = { policy: this.policy, actor: people[by], ...this.calendar };
    const context = { ...testContext({ now, ...rules }), today: dateOf(now), instantOf, dateOf };
    const { refusal, recorded } = giveCommand(journeyAggregate, this.record, command, context);
    this.record = recorded;
    return refusal?.code;
  }

  /** Performs what falls due up to an instant, each at its own; what is refused has become moot. */
  performDue(until: string): void {
    const tried = new Set<string>();
    for (;;) {
      const state = this.record.length > 0 ? stateOf(this.record) : undefined;
      const duty = state && duties(state).find(({ key, dueAt }) => dueAt <= until && !tried.has(key));
      if (!state || !duty) return;
      tried.add(duty.key);
      const now = [duty.dueAt, state.updatedAt].sort().at(-1) ?? duty.dueAt;
      for (const { category, name, payload } of journeyOrders(state, duty)) {
        if (category === 'journey') this.give(journeyCommand(name as never, payload as never), 'system', now);
      }
    }
  }

  follow({ at, calendar, unfollowed }: CalendarChange): void {
    this.performDue(instantAt(at));
    this.calendar = { calendar, calendarVersion: this.calendar.calendarVersion + 1 };
    if (!unfollowed) this.give(journeyCommand('replan-deadlines', {}), 'system', instantAt(at));
  }

  act({ at, by, command, payload }: Act): void {
    this.performDue(instantAt(at));
    const refused = this.give(journeyCommand(command, payload as never), by, instantAt(at));
    if (refused) throw new Error(`${command} at ${at} was refused: ${refused}`);
  }
}

/** Everything recorded. */
export function play({ acts, changes = [], until, policy = shortPath }: Played): JourneyRecord {
  const simulation = new Simulation(policy);
  const inOrder = [...acts, ...changes].sort((a, b) => a.at.localeCompare(b.at));
  for (const one of inOrder) {
    if ('calendar' in one) simulation.follow(one);
    else simulation.act(one);
  }
  if (until) simulation.performDue(instantAt(until));
  return simulation.record;
}

interface Sent {
  duty: string;
  at: string;
  otherwiseAt?: string;
  urgent?: boolean;
  channel: string;
  to: string;
  language: string;
  template: string;
  deadline?: string;
}

/** What an event has to tell somebody. */
function sentBy({ type, data }: RecordedEvent<DomainEvent>): Sent[] {
  if (type !== 'MessageIssued' && type !== 'Escalated') return [];
  const told = data as { duty: string; notBefore: string; audience?: string; to?: string; channel?: string };
  const { template, language, otherwiseAt, urgent, deadline } = data as Partial<Sent>;
  const to = told.audience ?? told.to ?? '';
  const { duty, notBefore: at, channel = 'inbox' } = told;
  // Staff read in their own language.
  return [
    { duty, at, channel, to, language: language ?? '--', template: template ?? '', otherwiseAt, urgent, deadline },
  ];
}

/** Deadline → when it was closed. */
function closings(record: JourneyRecord): Map<string, string> {
  const closed = new Map<string, string>();
  for (const { type, data, recordedAt } of record) {
    const { key, deadline } = data as { key?: string; deadline?: string };
    if (['DeadlineMet', 'DeadlineCancelled', 'DeadlineExpired'].includes(type)) {
      closed.set((type === 'DeadlineExpired' ? deadline : key) ?? '', recordedAt);
    }
  }
  return closed;
}

/**
 * What leaves, in order: local date and hour, channel, to whom, in which language, which message. A reminder whose deadline
 * was met before it could leave does not; one whose reader has had that day's message leaves with the next day's.
 */
export function messagesOf(record: JourneyRecord): string[] {
  const closed = closings(record);
  const told = new Map<string, string>();
  const left = record
    .flatMap((event) => sentBy(event))
    .sort((a, b) => a.at.localeCompare(b.at))
    .map((message) => {
      const { at, otherwiseAt, channel, to } = message;
      if (otherwiseAt === undefined || channel === 'inbox') return message;
      const reader = `${channel}/${to}/${dateOf(at)}`;
      const before = told.get(reader) ?? at;
      const leavesAt = before < at ? otherwiseAt : at;
      told.set(`${channel}/${to}/${dateOf(leavesAt)}`, leavesAt);
      return { ...message, at: leavesAt };
    })
    .filter(({ deadline = '', at }) => (closed.get(deadline) ?? '9') > at);
  return left
    .sort((a, b) => a.at.localeCompare(b.at) || a.duty.localeCompare(b.duty))
    .map(({ at, channel, to, language, template }) =>
      [localTime(at), channel.padEnd(5), language, to, template].join(' '),
    );
}

export const stateAfter = (record: JourneyRecord): JourneyState => stateOf(record);
