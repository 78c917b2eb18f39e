/** Events of partner financing. */
import { requestId } from '../../selection/financing';
import { line } from '../../fields';
import { financingPayloads } from './payloads';

/** Decisions name the request and its partner, whoever gave them. */
const decided = { request: requestId, partner: line(120) };

export const financingEvents = {
  FinancingRequested: financingPayloads['request-financing'],
  FinancingGranted: financingPayloads['grant-financing'].extend(decided),
  FinancingDeclined: financingPayloads['decline-financing'].extend(decided),
  InstalmentRecorded: financingPayloads['record-instalment'],
  FundUseRecorded: financingPayloads['record-fund-use'],
} as const;
