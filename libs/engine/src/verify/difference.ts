import type { StreamId } from '@mourafaka/contracts';

/** Which of the things that must agree does not. */
export type Part = 'chain' | 'head' | 'rows' | 'workflow' | 'checkpoint';

/** Every way in which they can disagree, with what it means and what to do: the lines of `mourafaka verify`. */
export const reasons = {
  EVENT_MISSING: 'an event is missing: restore it from a backup',
  EVENT_RELINKED: 'an event does not follow the one before it: one was added, changed or put in another order',
  EVENT_CHANGED: 'an event is not what was hashed: somebody changed the journal',
  EVENT_BEFORE_ITS_TIME: 'an event was recorded before the one before it: somebody changed the journal',
  EVENT_ADDED: 'an event is there that the head knows nothing of: it did not come by an append',
  EVENT_UNREADABLE: 'its events cannot be folded by this version',
  HEAD_OFF_CHAIN: 'the head is not the end of the chain: somebody changed it, or an event',
  HEAD_STATE_DIFFERS: 'the head says something else than its events: somebody changed it',
  HEAD_PLAN_DIFFERS: 'when it is due, or whether it is finished, does not follow from its state: somebody changed it',
  ROW_MISSING: 'a row is missing: `mourafaka rebuild` brings it back',
  ROW_SURPLUS: 'the journal knows no such row: `mourafaka rebuild` tells more of it',
  ROW_DIFFERS: 'a row says something else than the journal: `mourafaka rebuild` puts it right',
  WORKFLOW_MISSING:
    'Temporal knows no run of it: the relay is down, or Temporal lost its data; one starts when its next duty is due, with its next event, or by a nudge',
  WORKFLOW_ENDED: 'its run was ended; one starts when its next duty is due, with its next event, or by a nudge',
  WORKFLOW_BEHIND: 'its run follows an older version: the relay or the workers are down or slow',
  WORKFLOW_AHEAD:
    'its run follows a version the journal does not have, after an older backup was restored: terminate the run, one starts anew when its next duty is due, with its next event, or by a nudge',
  SIGNED_EVENT_REMOVED:
    'an event is gone that a signed checkpoint knows: somebody removed it, or the journal was restored from an older backup',
  SIGNED_EVENT_REWRITTEN:
    'an event is another than a signed checkpoint knows: somebody rewrote the journal from here on',
  CHECKPOINT_FORGED: 'a checkpoint is not signed by this key, or is not what was signed',
  CHECKPOINT_UNLINKED: 'a checkpoint does not follow the one before it: one was removed or put in between',
  CHECKPOINT_ROOT_DIFFERS: 'a checkpoint says otherwise of all streams together than of each',
  CHECKPOINT_REMOVED:
    'a checkpoint stands in the file outside and no more in the database: somebody removed it, or an older backup was restored',
  CHECKPOINT_UNWRITTEN:
    'a checkpoint stands in the database and not in the file outside: it was not written, or somebody cut the file short',
  WORKFLOW_SILENT:
    'its run does not answer, since no worker can perform it: the worker’s log says why; `PayloadKeyUnknown`: give it the key of that name again, or terminate the run and nudge',
  WORKFLOW_PHASE_DIFFERS: 'its run is in another phase than its state',
} as const;

export type Reason = keyof typeof reasons;

/** No values: whoever reads of a difference may not be to see what differs. */
export interface Difference {
  stream: StreamId;
  part: Part;
  reason: Reason;
  /** Of the event, or that the head or the run is at. */
  version?: number;
  table?: string;
  /** Number of the checkpoint that says so. */
  checkpoint?: number;
  /** Of the row. */
  key?: string;
  /** What differs of it. */
  columns?: string[];
}

const whereOf = ({ version, checkpoint, table, key, columns }: Difference): string =>
  [
    version !== undefined && `version ${version}`,
    checkpoint !== undefined && `checkpoint ${checkpoint}`,
    table !== undefined && [table, key].filter(Boolean).join(' '),
    columns && `(${columns.join(', ')})`,
  ]
    .filter(Boolean)
    .join(' ');

/** One line: which stream, which part of it, what, where, and what that means. */
export const inWords = (difference: Difference): string =>
  [difference.stream, difference.part, difference.reason, whereOf(difference)].filter(Boolean).join('  ') +
  `: ${reasons[difference.reason]}`;

/** What could not be compared, and is no difference. */
export const notes = {
  OLDER_CODE: 'older code wrote its head or rows; they are written anew when it is planned again',
  NEWER_CODE: 'newer code wrote its head: verify with that version',
  FINISHED: 'it is finished, so no run follows it',
  UNFOLLOWED: 'no workflow follows streams of its kind',
  ENGINE_AWAY: 'Temporal, or a worker that would answer, is away: what its run follows is not known',
} as const;

export type Note = keyof typeof notes;
