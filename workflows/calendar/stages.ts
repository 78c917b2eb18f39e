import type { StagePlan } from '../lib/stage-plan';

/** A new version is handed out to all that have deadlines; people change the calendar whenever they like. */
const inForce: StagePlan = { performs: ['dispatch'], waitsFor: [] };

export const stagePlans: Readonly<Record<string, StagePlan>> = { 'in-force': inForce };
