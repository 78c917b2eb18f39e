import type { SessionStage } from '@mourafaka/contracts';
import type { StagePlan } from '../lib/stage-plan';

/**
 * Before the day, and on it: whoever has a place is invited and reminded, whoever waits is told, and all hear of a change.
 * Staff who recorded nobody's attendance are asked about it, and their delay is escalated.
 */
const scheduled: StagePlan = {
  performs: ['notify', 'remind', 'escalate', 'announce'],
  waitsFor: ['enrol', 'record-attendance'],
};

/** It took place: attendance goes to each journey, and what is not recorded by the closing is an absence. */
const held: StagePlan = {
  performs: ['notify', 'give-attendance', 'remind', 'escalate', 'close'],
  waitsFor: ['record-attendance', 'attach-sheet'],
};

/** Those who missed it are proposed another session, or wait for one; attendance that comes late still goes to the journeys. */
const closed: StagePlan = {
  performs: ['notify', 'give-attendance', 'propose', 'remind', 'escalate'],
  waitsFor: ['propose-catch-up'],
};

/** Everybody is told. */
const cancelled: StagePlan = { performs: ['notify'], waitsFor: [] };

/** The path of a session, stage by stage. */
export const stagePlans: Readonly<Record<SessionStage, StagePlan>> = { scheduled, held, closed, cancelled };
