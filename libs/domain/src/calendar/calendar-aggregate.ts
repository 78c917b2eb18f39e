import type { CalendarCommand, CalendarEvent, Refusal, WorkingCalendar } from '@mourafaka/contracts';
import type { Aggregate, DecisionContext, RecordedEvent } from '../aggregate';
import { changedCalendar, isRefusal } from './change-calendar';
import { differenceOf, isSameWork } from './difference';
import { inOrder, isSameCalendar } from './in-order';
import { seedCalendar } from './seed';

/** A new version on its way to all who have deadlines. */
export interface CalendarFollow {
  /** The version as it was adopted. */
  version: number;
  /** When it was adopted, ISO 8601. */
  at: string;
  bulkId: string;
  batches: string[];
  sessions: string[];
}

/** The calendar in force. */
export interface CalendarState {
  version: number;
  adopted: number;
  /** In order: see `inOrder`. */
  calendar: WorkingCalendar;
  adoptedAt: string;
  /** Edition of the zone data by which everything that follows was planned; absent where it was not recorded. */
  zoneVersion?: string;
  /** Until everybody was told; a newer version takes the place of an older one, since all are planned by the one in force. */
  follow?: CalendarFollow;
}

/** Of what is planned before the first calendar is adopted. */
const before = (state: CalendarState | undefined): WorkingCalendar => state?.calendar ?? inOrder(seedCalendar());

function adopted(
  calendar: WorkingCalendar,
  reason: string | undefined,
  state: CalendarState | undefined,
  { id, following, zoneVersion }: DecisionContext,
): CalendarEvent {
  const { batches = [], sessions = [] } = following ?? {};
  const moves = !isSameWork(differenceOf(before(state), calendar)) || (state && state.zoneVersion !== zoneVersion);
  // Without a batch nobody has applied to anything yet. A version that overtakes another takes its followers over.
  const isFollowed = state?.follow !== undefined || (moves && (state !== undefined || batches.length > 0));
  const follow = { bulkId: id(0), batches: [...batches], sessions: [...sessions] };
  const version = (state?.adopted ?? 0) + 1;
  return { type: 'CalendarAdopted', data: { version, calendar, reason, zoneVersion, ...(isFollowed && { follow }) } };
}

function replanned(
  { duty, refused }: Extract<CalendarCommand, { type: 'record-replanned' }>['payload'],
  state: CalendarState | undefined,
  { actor }: DecisionContext,
): CalendarEvent | Refusal {
  if (actor.role !== 'system') return { code: 'IDENTITY.NOT_ALLOWED', kind: 'forbidden' };
  const { follow } = state ?? {};
  if (!follow || duty !== followKey(follow)) return { code: 'CALENDAR.FOLLOWED_ALREADY', kind: 'wrong-moment' };
  return { type: 'CalendarFollowed', data: { version: follow.version, duty, ...(refused && { refused }) } };
}

/** `follow/3`: unique for ever, since no version is adopted twice. */
export const followKey = ({ version }: Pick<CalendarFollow, 'version'>): string => `follow/${version}`;

/** Changes of the stream, by the event. */
const evolvers: {
  readonly [T in CalendarEvent['type']]: (
    data: Extract<CalendarEvent, { type: T }>['data'],
    recorded: RecordedEvent,
  ) => Partial<CalendarState>;
} = {
  CalendarAdopted: ({ version, calendar, zoneVersion, follow }, { recordedAt }) => ({
    adopted: version,
    calendar: inOrder(calendar),
    adoptedAt: recordedAt,
    zoneVersion,
    follow: follow && { version, at: recordedAt, ...follow },
  }),
  CalendarFollowed: () => ({ follow: undefined }),
};

/** One country's working calendar: each edit is a whole new version, and pending deadlines follow by `replan-deadlines`. */
export const calendarAggregate: Aggregate<CalendarState, CalendarCommand, CalendarEvent> = {
  category: 'calendar',
  decide(command, state, context) {
    if (command.type === 'record-replanned') {
      const answer = replanned(command.payload, state, context);
      return 'kind' in answer ? { refusal: answer } : { events: [answer] };
    }
    const calendar = changedCalendar(command, state?.calendar);
    if (isRefusal(calendar)) return { refusal: calendar };
    // The same days are other instants where the country has changed its clocks meanwhile.
    const isInForce = state && state.zoneVersion === context.zoneVersion && isSameCalendar(state.calendar, calendar);
    if (isInForce) return { refusal: { code: 'CALENDAR.UNCHANGED', kind: 'wrong-moment' } };
    return { events: [adopted(calendar, command.payload.reason, state, context)] };
  },
  evolve(state, recorded) {
    const evolver = evolvers[recorded.type] as (data: unknown, of: RecordedEvent) => Partial<CalendarState>;
    return { ...state, ...evolver(recorded.data, recorded), version: recorded.version } as CalendarState;
  },
};
