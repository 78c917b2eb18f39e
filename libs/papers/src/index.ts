export { PaperPrinter, type PrinterLimits } from './paper-printer';
export { type Counted, type MonthlyReport, phaseFigures, reportedFigures } from './report-shape';
export {
  type AdmissionLetter,
  type AttendanceSheet,
  type Certificate,
  type DevelopmentPlanPaper,
  type DiagnosisReport,
  type OfJourney,
  type PaperData,
  type PaperMark,
  type PaperName,
  type PrintedCooperative,
  type PrintedIndicator,
  printedIndicators,
  type RejectionLetter,
  type Said,
  type SessionReport,
} from './shapes';
