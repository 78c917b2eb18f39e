/** Who the cooperative is, what it asked for, and what was decided. */
import type { ApplicationInput, CooperativeInput, Representative, RuleResult } from '@mourafaka/contracts';
import type { Stamp } from './recorded';

export interface ApplicationDossier {
  batch: string;
  submittedOn: string;
  /** As they stand, with every correction. */
  cooperative: CooperativeInput;
  representative?: Representative;
  project: ApplicationInput['project'];
  lot?: string;
  wave?: string;
  eligibility?: Stamp & { eligible: boolean; results: RuleResult[]; overriddenBecause?: string };
  decision?: DecisionDossier;
  /** The cooperative's latest appeal. */
  appeal?: Stamp & { grounds: string; decided?: Stamp & { outcome: string; reason: string } };
  consultants: (Stamp & { consultant: string; provider?: string; lot?: string })[];
}

export interface DecisionDossier extends Stamp {
  kind: 'admitted' | 'waitlisted' | 'rejected';
  reasons: string[];
  wave?: string;
  /** Which list of the wave, the place in it, and who signed it. */
  ranking?: number;
  rank?: number;
  signedBy?: string[];
}
