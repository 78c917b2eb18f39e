/** For how long personal data of a journey is kept: as the policy it runs under says, which is a setting and no official rule. */
import type { ProgrammePolicy } from '@mourafaka/contracts';
import { addMonths } from '../calendar/working-days';
import { openRequests } from './privacy-state';
import type { JourneyState } from './state';

/** `not-admitted`: it ended before it had a place. `finished`: it had one, and has graduated or left since. */
export const retentionCategories = ['not-admitted', 'finished'] as const;
type RetentionCategory = (typeof retentionCategories)[number];

export interface Retention {
  category: RetentionCategory;
  /** Local dates: of the end, and the last day on which it may be kept. */
  endedOn: string;
  keptUntil: string;
}

type Months = ProgrammePolicy['retention'];

const monthsOf: { readonly [Category in RetentionCategory]: (months: Months) => number } = {
  'not-admitted': ({ notAdmittedMonths }) => notAdmittedMonths,
  finished: ({ finishedMonths }) => finishedMonths,
};

/**
 * Undefined while it must be kept whatever its age: it goes on, may still be appealed, or somebody waits for an answer about
 * their data. A period begins when the journey came to the state it ended in, so a dismissed appeal begins it anew.
 */
export function retentionOf(
  state: Pick<JourneyState, 'closing' | 'admittedAt' | 'since' | 'dataRequests'>,
  months: Months,
  dateOf: (instant: string) => string,
): Retention | undefined {
  if (!state.closing?.final || openRequests(state).length > 0) return undefined;
  const category = state.admittedAt === undefined ? 'not-admitted' : 'finished';
  const endedOn = dateOf(state.since);
  return { category, endedOn, keptUntil: addMonths(endedOn, monthsOf[category](months)) };
}

/** Whether it was kept as long as it may be, on that local date. */
export const isPastRetention = ({ keptUntil }: Pick<Retention, 'keptUntil'>, on: string): boolean => keptUntil < on;
