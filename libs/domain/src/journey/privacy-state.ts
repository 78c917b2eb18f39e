/** What a journey knows of the rights people have in the data held on them. */
import type { Representative } from '@mourafaka/contracts';

/** A request about personal data: what is asked for, and whether it was answered. */
export interface DataRequest {
  /** `Q1`, in the order of recording. */
  id: string;
  kind: 'access' | 'rectification';
  at: string;
  /** `erased`: there is nothing left to give or to put right. */
  outcome?: 'given' | 'accepted' | 'refused' | 'erased';
  answeredAt?: string;
  /** What it should say, sealed; gone once it is decided. */
  wanted?: Partial<Representative> & Pick<Representative, 'personId'>;
}

/** Absent in states of before. */
export interface PrivacyState {
  dataRequests?: DataRequest[];
  /** Ids of persons whose keys are destroyed. */
  erased?: string[];
}

/** Those that wait for an answer. */
export const openRequests = ({ dataRequests = [] }: PrivacyState, kind?: DataRequest['kind']): DataRequest[] =>
  dataRequests.filter((request) => request.outcome === undefined && (kind === undefined || request.kind === kind));
