/** Events of the diagnosis and the development plan. */
import { z } from 'zod';
import { paragraph } from '../../fields';
import { version } from '../event-shapes';
import { nothing, planAction } from '../shared';
import { diagnosisPayloads } from './payloads';

export const diagnosisEvents = {
  ConsultantAssigned: diagnosisPayloads['assign-consultant'],
  DiagnosisStarted: nothing,
  SwotRecorded: diagnosisPayloads['record-swot'],
  DevelopmentPlanSubmitted: z.strictObject({ round: version, actions: z.array(planAction) }),
  DevelopmentPlanReturned: z.strictObject({ round: version, remarks: paragraph(4000) }),
  DevelopmentPlanApproved: z.strictObject({ round: version }),
} as const;
