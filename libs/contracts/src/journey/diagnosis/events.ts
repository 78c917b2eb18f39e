/** Events of the diagnosis and the development plan. */
import { z } from 'zod';
import { code, paragraph } from '../../fields';
import { version } from '../event-shapes';
import { nothing, planAction, reason } from '../shared';
import { diagnosisPayloads } from './payloads';

const { dropped } = diagnosisPayloads['amend-development-plan'].shape;

export const diagnosisEvents = {
  ConsultantAssigned: diagnosisPayloads['assign-consultant'],
  DiagnosisStarted: nothing,
  VisitPlanned: diagnosisPayloads['plan-visit'].omit({ visit: true }),
  /** What it says replaces the whole of what was planned. */
  VisitMoved: diagnosisPayloads['plan-visit'].required({ visit: true }),
  VisitCancelled: diagnosisPayloads['cancel-visit'],
  VisitRecorded: diagnosisPayloads['record-visit'],
  /** `form`: version of the questionnaire it was answered by; `policyVersion`: of the policy that holds that form. */
  QuestionnaireAnswered: z.strictObject({
    form: version,
    policyVersion: version,
    heading: code(),
    answers: diagnosisPayloads['answer-questionnaire'].shape.answers,
  }),
  SwotRecorded: diagnosisPayloads['record-swot'],
  SwotRevised: diagnosisPayloads['revise-swot'],
  NeedsRecorded: diagnosisPayloads['record-needs'],
  BaselineRecorded: diagnosisPayloads['record-baseline'],
  DevelopmentPlanSubmitted: z.strictObject({ round: version, actions: z.array(planAction) }),
  DevelopmentPlanReturned: z.strictObject({ round: version, remarks: paragraph(4000) }),
  DevelopmentPlanApproved: z.strictObject({ round: version }),
  /** A later version of an approved plan; its round goes on from the plan's. It counts once it is approved. */
  PlanAmendmentSubmitted: z.strictObject({ round: version, actions: z.array(planAction), dropped, reason }),
  PlanAmendmentReturned: z.strictObject({ round: version, remarks: paragraph(4000) }),
  PlanAmendmentApproved: z.strictObject({ round: version }),
} as const;
