/** What the events of deadlines change; spread among the evolvers of a stream whose state has deadlines. */
import type { DeadlineEventData, DeadlineEventName } from '@mourafaka/contracts';
import type { Deadline, WithDeadlines } from './deadline';

type Evolver<N extends DeadlineEventName> = (
  state: WithDeadlines,
  data: DeadlineEventData<N>,
  recorded: { recordedAt: string },
) => Partial<WithDeadlines>;

const changeDeadline = (
  { deadlines }: WithDeadlines,
  key: string,
  change: (deadline: Deadline) => Partial<Deadline>,
): WithDeadlines => ({
  deadlines: deadlines.map((deadline) => (deadline.key === key ? { ...deadline, ...change(deadline) } : deadline)),
});

const closeDeadline = (state: WithDeadlines, key: string, status: Deadline['status'], closedAt: string) =>
  changeDeadline(state, key, () => ({ status, closedAt, steps: [], pausedOn: undefined }));

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
  DeadlineSet: ({ deadlines }, { key, kind, about, owner, anchorOn, revision, dueOn, dueAt, steps }) => {
    const timing = { anchorOn, pausedDays: 0, revision, dueOn, dueAt, steps, performed: [] };
    return {
      deadlines: [...deadlines, { key, kind, ...(about !== undefined && { about }), status: 'open', owner, ...timing }],
    };
  },
  DeadlineMoved: (state, { key, why, fixedOn, pausedDays, revision, dueOn, dueAt, steps }) =>
    changeDeadline(state, key, ({ performed: done }) => ({
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
