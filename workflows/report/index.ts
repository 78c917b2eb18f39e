import { proxyActivities, sleep } from '@temporalio/workflow';
import type { ReportActivities, ReportInput } from '@mourafaka/contracts/workflow';
import { timerNow } from '../lib/timer';

/** Without an end: a database or a mail server that is away comes back, and what has left is sent no more. */
const { planReports, sendReport } = proxyActivities<ReportActivities>({
  startToCloseTimeout: '3 minutes',
  retry: { initialInterval: '2 seconds', backoffCoefficient: 2, maximumInterval: '10 minutes' },
});

/**
 * Sends the report of a month, on the first working day after it: the calendar says which day that is, and may have changed
 * when the day has come. Who is sent what is known by the activities alone, so a run that is lost, or comes twice, sends nothing twice.
 */
export async function report({ month }: ReportInput): Promise<void> {
  let plan = await planReports(month);
  while (plan.wakeAt !== undefined) {
    await sleep(Math.max(1, Date.parse(plan.wakeAt) - timerNow()));
    plan = await planReports(plan.month);
  }
  await Promise.all(plan.mails.map((mail) => sendReport(mail)));
}
