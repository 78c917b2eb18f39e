/** Events of the cooperative's legal calendar. */
import { legalPayloads } from './payloads';

export const legalEvents = {
  AssemblyRecorded: legalPayloads['record-assembly'],
  AccountsFiled: legalPayloads['record-accounts-filed'],
  CapitalPaymentRecorded: legalPayloads['record-capital-payment'],
} as const;
