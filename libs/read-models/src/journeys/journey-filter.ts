import type { DeadlineKind, FigureKey, JourneyStateName, Phase, Role } from '@mourafaka/contracts';

/** Filters of journeys; those absent do not narrow them, those given all hold. */
export interface JourneyFilter {
  batch?: string;
  wave?: string;
  phase?: Phase;
  state?: JourneyStateName;
  region?: string;
  province?: string;
  sector?: string;
  lot?: string;
  provider?: string;
  agent?: string;
  consultant?: string;
  /** Id of the agent or of the consultant. */
  assignee?: string;
  suspended?: boolean;
  overdue?: boolean;
  /** Beginnings of words, all of which must occur in what `searchText` is made of; see `searchTerms`. */
  q?: string;
  /** Those a figure counts, or that add something to it. */
  figure?: FigureKey;
  /** A deadline of that kind, or of that role's to meet, is overdue; of both, the same one. */
  deadline?: DeadlineKind;
  owner?: Role;
}

/** Filters that a column answers by being the same. */
export const equalFilters = [
  'batch',
  'wave',
  'phase',
  'state',
  'region',
  'province',
  'sector',
  'lot',
  'provider',
  'agent',
  'consultant',
] as const satisfies readonly (keyof JourneyFilter)[];
