export { MonthlyReports, reportFileName, type ReportOrder } from './monthly-reports';
export { ranksOf, share } from './ranking';
export { monthAfter } from './report-month';
