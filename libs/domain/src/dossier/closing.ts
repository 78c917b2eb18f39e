/** How it ended: the final evaluation, graduation, or another way out. */
import type { JourneyEventData } from '@mourafaka/contracts';
import type { Stamp } from './recorded';

export interface ClosingDossier {
  /** The latest is the one that holds. */
  evaluations: (Stamp & JourneyEventData<'EvaluationRecorded'>)[];
  /** By the cooperative itself; the latest is the one that holds. */
  ratings: (Stamp & JourneyEventData<'AccompanimentRated'>)[];
  /** Below the policy's minimums two people sign. */
  waiver?: Stamp & JourneyEventData<'GraduationWaiverSigned'>;
  graduated?: Stamp & JourneyEventData<'CooperativeGraduated'>;
  left?: Stamp & { how: 'withdrawn' | 'excluded'; reason: string };
}
