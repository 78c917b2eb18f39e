import type { BatchStage } from '@mourafaka/contracts';
import type { StagePlan } from '../../lib/stage-plan';
import { call } from './call';
import { running } from './running';
import { selection } from './selection';

/** The path, stage by stage: the call · the selection · the batch under way. */
export const stagePlans: Readonly<Record<BatchStage, StagePlan>> = {
  planned: call,
  'call-open': call,
  assessment: selection,
  scoring: selection,
  ranked: selection,
  approved: selection,
  released: selection,
  running,
  closed: running,
};
