import {
  type JourneyEvent,
  type JourneyEventName,
  type ProgrammePolicy,
  type StoredEvent,
  waveName,
} from '@mourafaka/contracts';
import { type TimelineEntry, timelineOf } from '@mourafaka/domain';
import { hasText, type Language, translate } from '@mourafaka/platform';
import { personParams } from './timeline-people';

type Value = string | number;
/** The words for a code, where there are any. */
export type Naming = (code: string, language: Language, policy: ProgrammePolicy | undefined) => string | undefined;

/** By the catalogue of messages, under a prefix. */
export const under =
  (prefix: string): Naming =>
  (code, language) => {
    const key = `${prefix}.${code}`;
    return hasText(key, language) ? translate(key, {}, language) : undefined;
  };

const moduleName: Naming = (code, language, policy) => policy?.modules.find(({ key }) => key === code)?.names[language];

const headingName: Naming = (code, language, policy) =>
  policy?.questionnaire.headings.find(({ key }) => key === code)?.names[language];

/** Several codes, each by its name where there is one. */
export const each =
  (naming: Naming): Naming =>
  (codes, language, policy) =>
    codes
      .split(', ')
      .map((code) => naming(code, language, policy) ?? code)
      .join(language === 'ar' ? '، ' : ', ');

/** What the policy calls a kind of document. */
export const documentName: Naming = (code, language, policy) =>
  policy?.documents.find(({ kind }) => kind === code)?.names[language];

/** Beside what happened, and only where a wave is named. */
const waveBeside: Naming = (code, language) => (code === '' ? '' : `(${waveName(code, language)})`);

const tones = ['very-late', 'late', 'today', 'soon'];

/** A reminder's template names its deadline and how late it is: `plan-soon`. */
const letterName: Naming = (template, language) => {
  const tone = tones.find((one) => template.endsWith(`-${one}`));
  if (!tone) return under('LETTER')(template, language, undefined);
  const deadline = under('DEADLINE')(template.slice(0, -tone.length - 1), language, undefined);
  return deadline && translate(`LETTER.${tone}`, { deadline }, language);
};

/** What names the codes of any text, by the text's parameter. */
const namings: Readonly<Record<string, Naming>> = {
  deadline: under('DEADLINE'),
  role: under('ROLE'),
  audience: under('ROLE'),
  channel: under('CHANNEL'),
  template: letterName,
  why: under('MOVED'),
  notice: under('NOTICE'),
  area: under('AREA'),
  module: moduleName,
  heading: headingName,
  documents: each(documentName),
  wishes: each(under('WISH')),
};

/** The same parameter means another thing in these. */
const ofType: { readonly [N in JourneyEventName]?: Readonly<Record<string, Naming>> } = {
  ApplicationAdmitted: { wave: waveBeside },
  OfferMade: { wave: waveName },
  OfferAccepted: { wave: waveBeside },
  EligibilityAssessed: { outcome: under('STATE') },
  AppealDecided: { outcome: under('APPEAL') },
  SessionDisputeSettled: { outcome: under('SETTLED') },
  MessageUndelivered: { outcome: under('FAULT') },
  AccessAnswered: { outcome: under('REQUEST_OUTCOME') },
  PersonErased: { why: under('ERASED') },
  RectificationDecided: { outcome: under('REQUEST_OUTCOME') },
  PlanActionUpdated: { status: under('ACTION_STATUS') },
};

/** A text with what goes into it; codes have the names that are given for their parameters. */
export function inWords(
  { key, params }: TimelineEntry,
  own: Readonly<Record<string, Naming>>,
  language: Language,
  policy: ProgrammePolicy | undefined,
): string {
  const named = Object.entries(params).map(([param, value]): [string, Value] => [
    param,
    own[param]?.(String(value), language, policy) ?? value,
  ]);
  return translate(key, Object.fromEntries(named), language).trim();
}

/** What happened, in a language; codes have the names the policy and the catalogue give them, people theirs where it is known. */
export function timelineText(
  event: Pick<StoredEvent, 'type' | 'data'>,
  language: Language,
  policy: ProgrammePolicy | undefined,
  personName: (id: string) => string | undefined = () => undefined,
): string {
  const type = event.type as JourneyEventName;
  const person = personParams[type];
  const own = { ...namings, ...ofType[type], ...(person !== undefined && { [person]: personName }) };
  return inWords(timelineOf(event as JourneyEvent), own, language, policy);
}
