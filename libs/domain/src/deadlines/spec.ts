/** What a stream says of its own deadlines; everything else about them is the same for all. */
import type { DeadlineKind } from '@mourafaka/contracts';
import type { DecisionContext } from '../aggregate';
import { regionalCalendar } from '../calendar/regional-calendar';
import { type Deadline, openDeadlines, type WithDeadlines } from './deadline';
import type { PlanContext } from './plan-steps';

/**
 * What a deadline's days are counted from: an instant or a local date. `about`: which of several it is; `fixedOn`: the day
 * it is set for from outside, so that no days are counted.
 */
export type Anchor = ({ at: string } | { on: string }) & { about?: string; fixedOn?: string };

/** From when a kind of deadline is counted, several times where several are open at once, or undefined where it does not apply. */
export type Wanted<State> = (state: State, context: DecisionContext) => Anchor | readonly Anchor[] | undefined;

export interface DeadlineSpec<Kind extends DeadlineKind, State extends WithDeadlines> {
  wanted: Readonly<Record<Kind, Wanted<State>>>;
  /** The clock of this deadline stands still in this state: the other side must act. */
  pausedIn?: (deadline: Deadline, state: State) => boolean;
  /** Closed because its matter was dealt with (the default), or only because there is no matter any more. */
  settled?: (deadline: Deadline, state: State) => boolean;
  /** Nothing moves: every clock stands still until `resumeDeadlines`, but those of kinds that go on. */
  suspended?: (state: State) => boolean;
  goesOn?: (kind: DeadlineKind) => boolean;
  /** Before this instant nobody is reminded: what is waited for cannot be done yet, though its day is known. */
  silentUntil?: (deadline: Pick<Deadline, 'kind' | 'about'>, state: State) => string | undefined;
  /** The date the law itself sets, whatever the calendar, the policy or a pause. */
  lawfulDueOn?: (kind: DeadlineKind, anchorOn: string) => string | undefined;
  /** Code of the region whose days off count. */
  regionOf: (state: State) => string | undefined;
}

/** The context with the calendar of where the matter is. */
export const inItsRegion = <Kind extends DeadlineKind, State extends WithDeadlines>(
  { regionOf }: DeadlineSpec<Kind, State>,
  state: State,
  context: DecisionContext,
): DecisionContext => ({ ...context, calendar: regionalCalendar(context.calendar, regionOf(state)) });

/** The context in which one of the deadlines is planned. */
export const planning = <Kind extends DeadlineKind, State extends WithDeadlines>(
  spec: DeadlineSpec<Kind, State>,
  state: State,
  deadline: Pick<Deadline, 'kind' | 'about'>,
  context: DecisionContext,
): PlanContext => ({ ...inItsRegion(spec, state, context), silentUntil: spec.silentUntil?.(deadline, state) });

/** Whether the clocks of this kind stand still in this state, whatever their deadline. */
export const standsStill = <Kind extends DeadlineKind, State extends WithDeadlines>(
  { suspended, goesOn }: DeadlineSpec<Kind, State>,
  state: State,
  kind: DeadlineKind,
): boolean => (suspended?.(state) ?? false) && !(goesOn?.(kind) ?? false);

/** Open deadlines whose clock runs. */
export const runningDeadlines = <Kind extends DeadlineKind, State extends WithDeadlines>(
  spec: DeadlineSpec<Kind, State>,
  state: State,
): Deadline[] => openDeadlines(state).filter(({ kind }) => !standsStill(spec, state, kind));
