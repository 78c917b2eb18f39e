import type { FigureKey, JourneyStateName, Milestone } from '@mourafaka/contracts';
import type { CountedDays } from '../working-days-sql';

/** What figures may be told apart by. */
export const dimensions = [
  'batch',
  'wave',
  'region',
  'province',
  'sector',
  'lot',
  'provider',
  'agent',
  'consultant',
] as const;
export type Dimension = (typeof dimensions)[number];

export type Figures = Partial<Record<FigureKey, number>>;

/** The figures of one value of a dimension; `null`: of the cooperatives without one. */
export interface FiguresRow {
  key: string | null;
  figures: Figures;
}

/** Waits of one length. */
export interface WaitCount {
  step: Milestone;
  /** Working days. */
  days: number;
  count: number;
}

/** Working days counted once, and at which instant each local day began. */
export interface WorkingDayTable extends CountedDays {
  /** Of which version of the calendar: between two days each of them counts the same, wherever it begins and ends. */
  calendar: number;
  dayStarts: readonly string[];
}

/** Journeys that have stood equally long where they stand. */
export interface StandingCount {
  state: JourneyStateName;
  /** Null where it is not known since when. */
  days: number | null;
  workingDays: number | null;
  count: number;
}

export interface DelayRow {
  kind: string;
  owner: string;
  /** Whose it is, where it is somebody's: the agent or the consultant. */
  person: string | null;
  region: string;
  deadlines: number;
  journeys: number;
  /** ISO 8601: since when the oldest is overdue. */
  oldest: string;
}

export interface ReasonRow {
  state: string;
  /** Null where nobody wrote one. */
  reason: string | null;
  journeys: number;
}
