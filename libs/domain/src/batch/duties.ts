/** What must happen by itself in a batch, from the state alone: no policy, calendar or zone is needed to know it. */
import type { BatchDutyKind, Duty } from '@mourafaka/contracts';
import { deadlineDuties } from '../deadlines';
import type { BatchState } from './state';

type BatchDuty = Duty<BatchDutyKind>;

const later = (a: string, b: string | undefined): string => (b !== undefined && b > a ? b : a);

function callDuties({ call }: BatchState): BatchDuty[] {
  const schedule = call?.schedule;
  if (!schedule || call.status === 'closed') return [];
  const { revision, opensAt, closesAt, steps } = schedule;
  if (call.status === 'planned') return [{ key: `open-call#${revision}`, kind: 'open-call', dueAt: opensAt }];
  return [
    ...steps.map(({ key, kind, at }): BatchDuty => ({ key, kind, dueAt: at })),
    { key: `close-call#${revision}`, kind: 'close-call', dueAt: closesAt },
  ];
}

const policyDuties = ({ policyToApply }: BatchState): BatchDuty[] =>
  policyToApply ? [{ key: `apply-policy/${policyToApply.version}`, kind: 'dispatch', dueAt: policyToApply.at }] : [];

/** Each wave is ranked, released and handed out as soon as it may be and its day has come. */
const waveDuties = ({ waves, call }: BatchState): BatchDuty[] =>
  Object.entries(waves).flatMap(
    ([wave, { status, ranking, rankAt, releaseAt, approvedAt, release, scheduledBy }]): BatchDuty[] => {
      const list = `${wave}#${ranking}`;
      if (release) return release.dispatched ? [] : [{ key: `release/${list}`, kind: 'dispatch', dueAt: release.at }];
      if (status === 'approved' && releaseAt !== undefined)
        return [{ key: `release-wave/${list}`, kind: 'release', dueAt: later(releaseAt, approvedAt) }];
      if (status === 'scoring' && rankAt !== undefined && call?.status === 'closed')
        return [{ key: `rank/${wave}#${scheduledBy ?? 1}`, kind: 'rank', dueAt: later(rankAt, call.closedAt) }];
      return [];
    },
  );

const placeDuties = ({ places }: BatchState): BatchDuty[] =>
  places.flatMap(({ place, status, offers, at }): BatchDuty[] => {
    if (status === 'freed') return [{ key: `offer/${place}#${offers + 1}`, kind: 'offer', dueAt: at }];
    return status === 'offered' ? [{ key: `tell/${place}#${offers}`, kind: 'tell', dueAt: at }] : [];
  });

const roundDuties = ({ rounds }: BatchState): BatchDuty[] =>
  Object.values(rounds).flatMap(({ round, ranking, release }): BatchDuty[] =>
    release && !release.dispatched
      ? [{ key: `financing/${round}#${ranking}`, kind: 'dispatch', dueAt: release.at }]
      : [],
  );

/** Nothing of a batch expires: people are reminded, and their delay is escalated. */
const aboutDeadlines = (state: BatchState): BatchDuty[] =>
  deadlineDuties(state).flatMap(({ kind, ...duty }) => (kind === 'expire' ? [] : [{ kind, ...duty }]));

/** Earliest first. */
export const batchDuties = (state: BatchState): BatchDuty[] =>
  state.closed
    ? []
    : [
        ...callDuties(state),
        ...policyDuties(state),
        ...waveDuties(state),
        ...placeDuties(state),
        ...roundDuties(state),
        ...aboutDeadlines(state),
      ].sort((a, b) => a.dueAt.localeCompare(b.dueAt) || a.key.localeCompare(b.key));

/** Nothing more can happen by itself. */
export const isBatchFinished = (state: BatchState): boolean => state.closed && batchDuties(state).length === 0;
