import {
  isSealed,
  type JourneyEvent,
  type JourneyEventData,
  type ProgrammePolicy,
  type StoredEvent,
} from '@mourafaka/contracts';
import {
  businessDateOf,
  calendarsInForce,
  type CalendarVersion,
  causesOf,
  documentsOf,
  foldDossier,
  type JourneyState,
  policiesInForce,
  statedReason,
} from '@mourafaka/domain';
import { dateOf } from '@mourafaka/engine';
import { inEachLanguage, type Language, translate } from '@mourafaka/platform';
import { recordedOf } from '../dossier/dossiers';
import { versionsById } from '../documents/document-versions';
import type { EventItem, FromDocument, Why } from './timeline-answer';
import { correctedVersions, correctingVersions } from './timeline-corrections';
import type { NameAt } from './timeline-people';
import { documentName, timelineText } from './timeline-text';
import { whyText } from './timeline-why';
import { whoOf } from './timeline-who';

export interface Told {
  language: Language;
  /** The journey as of its last event told. */
  state: Pick<JourneyState, 'documents' | 'policyVersion'>;
  policies: Readonly<Record<number, ProgrammePolicy>>;
  /** Oldest first. */
  calendars: readonly Pick<CalendarVersion, 'version' | 'adoptedAt'>[];
  /** Whether the caller sees what this member of the committee gave. */
  seesScoreOf: (scorer: string) => boolean;
  /** Of the people events name by their id. */
  nameAt: NameAt;
}

/** Tells the events of one journey, given all of them from the first: what each means depends on those before it. */
export function tellerOf(stored: readonly StoredEvent[], told: Told): (event: StoredEvent) => EventItem {
  const { language, policies, state, seesScoreOf, nameAt } = told;
  const events = stored.map((event) => withoutHiddenScore(event, seesScoreOf));
  const at = new Map(stored.map(({ version }, n) => [version, n]));
  const [inForce, calendars, causes] = [
    policiesInForce(stored),
    calendarsInForce(stored, told.calendars),
    causesOf(stored),
  ];
  const corrected = correctedVersions(foldDossier(stored.map(recordedOf)));
  const correcting = correctingVersions(corrected);
  const versions = versionsById(state);

  const policyOf = (n: number) => policies[inForce[n] ?? 0] ?? policies[state.policyVersion];
  const textOf = (n: number, one: Language): string => {
    const event = events[n];
    if (!event) return '';
    if (isHidden(event)) return translate('SCORING.hidden', {}, one);
    return timelineText(event, one, policyOf(n), (id) => nameAt(id, n));
  };
  const whyOf = (event: StoredEvent, n: number): Why | undefined => {
    const { follows, duty, bulk } = causes[n] ?? {};
    const said = isHidden(event) ? { type: '', data: {} } : event;
    const texts = inEachLanguage((one) => {
      const followed = follows === undefined ? undefined : textOf(at.get(follows) ?? -1, one);
      const because = { cause: causes[n] ?? {}, ...(followed !== undefined && { followed }) };
      return whyText(said, because, one, policyOf(n));
    });
    if (texts[language] === '') return undefined;
    return { text: texts[language], texts, ...detailsOf(event, language), duty, bulk, follows };
  };

  return ({ version }) => {
    const n = at.get(version) ?? -1;
    const event = events[n];
    if (!event) throw new Error(`version ${version} is none of the events told`);
    const { recordedAt, type, meta } = event;
    const { entries = [], corrections = [] } = corrected.get(version) ?? {};
    const texts = inEachLanguage((one) => textOf(n, one));
    const documents = documentsFrom(event, versions, policyOf(n), language);
    return {
      kind: 'event',
      ...{ version, type, at: recordedAt },
      occurredOn: otherDay(event),
      who: whoOf(meta.actor, language),
      command: meta.command,
      ...{ text: texts[language], texts, why: whyOf(event, n) },
      ...(documents.length > 0 && { documents }),
      ...{ policyVersion: inForce[n] ?? 0, calendarVersion: calendars[n] ?? 0 },
      data: shownData(event),
      ...(entries.length > 0 && { entries }),
      ...(corrections.length > 0 && { corrections: withoutSealed(corrections) as typeof corrections }),
      corrects: correcting.get(version),
    };
  };
}

const isHidden = ({ data }: Pick<StoredEvent, 'data'>): boolean => (data as { hidden?: boolean }).hidden === true;

/** Members score blind to each other: that somebody has scored is told, not what. */
function withoutHiddenScore(event: StoredEvent, sees: (scorer: string) => boolean): StoredEvent {
  if (event.type !== 'ApplicationScored') return event;
  const { scorer, complete } = event.data as JourneyEventData<'ApplicationScored'>;
  return sees(scorer) ? event : { ...event, data: { scorer, complete, hidden: true } };
}

function otherDay(event: StoredEvent): string | undefined {
  if (isHidden(event)) return undefined;
  const on = businessDateOf(event as unknown as JourneyEvent);
  return on === dateOf(event.recordedAt) ? undefined : on;
}

/** What of a reason is data rather than words. */
function detailsOf(event: StoredEvent, language: Language): Pick<Why, 'reason' | 'rules' | 'score'> {
  const reason = statedReason(event as unknown as JourneyEvent);
  const { results, total } = event.data as Partial<JourneyEventData<'EligibilityAssessed'>> & { total?: number };
  const failed = results?.filter(({ passed }) => !passed).map(({ rule, names }) => names?.[language] ?? rule) ?? [];
  return {
    ...(reason !== undefined && { reason }),
    ...(failed.length > 0 && { rules: failed }),
    ...(event.type === 'ApplicationScored' && total !== undefined && { score: total }),
  };
}

/** With what the journey knows of each file: which version of what it is, and its name. */
function documentsFrom(
  event: StoredEvent,
  versions: ReturnType<typeof versionsById>,
  policy: ProgrammePolicy | undefined,
  language: Language,
): FromDocument[] {
  return documentsOf(event as unknown as JourneyEvent).map(({ documentId, ...said }) => {
    const known = versions.get(documentId ?? '');
    const kind = said.kind ?? known?.kind;
    return {
      ...(documentId !== undefined && { documentId }),
      ...(known && { version: known.version }),
      ...(kind !== undefined && { kind, kindName: documentName(kind, language, policy) }),
      name: said.name ?? known?.name,
    };
  });
}

function shownData({ data }: StoredEvent): EventItem['data'] {
  // The follow-up code is the applicant's alone.
  const { trackingCode: _, ...shown } = withoutSealed(data) as EventItem['data'];
  return shown;
}

/** A copy in which what is sealed is left out: a timeline is about deeds. */
function withoutSealed(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isSealed(item)).map(withoutSealed);
  if (typeof value !== 'object' || value === null) return value;
  const open = Object.entries(value).filter(([, inner]) => !isSealed(inner));
  return Object.fromEntries(open.map(([key, inner]) => [key, withoutSealed(inner)]));
}
