import { actionsOf, planInForce, type PlanVersion } from '@mourafaka/domain';
import type { DevelopmentPlanPaper } from '@mourafaka/papers';
import { dayOf, ofJourney, type PaperSource } from './paper-source';

const statusOf = ({ approved, returned }: PlanVersion): DevelopmentPlanPaper['status'] => {
  if (approved) return 'approved';
  return returned ? 'returned' : 'submitted';
};

/** The plan in force with the progress of its actions. Undefined before the first was submitted. */
export function developmentPlan(source: PaperSource): DevelopmentPlanPaper | undefined {
  const plan = planInForce(source.dossier);
  if (!plan) return undefined;
  const { approved, returned } = plan;
  return {
    ...ofJourney(source, `development-plan/${plan.number}`, dayOf(approved ?? returned ?? plan)),
    version: plan.number,
    status: statusOf(plan),
    author: plan.by.name,
    submittedOn: dayOf(plan),
    ...(approved && { approvedBy: approved.by.name, approvedOn: dayOf(approved) }),
    actions: actionsOf(source.dossier),
  };
}
