/** What stands in a consultant's calendar, before it is written as iCalendar. Pure. */
import { denominationIn } from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import type { Language } from '@mourafaka/platform';
import type { FeedTraining } from '@mourafaka/read-models';
import { feedText } from './feed-texts';

export interface Appointment {
  /** The same for ever, wherever it is moved. */
  uid: string;
  title: string;
  details?: string;
  place?: string;
  /** Path of the page about it. */
  path: string;
  /** Instants (ISO 8601, UTC), or a local date for a whole day. */
  when: { from: string; to: string } | { on: string };
  /** Never goes back. */
  sequence: number;
  /** When it was last changed, ISO 8601. */
  changedAt: string;
  cancelled?: true;
}

export interface FeedContext {
  language: Language;
  /** Local date before which nothing is shown. */
  since: string;
  instantOf: (date: string, time: string) => string;
  /** Names of a batch's modules; its key for one that has none. */
  moduleName: (batch: string, module: string) => string;
}

/** Where nobody says how long a meeting lasts. */
const usualHours = 2;

function timeOf(on: string, from: string | undefined, { instantOf }: FeedContext): Appointment['when'] {
  if (from === undefined) return { on };
  const start = instantOf(on, from);
  return { from: start, to: new Date(Date.parse(start) + usualHours * 3_600_000).toISOString() };
}

/** Sessions of the plan that are not held yet. */
function coachingOf(state: JourneyState, context: FeedContext): Appointment[] {
  const { journeyId, coachingPlan, sessions, cooperative } = state;
  const held = new Set(sessions.map(({ number }) => number));
  return coachingPlan
    .filter(({ number, plannedOn }) => !held.has(number) && plannedOn >= context.since)
    .map(({ number, plannedOn, from, place, revision, at }) => ({
      uid: `coaching-${journeyId}-${number}@mourafaka`,
      title: feedText('coaching', context.language, {
        name: denominationIn(cooperative, context.language) ?? '',
        number,
      }),
      ...(place !== undefined && { place }),
      path: `/journeys/${journeyId}`,
      when: timeOf(plannedOn, from, context),
      sequence: revision,
      changedAt: at,
    }));
}

/** Visits that are planned; one that is held or cancelled leaves the calendar. */
const visitsOf = ({ journeyId, visits, cooperative }: JourneyState, context: FeedContext): Appointment[] =>
  visits
    .filter(({ status, on }) => status === 'planned' && on >= context.since)
    .map(({ id, on, from, place, revision, at }) => ({
      uid: `visit-${journeyId}-${id}@mourafaka`,
      title: feedText('visit', context.language, { name: denominationIn(cooperative, context.language) ?? '' }),
      ...(place !== undefined && { place }),
      path: `/journeys/${journeyId}`,
      when: timeOf(on, from, context),
      sequence: revision,
      changedAt: at,
    }));

function trainingOf(training: FeedTraining, names: ReadonlyMap<string, string>, context: FeedContext): Appointment {
  const { sessionId, batch, module, place, heldOn, from, to, version, updatedAt, stage, journeyIds } = training;
  return {
    uid: `training-${sessionId}@mourafaka`,
    title: feedText('training', context.language, { module: context.moduleName(batch, module) }),
    details: journeyIds.flatMap((id) => names.get(id) ?? []).join('\n'),
    place,
    path: `/sessions/${sessionId}`,
    when: { from: context.instantOf(heldOn, from), to: context.instantOf(heldOn, to) },
    sequence: version,
    changedAt: updatedAt.toISOString(),
    ...(stage === 'cancelled' && { cancelled: true as const }),
  };
}

/** All appointments with the cooperatives of one consultant, in order of time. */
export function appointmentsOf(
  journeys: readonly JourneyState[],
  trainings: readonly FeedTraining[],
  context: FeedContext,
): Appointment[] {
  const names = new Map(
    journeys.map(({ journeyId, cooperative }) => [journeyId, denominationIn(cooperative, context.language) ?? '']),
  );
  const startOf = ({ when }: Appointment): string => ('on' in when ? context.instantOf(when.on, '00:00') : when.from);
  return [
    ...journeys
      .filter(({ suspended }) => !suspended)
      .flatMap((state) => [...visitsOf(state, context), ...coachingOf(state, context)]),
    ...trainings.map((training) => trainingOf(training, names, context)),
  ].sort((a, b) => startOf(a).localeCompare(startOf(b)) || a.uid.localeCompare(b.uid));
}
