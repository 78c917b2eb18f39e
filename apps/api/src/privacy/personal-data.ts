import {
  consentTextOf,
  denominationIn,
  type JourneyEvent,
  journeyStream,
  newestConsent,
  personalObjects,
  personsNamed,
  type SessionEventData,
  sessionStream,
  type StoredEvent,
  templateTitle,
} from '@mourafaka/contracts';
import type { JourneyState, SessionState } from '@mourafaka/domain';
import { ReadAudit } from '@mourafaka/desk';
import { attendancesOf, readHead } from '@mourafaka/engine';
import { DocumentStore } from '@mourafaka/intake';
import { Journal } from '@mourafaka/journal';
import { AppError, type Clock, hasText, type Language, translate } from '@mourafaka/platform';
import { Outbox } from '@mourafaka/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { readWholeStream } from '../journal/read-whole-stream';
import { documentItems } from '../journeys/documents/document-versions';
import { shown } from '../journeys/dossier/shown-values';
import { preferencesOf } from '../journeys/status/messages-view';
import { timelineText } from '../journeys/timeline/timeline-text';
import { CLOCK } from '../tokens';
import type { PersonalDataView, PersonalField } from './personal-data-view';

/** Many times what two years bring. */
const mostMessages = 1_000;
const mostReads = 1_000;

/** What was recorded, and the event of a journey whose words tell it. */
interface Held {
  sessionId?: string;
  event: StoredEvent;
  as?: Pick<StoredEvent, 'type' | 'data'>;
}

/** Gathers all that is held on one person of a journey; whoever asks was let in before. */
@Injectable()
export class PersonalData {
  constructor(
    @Inject(Journal) private readonly journal: Journal,
    @Inject(DocumentStore) private readonly documents: DocumentStore,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(ReadAudit) private readonly reads: ReadAudit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of the representative unless another person the file names is asked for. Throws PRIVACY.PERSON_UNKNOWN. */
  async gather(state: JourneyState, language: Language, person?: string): Promise<PersonalDataView> {
    const stream = journeyStream(state.journeyId);
    const events = await readWholeStream(this.journal, stream, state.updatedAt);
    const held = [...events.map((event): Held => ({ event })), ...(await this.atSessions(state.journeyId))];
    const persons = personsNamed(held.map(({ event }) => event));
    const representative = state.representative?.personId;
    const personId = person ?? representative;
    if (person !== undefined && !persons.includes(person)) {
      throw new AppError('PRIVACY.PERSON_UNKNOWN', 'not-found');
    }
    const isRepresentative = personId === representative;
    const named = personId === undefined ? [] : await this.recordedOf(held, personId, language);
    return {
      journeyId: state.journeyId,
      batch: state.batch,
      cooperative: denominationIn(state.cooperative, language) ?? '',
      preparedAt: (await this.clock.now()).toISOString(),
      person: personId === undefined ? null : await this.personOf(personId, isRepresentative, named),
      others: persons.filter((one) => one !== personId),
      consents: isRepresentative ? consentsOf(events, language) : [],
      preferences: preferencesOf(state),
      requests: isRepresentative ? await this.requestsOf(state, language) : [],
      events: named,
      documents: isRepresentative ? await this.documentsOf(state) : [],
      readers: await this.readersOf(state.journeyId, language),
      messages: await this.messagesTo(stream, personId, language),
    };
  }

  /** The last that was said of each field. */
  private async personOf(
    personId: string,
    isRepresentative: boolean,
    named: PersonalDataView['events'],
  ): Promise<PersonalDataView['person']> {
    const key = (await this.journal.keys.find([personId])).get(personId);
    const latest = new Map(
      named
        .filter(({ type }) => type !== 'RectificationRequested')
        .flatMap(({ fields }) => fields)
        .map((field) => [field.field, field]),
    );
    return {
      personId,
      as: isRepresentative ? 'representative' : 'participant',
      forgotten: key === null,
      fields: [...latest.values()],
    };
  }

  private async recordedOf(
    held: readonly Held[],
    personId: string,
    language: Language,
  ): Promise<PersonalDataView['events']> {
    const naming = held.filter(({ event }) => personalObjects(event.data).some((one) => one.personId === personId));
    const recorded = await Promise.all(
      naming.map(async ({ event, as = event, sessionId }) => {
        const { version, type, recordedAt, data, meta } = event;
        const opened = await shown(data, this.journal.keys, true);
        const fields = personalObjects(opened)
          .filter((one) => one.personId === personId)
          .flatMap((one) => fieldsOf(one, language));
        const text = timelineText(as, language, undefined);
        const where = sessionId !== undefined && { sessionId };
        return { version, ...where, type, at: recordedAt, text, role: meta.actor.role, fields };
      }),
    );
    return recorded.sort((a, b) => a.at.localeCompare(b.at));
  }

  /** A session names whoever came; the journey may not have been given it, or have refused it. */
  private async atSessions(journeyId: string): Promise<Held[]> {
    const held: Held[] = [];
    for await (const { sessionId, event } of attendancesOf(this.journal, journeyId)) {
      const session = await readHead<SessionState>(this.journal, sessionStream(sessionId));
      const { participants } = event.data as SessionEventData<'SessionAttendanceRecorded'>;
      const { module, heldOn } = session?.state ?? {};
      const as = { type: 'AttendanceRecorded', data: { module, occurredOn: heldOn, participants } };
      held.push({ sessionId, event, as });
    }
    return held;
  }

  private async requestsOf({ dataRequests = [] }: JourneyState, language: Language) {
    return Promise.all(
      dataRequests.map(async ({ wanted, ...request }) => ({
        ...request,
        ...(request.outcome && { outcomeText: translate(`REQUEST_OUTCOME.${request.outcome}`, {}, language) }),
        ...(wanted && { wanted: fieldsOf(await shown(wanted, this.journal.keys, true), language) }),
      })),
    );
  }

  private async documentsOf(state: JourneyState): Promise<PersonalDataView['documents']> {
    const items = documentItems(state, await this.documents.list({ journeyId: state.journeyId }));
    return items.flatMap(({ kind, versions }) =>
      versions.map(({ documentId, name, at, size, mediaType }) => ({ documentId, kind, name, at, size, mediaType })),
    );
  }

  private async readersOf(journeyId: string, language: Language): Promise<PersonalDataView['readers']> {
    const reads = await this.reads.list({ journeyId }, { limit: mostReads });
    return reads.map(({ at, actorRole: role, actorOffice: office, categories }) => ({
      ...{ at: at.toISOString(), role },
      ...(office !== null && { office }),
      text: categories.map((category) => translate(`READ_CATEGORY.${category}`, {}, language)).join(' · '),
    }));
  }

  private async messagesTo(stream: string, personId: string | undefined, language: Language) {
    const messages = await this.outbox.listLatest({ stream, limit: mostMessages });
    return messages
      .filter(({ person }) => person === personId)
      .map(({ template, channel, status, createdAt, sentAt }) => ({
        title: templateTitle(template)[language],
        channel,
        status,
        statusText: translate(`MESSAGE_STATUS.${status}`, {}, language),
        issuedAt: createdAt.toISOString(),
        ...(sentAt && { sentAt: sentAt.toISOString() }),
      }));
  }
}

const label = (field: string, language: Language): string =>
  hasText(`PERSONAL.${field}`, language) ? translate(`PERSONAL.${field}`, {}, language) : field;

const fieldsOf = ({ personId: _, ...values }: Record<string, unknown>, language: Language): PersonalField[] =>
  Object.entries(values).map(([field, value]) => ({
    field,
    label: label(field, language),
    value: value === null || value === undefined ? null : String(value as string | number | boolean),
  }));

/** What was said with the application, and to newer texts since. */
const consentsOf = (events: readonly StoredEvent[], language: Language): PersonalDataView['consents'] =>
  (events as (StoredEvent & JourneyEvent)[]).flatMap((event) => {
    const consent = consentIn(event);
    if (!consent) return [];
    const text = consent.given ? consentTextOf(consent.textVersion)?.words[language] : undefined;
    const isNewest = consent.given && consent.textVersion === newestConsent.version;
    return [{ at: event.recordedAt, ...consent, isNewest, ...(text !== undefined && { text }) }];
  });

function consentIn(event: JourneyEvent): { given: boolean; textVersion?: string } | undefined {
  if (event.type === 'ApplicationSubmitted') return event.data.consent;
  return event.type === 'ConsentRenewed' ? { given: true, ...event.data } : undefined;
}
