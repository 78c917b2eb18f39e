import type { PaperData, PaperName } from '@mourafaka/papers';
import { developmentPlan } from './development-plan';
import { diagnosisReport } from './diagnosis-report';
import { admissionLetter, certificate, isAdmitted, isGraduated, isRejected, rejectionLetter } from './letters';
import type { PaperSource } from './paper-source';
import { sessionReport, sessionsOf } from './session-report';

export type JourneyPaperName = Exclude<PaperName, 'attendance-sheet' | 'monthly-report' | 'personal-data'>;

interface JourneyPaper<Name extends PaperName> {
  /** The paper's values; undefined while it does not exist yet. `entry`: of which entry of the journey. */
  make: (source: PaperSource, entry?: string) => PaperData[Name] | undefined;
  /** Why it does not exist: a message key. */
  notYet: string;
  /** Ids of the entries that have one each. */
  entries?: (source: PaperSource) => string[];
  /** Given to whoever holds the follow-up code. */
  forApplicant: boolean;
}

/** Every paper of a journey, from when on it exists, and for whom. */
export const journeyPapers: { readonly [Name in JourneyPaperName]: JourneyPaper<Name> } = {
  'admission-letter': {
    make: (source) => (isAdmitted(source) ? admissionLetter(source) : undefined),
    notYet: 'PAPER.NOT_ADMITTED',
    forApplicant: true,
  },
  'rejection-letter': {
    make: (source) => (isRejected(source) ? rejectionLetter(source) : undefined),
    notYet: 'PAPER.NOT_REJECTED',
    forApplicant: true,
  },
  'diagnosis-report': { make: diagnosisReport, notYet: 'PAPER.NO_DIAGNOSIS', forApplicant: false },
  'development-plan': { make: developmentPlan, notYet: 'PAPER.NO_PLAN', forApplicant: false },
  'session-report': {
    make: sessionReport,
    notYet: 'PAPER.NO_SESSION',
    entries: ({ dossier }) => sessionsOf(dossier).map(({ id }) => id),
    forApplicant: true,
  },
  certificate: {
    make: (source) => (isGraduated(source) ? certificate(source) : undefined),
    notYet: 'PAPER.NOT_GRADUATED',
    forApplicant: true,
  },
};

export const journeyPaperNames = Object.keys(journeyPapers) as JourneyPaperName[];
export const applicantPaperNames = journeyPaperNames.filter((name) => journeyPapers[name].forApplicant);
