export type { PaperMark, Said } from './paper-mark';
export { PaperPrinter, type PrinterLimits } from './paper-printer';
export { type Counted, type MonthlyReport, phaseFigures, reportedFigures } from './report-shape';
export { saidOf } from './said-of';
export {
  type AdmissionLetter,
  type AttendanceSheet,
  type Certificate,
  type DevelopmentPlanPaper,
  type DiagnosisReport,
  type OfJourney,
  type PaperData,
  type PaperName,
  type PrintedCooperative,
  type PrintedIndicator,
  printedIndicators,
  type PersonalDataPaper,
  type RejectionLetter,
  type SessionReport,
} from './shapes';
