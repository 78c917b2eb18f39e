/** The development plan: every version of it, what became of each, and how far its actions have come. */
import type { JourneyEventData, JourneyPayload } from '@mourafaka/contracts';
import type { Dossier, DossierEvolvers } from './dossier';
import { type Stamp, stampOf } from './recorded';

export type PlanActionDossier = JourneyEventData<'DevelopmentPlanSubmitted'>['actions'][number];
type ActionStatus = JourneyPayload<'update-plan-action'>['status'];

export interface PlanVersion extends Stamp {
  /** 1, 2 … in the order of submission. */
  number: number;
  actions: PlanActionDossier[];
  returned?: Stamp & { remarks: string };
  approved?: Stamp;
}

export interface PlanDossier {
  versions: PlanVersion[];
  /** What was said of an action, the latest last. */
  updates: (Stamp & { actionId: string; status: ActionStatus; remark?: string })[];
}

type PlanEvent =
  'DevelopmentPlanSubmitted' | 'DevelopmentPlanReturned' | 'DevelopmentPlanApproved' | 'PlanActionUpdated';

const inPlan = ({ plan }: Dossier, change: Partial<PlanDossier>): Partial<Dossier> => ({
  plan: { ...plan, ...change },
});

const changeVersion = (dossier: Dossier, number: number, change: Partial<PlanVersion>): Partial<Dossier> =>
  inPlan(dossier, {
    versions: dossier.plan.versions.map((version) => (version.number === number ? { ...version, ...change } : version)),
  });

export const evolvePlan: DossierEvolvers<PlanEvent> = {
  DevelopmentPlanSubmitted: (dossier, { round, actions }, recorded) =>
    inPlan(dossier, { versions: [...dossier.plan.versions, { ...stampOf(recorded), number: round, actions }] }),
  DevelopmentPlanReturned: (dossier, { round, remarks }, recorded) =>
    changeVersion(dossier, round, { returned: { ...stampOf(recorded), remarks } }),
  DevelopmentPlanApproved: (dossier, { round }, recorded) =>
    changeVersion(dossier, round, { approved: stampOf(recorded) }),
  PlanActionUpdated: (dossier, update, recorded) =>
    inPlan(dossier, { updates: [...dossier.plan.updates, { ...stampOf(recorded), ...update }] }),
};

/** The version that is followed: the latest approved, else the latest. */
export const planInForce = ({ plan }: Pick<Dossier, 'plan'>): PlanVersion | undefined =>
  plan.versions.findLast(({ approved }) => approved) ?? plan.versions.at(-1);

/** The actions of the plan in force, each with how far it has come. */
export const actionsOf = ({ plan }: Pick<Dossier, 'plan'>): (PlanActionDossier & { status: ActionStatus })[] =>
  (planInForce({ plan })?.actions ?? []).map((action) => ({
    ...action,
    status: plan.updates.findLast(({ actionId }) => actionId === action.id)?.status ?? 'planned',
  }));
