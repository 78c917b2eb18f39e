/** What each paper is made of: plain values, as people recorded them. Local dates are `2026-11-24`, amounts dirhams. */
import type { Indicators, JourneyPayload, paperTitles } from '@mourafaka/contracts';
import type { PaperMark, Said } from './paper-mark';
import type { MonthlyReport } from './report-shape';

export type PaperName = keyof typeof paperTitles;

export interface PrintedCooperative {
  denominationFr?: string;
  denominationAr?: string;
  court: string;
  registrationNumber: string;
  ice?: string;
  region: Said;
  province: Said;
  commune?: string;
  sector?: Said;
  /** For those who may see contacts. */
  representative?: string;
}

/** What all papers of one journey share. */
export interface OfJourney {
  paper: PaperMark;
  batch: Said;
  wave?: string;
  cooperative: PrintedCooperative;
}

interface Letter extends OfJourney {
  decidedOn: string;
  project: string;
  /** For the applicant alone: whoever holds it speaks for the cooperative. */
  trackingCode?: string;
}

export interface AdmissionLetter extends Letter {
  lot?: string;
  consultant?: string;
  provider?: string;
  sessionsPlanned: number;
  /** The deadline that falls first. */
  next?: { deadline: Said; dueOn: string };
}

export interface RejectionLetter extends Letter {
  reasons: Said[];
  /** Absent where no appeal is possible, or none any more. */
  appeal?: { status: 'open'; lastDay: string } | { status: 'lodged'; on: string } | { status: 'over' };
}

export interface Certificate extends OfJourney {
  /** As it was given at graduation; the oldest have none. */
  number?: string;
  admittedOn?: string;
  graduatedOn: string;
  modules: Share;
  sessions: Share;
  actions: Share;
}
interface Share {
  done: number;
  planned: number;
}

type SessionMode = JourneyPayload<'record-coaching-session'>['mode'];

export interface DiagnosisReport extends OfJourney {
  startedOn?: string;
  consultant?: string;
  provider?: string;
  visits: {
    id: string;
    occurredOn: string;
    place?: string;
    durationMinutes?: number;
    /** People of the cooperative. */
    attended?: number;
    summary?: string;
  }[];
  /** The day the baseline tells of. */
  baselineOn?: string;
  baseline: { indicator: PrintedIndicator; value: number | boolean }[];
  swot: {
    kind: 'strength' | 'weakness' | 'opportunity' | 'threat';
    text: string;
    evidence?: string;
    priority?: number;
  }[];
  needs: { kind: 'training' | 'technicalSupport' | 'production' | 'marketing'; text: string }[];
  /** `form`: version of the form it was answered on. */
  questionnaire: { heading: Said; form: number; answers: { question: Said; answer: Said }[] }[];
}

/** In the order of printing. */
export const printedIndicators = [
  'members',
  'women',
  'youth',
  'youngGraduates',
  'disabled',
  'womanLed',
  'jobs',
  'jobsWomen',
  'turnoverMad',
  'products',
  'outlets',
] as const satisfies (keyof Indicators)[];
export type PrintedIndicator = (typeof printedIndicators)[number];

type PlannedAction = JourneyPayload<'submit-development-plan'>['actions'][number];

export interface DevelopmentPlanPaper extends OfJourney {
  version: number;
  status: 'submitted' | 'returned' | 'approved';
  author?: string;
  submittedOn?: string;
  approvedBy?: string;
  approvedOn?: string;
  actions: (PlannedAction & { id: string; status: JourneyPayload<'update-plan-action'>['status'] })[];
}

export interface SessionReport extends OfJourney {
  /** `S3`: the entry of the journey. */
  entry: string;
  /** Which of the planned ones. */
  number: number;
  planned: number;
  occurredOn: string;
  mode: SessionMode;
  place?: string;
  durationMinutes: number;
  consultant?: string;
  attended: number;
  topics: string[];
  agreedActions: string[];
  report?: string;
  reason?: string;
  confirmedOn?: string;
  /** The cooperative says that it was not held, or not so; `outcome` once people have settled it. */
  dispute?: { on: string; settled?: { on: string; outcome: 'held' | 'not-held' } };
}

interface Participant {
  name?: string;
  /** Codes, as they were recorded. */
  role: string;
  sex: string;
  ageBand: string;
}

/** Blank before the training session, filled after it. */
export interface AttendanceSheet {
  paper: PaperMark;
  batch: Said;
  module: Said;
  heldOn: string;
  /** `09:30`. */
  from: string;
  to: string;
  place: string;
  trainer?: string;
  lot?: string;
  region?: Said;
  cooperatives: {
    name: string;
    registration?: string;
    /** Undefined before attendance is known; nobody came where it is empty. */
    participants?: Participant[];
  }[];
  /** Empty lines for each cooperative whose attendance is not known. */
  linesEach: number;
}

/** All that is held on one person, said in the paper's language already where it is words. */
export interface PersonalDataPaper extends OfJourney {
  person: { label: string; value: string }[];
  /** Its values cannot be read any more. */
  forgotten: boolean;
  consents: { on: string; given: boolean; textVersion?: string }[];
  requests: { id: string; on: string; kind: 'access' | 'rectification'; outcome?: string }[];
  events: { on: string; text: string; values: string[] }[];
  documents: { on: string; name: string; size?: string }[];
  messages: { on: string; title: string; channel: string; status: string }[];
  /** Who of the staff looked at it. */
  readers: { on: string; who: string; text: string }[];
}

export interface PaperData {
  'admission-letter': AdmissionLetter;
  'rejection-letter': RejectionLetter;
  'diagnosis-report': DiagnosisReport;
  'development-plan': DevelopmentPlanPaper;
  'session-report': SessionReport;
  'attendance-sheet': AttendanceSheet;
  certificate: Certificate;
  'monthly-report': MonthlyReport;
  'personal-data': PersonalDataPaper;
}
