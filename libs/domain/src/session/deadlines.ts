/** Which deadlines a session has, counted from when; how deadlines work is the same in every stream. */
import type { SessionDeadlineKind } from '@mourafaka/contracts';
import type { DeadlineSpec } from '../deadlines';
import { activeEnrolments, type SessionState, unrecorded, withPlace } from './state';

export const sessionDeadlines: DeadlineSpec<SessionDeadlineKind, SessionState> = {
  wanted: {
    'session-enrolment': (state) =>
      state.stage === 'scheduled' && activeEnrolments(state).length === 0 ? { on: state.heldOn } : undefined,
    // Planned with the first place that is given, since nothing happens on the day itself by which it would be.
    'attendance-record': (state) =>
      ['scheduled', 'held'].includes(state.stage) && unrecorded(state).length > 0 ? { on: state.heldOn } : undefined,
    'catch-up': ({ unplannedSince }) => (unplannedSince === undefined ? undefined : { at: unplannedSince }),
  },
  /** A session that was moved, cancelled or left by everybody has nothing to fill or to record any more on its former day. */
  settled: ({ kind, anchorOn }, state) => {
    if (kind === 'catch-up') return true;
    const takesPart = kind === 'session-enrolment' ? activeEnrolments(state) : withPlace(state);
    return anchorOn === state.heldOn && state.stage !== 'cancelled' && takesPart.length > 0;
  },
  /** Nobody is asked who came before it is over. */
  silentUntil: ({ kind }, { endsAt }) => (kind === 'attendance-record' ? endsAt : undefined),
  regionOf: ({ region }) => region,
};
