import type { Texts } from '../fields';
import { batchRefusals, batchStageNames } from './batch';
import { bulkMessages } from './bulk';
import { calendarChangeTexts, calendarRefusals } from './calendar';
import { messageStatusTexts } from './delivery';
import { diagnosisRefusals } from './diagnosis';
import { dossierMessages, planFieldTexts, serviceTexts } from './dossier';
import { commandTitles } from './command-titles';
import { assistanceStatusTexts, fieldRefusals } from './field';
import { intakeMessages } from './intake';
import {
  completionTexts,
  financingColumnTexts,
  financingOrderTexts,
  financingOutcomeTexts,
  financingReasonTexts,
  graduationMinimumTexts,
  marketingRefusals,
  salesComparisonTexts,
} from './marketing';
import { journeyColumnTexts } from './journey-columns';
import { anchorTexts, deadlineRefusals, deadlineSentences } from './deadlines';
import { deadlineNames, phaseNames, stateNames } from './names';
import { paperRefusals, paperTitles } from './papers';
import { preferenceRefusals } from './preferences';
import { personalFieldTexts, privacyMessages } from './privacy';
import { refusalMessages } from './refusals';
import {
  columnTexts,
  duplicateSignalTexts,
  eligibilityTexts,
  outcomeTexts,
  placeReasonTexts,
  scoringTexts,
  selectionRefusals,
  tieBreakTexts,
} from './selection';
import { sessionRefusals, sessionStageNames } from './session';
import { taskReasons } from './task-reasons';
import { taskRefusals } from './task-refusals';
import { taskDueTexts, taskTitles } from './tasks';
import { templateRefusals } from './templates';
import { timelineTexts } from './timeline';
import { erasureReasons, requestOutcomes } from './timeline/privacy';
import { timelineCodes } from './timeline/codes';
import { whyTexts } from './timeline/why';

const under = (prefix: string, texts: Readonly<Record<string, Texts>>): Record<string, Texts> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${prefix}.${name}`, text]));

/** Every text of the programme's rules, by message key: refusals, timeline, states, phases, deadlines, messages sent, lists. */
export const programmeMessages: Readonly<Record<string, Texts>> = {
  ...refusalMessages,
  ...batchRefusals,
  ...selectionRefusals,
  ...diagnosisRefusals,
  ...bulkMessages,
  ...calendarRefusals,
  ...deadlineRefusals,
  ...intakeMessages,
  ...fieldRefusals,
  ...paperRefusals,
  ...preferenceRefusals,
  ...privacyMessages,
  ...requestOutcomes,
  ...erasureReasons,
  ...under('PERSONAL', personalFieldTexts),
  ...dossierMessages,
  ...marketingRefusals,
  ...sessionRefusals,
  ...taskRefusals,
  ...templateRefusals,
  ...under('PAPER', paperTitles),
  ...under('STAGE', batchStageNames),
  ...under('SESSION_STAGE', sessionStageNames),
  ...timelineCodes,
  ...under('TIMELINE', timelineTexts),
  ...under('WHY', whyTexts),
  ...under('STATE', stateNames),
  ...under('COMMAND_TITLE', commandTitles),
  ...under('PHASE', phaseNames),
  ...under('DEADLINE', deadlineNames),
  ...under('DEADLINE_FROM', anchorTexts),
  ...under('DEADLINE_WHY', deadlineSentences),
  ...under('PLACE', placeReasonTexts),
  ...under('TIE_BREAK', tieBreakTexts),
  ...under('SIGNAL', duplicateSignalTexts),
  ...under('OUTCOME', outcomeTexts),
  ...under('COLUMN', columnTexts),
  ...under('JOURNEY_COLUMN', journeyColumnTexts),
  ...under('SCORING', scoringTexts),
  ...under('FINANCING_REASON', financingReasonTexts),
  ...under('FINANCING_ORDER', financingOrderTexts),
  ...under('FINANCING_OUTCOME', financingOutcomeTexts),
  ...under('FINANCING_COLUMN', financingColumnTexts),
  ...under('ASSISTANCE', assistanceStatusTexts),
  ...under('MINIMUM', graduationMinimumTexts),
  ...under('SALES_COMPARISON', salesComparisonTexts),
  ...under('COMPLETION', completionTexts),
  ...under('ELIGIBILITY', eligibilityTexts),
  ...under('PLAN_FIELD', planFieldTexts),
  ...under('SERVICE', serviceTexts),
  ...under('TASK_TITLE', taskTitles),
  ...under('TASK_REASON', taskReasons),
  ...under('TASK_DUE', taskDueTexts),
  ...under('CALENDAR_CHANGE', calendarChangeTexts),
  ...under('MESSAGE_STATUS', messageStatusTexts),
};
