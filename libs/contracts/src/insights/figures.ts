/** The figures managers read: what each means, in words, and the events it comes from. How it is counted is in `libs/read-models/src/insights`. */
import { completion } from './completion';
import { delivered } from './delivery';
import { funnel } from './funnel';
import { indicators } from './indicators';
import { leavers } from './leaving';
import { standing } from './standing';
import type { FigureDefinition } from './define';

export const figures = { ...funnel, ...standing, ...completion, ...delivered, ...indicators, ...leavers };
export type FigureKey = keyof typeof figures;
export const figureKeys = Object.keys(figures) as FigureKey[];

const keysOf = (part: Partial<Record<FigureKey, FigureDefinition>>): FigureKey[] => Object.keys(part) as FigureKey[];

/** What each insight shows, in the order in which it is shown. */
export const insightFigures = {
  funnel: keysOf(funnel),
  phases: ['received', ...keysOf(standing), 'graduated', 'left'],
  regions: ['selected', ...keysOf(completion)],
  providers: ['selected', ...keysOf(delivered), 'overdue'],
  indicators: keysOf(indicators),
  leaving: [...keysOf(leavers), 'dormant'],
} as const satisfies Record<string, readonly FigureKey[]>;
export type InsightName = keyof typeof insightFigures;
