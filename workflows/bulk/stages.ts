import type { StagePlan } from '../lib/stage-plan';

/** Its items are not duties: nothing of a bulk has a date. */
export const running: StagePlan = { performs: [], waitsFor: [] };
const paused: StagePlan = { performs: [], waitsFor: ['resume-bulk'] };
const finished: StagePlan = { performs: [], waitsFor: [] };

export const stagePlans: Readonly<Record<string, StagePlan>> = { running, paused, finished };
