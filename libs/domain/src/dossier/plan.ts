/** The development plan: every version of it, what became of each, and how far its actions have come. */
import type { JourneyEventData, JourneyPayload } from '@mourafaka/contracts';
import type { Stamp } from './recorded';

export type PlanActionDossier = JourneyEventData<'DevelopmentPlanSubmitted'>['actions'][number];
type ActionStatus = JourneyPayload<'update-plan-action'>['status'];

export interface PlanVersion extends Stamp {
  /** 1, 2 … in the order of submission, amendments included. */
  number: number;
  kind: 'plan' | 'amendment';
  actions: PlanActionDossier[];
  /** Why an amendment was proposed, and what it drops. */
  reason?: string;
  dropped?: { id: string; remark: string }[];
  returned?: Stamp & { remarks: string };
  approved?: Stamp;
}

export interface PlanDossier {
  versions: PlanVersion[];
  /** What was said of an action, the latest last. */
  updates: (Stamp & { actionId: string; status: ActionStatus; remark?: string })[];
}

/** The version that is followed: the latest approved, else the latest. */
export const planInForce = ({ plan }: { plan: PlanDossier }): PlanVersion | undefined =>
  plan.versions.findLast(({ approved }) => approved) ?? plan.versions.at(-1);

/** The actions of the plan in force, each with how far it has come; those an amendment gave up are dropped. */
export function actionsOf({ plan }: { plan: PlanDossier }): (PlanActionDossier & { status: ActionStatus })[] {
  const now = planInForce({ plan });
  if (!now) return [];
  const givenUp = now.approved ? (now.dropped ?? []) : [];
  const dropped = givenUp.flatMap(({ id }) => {
    const action = earlierActions(plan.versions, now).findLast((one) => one.id === id);
    return action ? [{ ...action, status: 'dropped' as const }] : [];
  });
  const statusOf = (id: string) => plan.updates.findLast(({ actionId }) => actionId === id)?.status ?? 'planned';
  return [...now.actions.map((action) => ({ ...action, status: statusOf(action.id) })), ...dropped];
}

const earlierActions = (versions: readonly PlanVersion[], now: PlanVersion): PlanActionDossier[] =>
  versions.filter(({ number, approved }) => approved && number < now.number).flatMap(({ actions }) => actions);
