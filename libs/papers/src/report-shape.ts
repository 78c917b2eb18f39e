/** What the monthly report is made of: counted figures, by the keys under which they are defined (`figures` of the contracts). */
import type { FigureKey } from '@mourafaka/contracts';
import type { PaperMark, Said } from './paper-mark';

/** Of the whole: told as they are, and defined at the end of the report. */
export const reportedFigures = [
  'received',
  'complete',
  'eligible',
  'selected',
  'diagnosed',
  'plan-approved',
  'trained',
  'coached',
  'marketed',
  'graduated',
  'left',
  'in-application',
  'in-diagnosis',
  'in-training',
  'in-marketing',
  'closed',
  'suspended',
  'overdue',
  'dormant',
  'coaching-done',
  'coaching-none',
  'women-led',
  'members-then',
  'members-now',
  'women-then',
  'women-now',
  'youth-then',
  'youth-now',
  'jobs-then',
  'jobs-now',
  'turnover-then',
  'turnover-now',
  'measured-twice',
  'beneficiaries-direct',
  'beneficiaries-indirect',
  'rejected',
  'lapsed',
  'merged',
  'withdrawn',
  'excluded',
  'left-after-selection',
] as const satisfies readonly FigureKey[];

/** Where cooperatives stand: each of them in one. */
export const phaseFigures = [
  'in-application',
  'in-diagnosis',
  'in-training',
  'in-marketing',
  'closed',
] as const satisfies readonly FigureKey[];

export type Counted<Keys extends readonly FigureKey[]> = Record<Keys[number], number>;

interface Delivery {
  promised: number;
  delivered: number;
}

/** Of one batch, in the whole country or in some regions, as it stood at the end of a month. No cooperative and no person is named. */
export interface MonthlyReport {
  paper: PaperMark;
  batch: Said;
  /** Undefined: all. */
  regions?: Said[];
  /** `2026-11`. */
  month: string;
  /** Local date and time of what is told; `whole`: the month was over then. */
  asOf: { on: string; at: string; whole: boolean };
  figures: Counted<typeof reportedFigures>;
  /** How many are to be selected, where the policy says so of exactly these regions. */
  target?: number;
  /** Oldest first, this month last. */
  history: { month: string; counts: Counted<typeof phaseFigures> }[];
  /** Regions with something under way, the most overdue first. */
  overdue: { region: Said; overdue: number; received: number }[];
  /** By rank. */
  provinces: { rank: number; province: Said; selected: number; none: number; done: number }[];
  /** Those who owe the most sessions first; the rest are `otherProviders`. */
  providers: { provider: Said; selected: number; sessions: Delivery; modules: Delivery; actions: Delivery }[];
  otherProviders: number;
}
