/**
 * The stages of a batch and what may be done in each, as data: `decide`, the list of allowed commands and the diagram in
 * `docs/reference/batch.md` all read this one table.
 */

export const batchStages = [
  /** Created; its call may be planned for a later day. */
  'planned',
  'call-open',
  /** The call is closed: files are completed and checked for eligibility. */
  'assessment',
  'scoring',
  'ranked',
  'approved',
  'released',
  /** Every wave is released and its decisions are handed out. */
  'running',
  'closed',
] as const;
export type BatchStage = (typeof batchStages)[number];

/** How far one wave's selection is; the batch stands where its least advanced wave does. */
export const waveStatuses = ['scoring', 'ranked', 'approved', 'released'] as const;
export type WaveStatus = (typeof waveStatuses)[number];

/** Where a command may be given (`new`: before the batch exists) and where it may lead (`same`: it stays where it is). */
export interface BatchTransition {
  from: readonly (BatchStage | 'new')[];
  to: readonly (BatchStage | 'same')[];
}

const open = batchStages.filter((stage) => stage !== 'closed');
const stay = ['same'] as const;
/** Stages in which some wave may be at `scoring`, `ranked`, `approved`, `released`: the least advanced one names the stage. */
const rankable = ['assessment', 'scoring', 'ranked'] as const;
const withRanked = ['scoring', 'ranked'] as const;
const withApproved = ['scoring', 'ranked', 'approved'] as const;
const withReleased = ['scoring', 'ranked', 'approved', 'released', 'running'] as const;

const moves = {
  'create-batch': { from: ['new'], to: ['planned'] },
  'adopt-policy': { from: open, to: ['same', 'scoring', 'ranked', 'approved', 'released', 'running'] },
  'open-call': { from: ['planned', 'assessment'], to: ['planned', 'call-open'] },
  'begin-call': { from: ['planned'], to: ['call-open'] },
  'extend-call': { from: ['planned', 'call-open'], to: stay },
  'close-call': { from: ['call-open'], to: ['assessment'] },
  'grant-late-application': { from: ['call-open', 'assessment', 'scoring'], to: stay },
  // The duty commands ask `batchDuties(state)` instead: where none is listed they are moot, whatever the stage.
  'issue-message': { from: batchStages, to: stay },
  escalate: { from: batchStages, to: stay },
  'open-scoring': { from: ['assessment'], to: ['scoring'] },
  rank: { from: rankable, to: ['scoring', 'ranked'] },
  'reopen-scoring': { from: withRanked, to: ['scoring'] },
  'approve-selection': { from: withRanked, to: ['same', 'approved'] },
  'release-wave': { from: withApproved, to: ['same', 'released'] },
  'record-dispatched': { from: open, to: ['same', 'running'] },
  'free-place': { from: withReleased, to: stay },
  'offer-place': { from: withReleased, to: stay },
  'record-offer': { from: withReleased, to: stay },
  // Rounds live beside the stage: journeys of one wave have plans while another is scored.
  'open-financing-round': { from: withReleased, to: stay },
  'rank-financing': { from: withReleased, to: stay },
  'approve-financing': { from: withReleased, to: stay },
  'close-batch': { from: ['running'], to: ['closed'] },
  'extend-deadline': { from: open, to: stay },
  'acknowledge-escalation': { from: open, to: stay },
  'replan-deadlines': { from: open, to: stay },
} as const satisfies Record<string, BatchTransition>;

export type BatchCommandName = keyof typeof moves;
export const batchCommandNames = Object.keys(moves) as BatchCommandName[];
/** Command → from which stages → to which; the only place where the path of a batch is written. */
export const batchTransitions: Readonly<Record<BatchCommandName, BatchTransition>> = moves;
