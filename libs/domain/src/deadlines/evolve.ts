/** What the events of deadlines change; spread among the evolvers of a stream whose state has deadlines. */
import type { DeadlineEventData, DeadlineEventName } from '@mourafaka/contracts';
import { type Deadline, type Deadlines, numberOf, type WithDeadlines } from './deadline';

type Evolver<N extends DeadlineEventName> = (
  state: WithDeadlines,
  data: DeadlineEventData<N>,
  recorded: { recordedAt: string },
) => Partial<WithDeadlines>;

const changeDeadline = (
  { deadlines }: Deadlines,
  key: string,
  change: (deadline: Deadline) => Partial<Deadline>,
): Deadlines => ({
  deadlines: deadlines.map((deadline) => (deadline.key === key ? { ...deadline, ...change(deadline) } : deadline)),
});

const withoutEscalations = ({ escalations }: WithDeadlines, key: string): Pick<WithDeadlines, 'escalations'> => ({
  escalations: escalations.filter(({ deadline }) => deadline !== key),
});

type Closed = 'met' | 'cancelled' | 'expired';

/** Of those closed before it only the last of their kind stays, so that the next one's number is known. */
const isForgotten = (deadline: Deadline, deadlines: readonly Deadline[]): boolean =>
  (deadline.status === 'met' || deadline.status === 'cancelled') &&
  deadlines.some(({ key, kind }) => kind === deadline.kind && numberOf(key) > numberOf(deadline.key));

function closeDeadline(state: WithDeadlines, key: string, status: Closed, closedAt: string): WithDeadlines {
  const nothingLeft = { steps: [], performed: [], pausedOn: undefined, fixedOn: undefined };
  const { deadlines } = changeDeadline(state, key, () => ({ status, closedAt, ...nothingLeft }));
  return { deadlines: deadlines.filter((it) => !isForgotten(it, deadlines)), ...withoutEscalations(state, key) };
}

/** A duty was performed: its step is done. */
export const performStep = ({ deadlines }: Deadlines, duty: string): Deadlines => ({
  deadlines: deadlines.map((deadline) => {
    const step = deadline.steps.find(({ key }) => key === duty);
    if (!step) return deadline;
    return {
      ...deadline,
      steps: deadline.steps.filter((it) => it !== step),
      performed: [...deadline.performed, step.name],
    };
  }),
});

export const evolveDeadlines: { readonly [N in DeadlineEventName]: Evolver<N> } = {
  DeadlineSet: ({ deadlines }, { key, kind, about, owner, anchorOn, fixedOn, revision, dueOn, dueAt, steps }) => {
    const which = { key, kind, ...(about !== undefined && { about }) };
    const timing = { anchorOn, ...(fixedOn !== undefined && { fixedOn }), pausedDays: 0, revision, dueOn, dueAt };
    const added: Deadline = { ...which, status: 'open', owner, ...timing, steps, performed: [] };
    const all = [...deadlines, added];
    return { deadlines: all.filter((it) => !isForgotten(it, all)) };
  },
  DeadlineMoved: (state, { key, why, fixedOn, pausedDays, revision, dueOn, dueAt, steps }, { recordedAt }) => ({
    ...changeDeadline(state, key, ({ performed: done }) => ({
      status: 'open',
      pausedOn: undefined,
      fixedOn,
      pausedDays,
      revision,
      dueOn,
      dueAt,
      steps,
      performed: why === 'extended' || why === 'resumed' ? [] : done,
    })),
    // No delay any more: nobody has to act on it.
    ...(dueAt > recordedAt && withoutEscalations(state, key)),
  }),
  DeadlinePaused: (state, { key, pausedOn }) =>
    changeDeadline(state, key, () => ({ status: 'paused', pausedOn, steps: [] })),
  DeadlineMet: (state, { key }, { recordedAt }) => closeDeadline(state, key, 'met', recordedAt),
  DeadlineCancelled: (state, { key }, { recordedAt }) => closeDeadline(state, key, 'cancelled', recordedAt),
  DeadlineExpired: (state, { deadline }, { recordedAt }) => closeDeadline(state, deadline, 'expired', recordedAt),
  DeadlinesReplanned: () => ({}),
  MessageIssued: (state, { duty }) => performStep(state, duty),
  Escalated: (state, { duty, deadline, kind, level, to }, { recordedAt: at }) => ({
    ...performStep(state, duty),
    escalations: [...state.escalations, { duty, deadline, kind, level, to, at }],
  }),
  EscalationAcknowledged: ({ escalations }, { escalation }) => ({
    escalations: escalations.filter(({ duty }) => duty !== escalation),
  }),
};
