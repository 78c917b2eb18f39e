import {
  type Channel,
  deadlineKinds,
  denominationIn,
  messageTemplates,
  type TemplateTexts,
  textFaults,
} from '@mourafaka/contracts';
import { type ChangedTemplates, type JourneyState, openDeadlines } from '@mourafaka/domain';
import { type Composed, compose } from '@mourafaka/messaging';
import { AppError, type Language } from '@mourafaka/platform';
import { sampleParams } from './template-view';

export interface ToPreview {
  name: string;
  language: Language;
  channel: Channel;
  /** Not saved yet. */
  texts?: TemplateTexts;
  /** Whose names are put in. The tracking code stays a sample: it opens the file to whoever knows it. */
  journey?: JourneyState;
}

/** What a journey puts in the place of samples: its cooperative, and when what the template reminds of is due. */
function paramsOf(name: string, language: Language, journey: JourneyState) {
  const { batch, cooperative } = journey;
  const named = denominationIn(cooperative, language);
  const kind = deadlineKinds.find((one) => messageTemplates[name]?.sample.deadline === one);
  const due = openDeadlines(journey).find((one) => one.kind === kind);
  return { batch, ...(named !== undefined && { cooperative: named, file: named }), ...(due && { dueOn: due.dueOn }) };
}

/** The message as it would be sent; nothing is stored. Throws `AppError` (invalid) for texts that could not be saved. */
export function previewOf({ name, language, channel, texts, journey }: ToPreview, changed: ChangedTemplates): Composed {
  const errors = texts ? textFaults(name, texts) : [];
  if (errors.length > 0) throw new AppError('REQUEST.INVALID', 'invalid', { errors });
  const params = { ...sampleParams(name), ...(journey && paramsOf(name, language, journey)) };
  return compose({ template: name, params, language, channel }, texts ? { ...changed, [name]: texts } : changed);
}
