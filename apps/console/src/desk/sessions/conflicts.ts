import type { AnswerOf, Schema } from '../../api/client';

type Session = Schema<'SessionPage'>['items'][number];
type Calendar = AnswerOf<'/v1/calendar'>['calendar'];

/** What is being planned, as far as it is filled in. */
export interface Plan {
  heldOn: string;
  from: string;
  to: string;
  place: string;
  trainer: string;
  region: string | undefined;
}

export type Conflict =
  | { kind: 'trainer' | 'place'; session: Session }
  | { kind: 'weekend' }
  | { kind: 'holiday'; names: { ar: string; fr: string } };

const same = (one: string, other: string): boolean =>
  one.trim() !== '' && one.trim().toLowerCase() === other.trim().toLowerCase();

/** Wall-clock times compare as text; one may begin when the other ends. */
const overlap = (one: Pick<Plan, 'from' | 'to'>, other: Pick<Plan, 'from' | 'to'>): boolean =>
  one.from < other.to && other.from < one.to;

/** What speaks against a plan: nobody trains in two rooms at once, and no room holds two sessions. It warns, and forbids nothing. */
export function conflictsOf(plan: Plan, onThatDay: readonly Session[], calendar: Calendar | undefined): Conflict[] {
  const parallel = onThatDay.filter(
    (session) => session.heldOn === plan.heldOn && session.stage !== 'cancelled' && overlap(plan, session),
  );
  const day = new Date(`${plan.heldOn}T12:00:00Z`).getUTCDay();
  const holidays = (calendar?.holidays ?? []).filter(
    ({ on, regions }) =>
      on === plan.heldOn && (regions === undefined || (plan.region !== undefined && regions.includes(plan.region))),
  );
  return [
    ...parallel.flatMap((session): Conflict[] => [
      ...(same(session.trainer, plan.trainer) ? [{ kind: 'trainer' as const, session }] : []),
      ...(same(session.place, plan.place) ? [{ kind: 'place' as const, session }] : []),
    ]),
    ...(calendar?.weekend.some((one) => one % 7 === day) ? [{ kind: 'weekend' as const }] : []),
    ...holidays.map(({ names }): Conflict => ({ kind: 'holiday', names })),
  ];
}
