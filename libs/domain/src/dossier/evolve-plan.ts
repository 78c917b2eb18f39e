/** The development plan and its later versions. */
import type { Dossier, DossierEvolvers } from './dossier';
import type { PlanDossier, PlanVersion } from './plan';
import { type Recorded, stampOf } from './recorded';

type PlanEvent =
  | 'DevelopmentPlanSubmitted'
  | 'DevelopmentPlanReturned'
  | 'DevelopmentPlanApproved'
  | 'PlanAmendmentSubmitted'
  | 'PlanAmendmentReturned'
  | 'PlanAmendmentApproved'
  | 'PlanActionUpdated';

const inPlan = ({ plan }: Dossier, change: Partial<PlanDossier>): Partial<Dossier> => ({
  plan: { ...plan, ...change },
});

const changeVersion = (dossier: Dossier, number: number, change: Partial<PlanVersion>): Partial<Dossier> =>
  inPlan(dossier, {
    versions: dossier.plan.versions.map((version) => (version.number === number ? { ...version, ...change } : version)),
  });

const returned = (dossier: Dossier, { round, remarks }: { round: number; remarks: string }, recorded: Recorded) =>
  changeVersion(dossier, round, { returned: { ...stampOf(recorded), remarks } });

const approved = (dossier: Dossier, { round }: { round: number }, recorded: Recorded) =>
  changeVersion(dossier, round, { approved: stampOf(recorded) });

const withVersion = (dossier: Dossier, version: PlanVersion): Partial<Dossier> =>
  inPlan(dossier, { versions: [...dossier.plan.versions, version] });

export const evolvePlan: DossierEvolvers<PlanEvent> = {
  DevelopmentPlanSubmitted: (dossier, { round, actions }, recorded) =>
    withVersion(dossier, { ...stampOf(recorded), number: round, kind: 'plan', actions }),
  DevelopmentPlanReturned: returned,
  DevelopmentPlanApproved: approved,
  PlanAmendmentSubmitted: (dossier, { round, actions, reason, dropped }, recorded) =>
    withVersion(dossier, {
      ...stampOf(recorded),
      number: round,
      kind: 'amendment',
      actions,
      reason,
      ...(dropped && { dropped }),
    }),
  PlanAmendmentReturned: returned,
  PlanAmendmentApproved: approved,
  PlanActionUpdated: (dossier, update, recorded) =>
    inPlan(dossier, { updates: [...dossier.plan.updates, { ...stampOf(recorded), ...update }] }),
};
