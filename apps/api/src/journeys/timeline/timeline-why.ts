/** Why something was recorded or refused, in sentences of a language. */
import type { JourneyEvent, ProgrammePolicy, StoredEvent } from '@mourafaka/contracts';
import { type DutyCause, type EventCause, reasonsOf, type TimelineEntry } from '@mourafaka/domain';
import type { StoredRefusal } from '@mourafaka/journal';
import { isWhole, type Language, translate } from '@mourafaka/platform';
import { dateInWords } from '../deadlines/deadline-text';
import { each, inWords, type Naming, under } from './timeline-text';

const inWordsOf: Naming = (date, language) => dateInWords(date, language);
const ruleName: Naming = (code, language, policy) =>
  policy?.eligibility.find(({ key }) => key === code)?.names[language];

/** `market=8` → Market 8. */
const points: Naming = (given, language, policy) => {
  const [code, score = ''] = given.split('=');
  const names = policy?.criteria.find(({ key }) => key === code)?.names;
  return `${names?.[language] ?? code} ${score}`;
};

const namings: Readonly<Record<string, Naming>> = {
  rules: each(ruleName),
  scores: each(points),
  deadline: under('DEADLINE'),
  from: under('DEADLINE_FROM'),
  date: inWordsOf,
  dueOn: inWordsOf,
  anchorOn: inWordsOf,
};

/** A duty about a deadline names it; one of another stream says only that. */
function dutySentence({ kind, deadline, stream }: DutyCause): TimelineEntry[] {
  if (stream !== undefined) return [{ key: 'WHY.duty.elsewhere', params: {} }];
  if (kind === undefined) return [];
  const ofDeadline = kind === 'remind' || kind === 'escalate' || kind === 'expire';
  if (ofDeadline && !deadline) return [];
  return [{ key: `WHY.duty.${kind}`, params: deadline ? { deadline: deadline.kind, date: deadline.dueOn } : {} }];
}

export interface Because {
  cause: EventCause;
  /** What its command recorded first, in words, where it follows from that. */
  followed?: string;
}

/** Empty where nothing is to be said beside what happened. */
export function whyText(
  event: Pick<StoredEvent, 'type' | 'data'>,
  { cause, followed }: Because,
  language: Language,
  policy: ProgrammePolicy | undefined,
): string {
  const sentences: TimelineEntry[] = [
    ...reasonsOf(event as JourneyEvent),
    ...(cause.duty && followed === undefined ? dutySentence(cause.duty) : []),
    ...(cause.bulk !== undefined && followed === undefined ? [{ key: 'WHY.bulk', params: {} }] : []),
    ...(followed === undefined ? [] : [{ key: 'WHY.follows', params: { event: followed.replace(/[.。]$/, '') } }]),
  ];
  return sentences.map((entry) => inWords(entry, namings, language, policy)).join(' ');
}

/**
 * What a refused attempt was told, where that can be said without the values, which were not kept; else of what sort the
 * refusal was. The fields it was about are named.
 */
export function refusalText(
  { code, kind, fields }: Pick<StoredRefusal, 'code' | 'kind' | 'fields'>,
  language: Language,
): string {
  const told = isWhole(code, language) ? translate(code, {}, language) : `${translate(`TITLE.${kind}`, {}, language)}.`;
  return fields.length === 0 ? told : `${told} ${translate('WHY.fields', { fields: fields.join(', ') }, language)}`;
}
