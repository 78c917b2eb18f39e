import { createHash } from 'node:crypto';
import type { BatchEvent, JourneyEvent, MessageLanguage, Role, SessionEvent } from '@mourafaka/contracts';
import { batchStream, denominationIn, journeyStream, sessionStream } from '@mourafaka/contracts';
import type { BatchState, JourneyState, SessionState } from '@mourafaka/domain';
import type { RowFragment } from '../row-fragment';
import { upsert } from '../sql-upsert';
import type { MessageRow } from './message.entity';

/** The message of a duty, for ever: performing the duty twice is the same message. */
export const messageId = (stream: string, dutyKey: string): string =>
  createHash('sha256').update(`${stream}\n${dutyKey}`).digest('hex');

/** Of what staff are told by SMS or e-mail, the copy in their inbox. */
export const inboxCopyId = (stream: string, dutyKey: string): string => messageId(stream, `${dutyKey}/inbox`);

/** The stream a message is about, and who gets what is for a role. */
interface Source {
  stream: string;
  batch: string;
  updatedAt: string;
  cooperative?: string;
  personOf: (audience: Role) => string;
}

/** The person where one is named, else the role in the region; a cooperative nobody represents is one by itself. */
function personOf(audience: Role, { journeyId, agent, consultant, cooperative, representative }: JourneyState): string {
  const applicant = representative?.personId ?? journeyId;
  const named: Partial<Record<Role, string>> = { applicant, agent, consultant };
  return named[audience] ?? `${audience}/${cooperative.region}`;
}

const ofJourney = (state: JourneyState): Source => ({
  stream: journeyStream(state.journeyId),
  batch: state.batch,
  updatedAt: state.updatedAt,
  cooperative: denominationIn(state.cooperative, 'fr'),
  personOf: (audience) => personOf(audience, state),
});

/** What concerns a whole batch is told to everybody of a role. */
const ofBatch = ({ code, updatedAt }: BatchState): Source => ({
  stream: batchStream(code),
  batch: code,
  updatedAt,
  personOf: (audience) => audience,
});

/** What concerns a training session is told to those of a role who look after its region. */
const ofSession = ({ sessionId, batch, region, updatedAt }: SessionState): Source => ({
  stream: sessionStream(sessionId),
  batch,
  updatedAt,
  personOf: (audience) => (region === undefined ? audience : `${audience}/${region}`),
});

type Issued = Pick<MessageRow, 'channel' | 'audience' | 'template' | 'duty'> & {
  notBefore?: string;
  otherwiseAt?: string;
  urgent?: boolean;
  kind?: string;
  language?: MessageLanguage;
  deadline?: string;
  dueOn?: string;
  params?: Record<string, string>;
};

/** What an event has to tell somebody; an escalation is told to whom it goes, in their inbox unless it says otherwise. */
function issuedBy({ type, data }: JourneyEvent | BatchEvent | SessionEvent): Issued | undefined {
  if (type === 'MessageIssued') return data;
  if (type !== 'Escalated') return undefined;
  return { channel: 'inbox', ...data, audience: data.to };
}

/**
 * What leaves with others waits for its day's digest; an inbox gathers by itself, so there everything leaves alone. Alone, a
 * message is its own parcel from the start.
 */
function parcelOf(id: string, { channel, urgent, otherwiseAt }: Issued): Pick<MessageRow, 'otherwiseAt' | 'parcelId'> {
  if (channel === 'inbox' || urgent || otherwiseAt === undefined) return { otherwiseAt: null, parcelId: id };
  return { otherwiseAt: new Date(otherwiseAt), parcelId: null };
}

/** The row of one message, as its event left it. */
function messageRow(id: string, message: Issued, source: Source): MessageRow {
  const {
    duty,
    notBefore,
    deadline,
    dueOn,
    params,
    channel,
    audience,
    template,
    urgent = false,
    kind = null,
    language = null,
  } = message;
  const { stream, batch, updatedAt, cooperative = null } = source;
  const at = new Date(updatedAt);
  return {
    messageId: id,
    stream,
    duty,
    channel,
    audience,
    person: source.personOf(audience),
    template,
    params: { batch, ...params, ...(deadline && { deadline }), ...(dueOn && { dueOn }) },
    language,
    kind,
    cooperative,
    urgent,
    notBefore: notBefore ? new Date(notBefore) : at,
    ...parcelOf(id, message),
    status: 'pending',
    code: null,
    attempts: 0,
    createdAt: at,
    updatedAt: at,
    sentAt: null,
    toldAt: null,
  };
}

const insertMessage = upsert<keyof MessageRow>({
  name: 'message',
  table: 'read.outbox',
  key: 'messageId',
  columns: [
    'messageId',
    'stream',
    'duty',
    'channel',
    'audience',
    'person',
    'template',
    'params',
    'language',
    'kind',
    'cooperative',
    'urgent',
    'notBefore',
    'otherwiseAt',
    'parcelId',
    'status',
    'code',
    'attempts',
    'createdAt',
    'updatedAt',
    'sentAt',
    'toldAt',
  ],
  json: ['params'],
});

/** Staff find in their inbox what they are sent by other ways; the copy is a message of its own. */
function rowsOfMessage(message: Issued, source: Source): MessageRow[] {
  const { stream } = source;
  const row = messageRow(messageId(stream, message.duty), message, source);
  if (message.audience === 'applicant' || message.channel === 'inbox') return [row];
  return [row, messageRow(inboxCopyId(stream, message.duty), { ...message, channel: 'inbox' }, source)];
}

const rowsOf = (events: readonly (JourneyEvent | BatchEvent | SessionEvent)[], source: Source): RowFragment[] =>
  events.flatMap((event) => {
    const message = issuedBy(event);
    return message ? rowsOfMessage(message, source).map(insertMessage) : [];
  });

/** Outbox rows of an append's events; a message that is there already, whatever became of it, stays as it is. */
export const projectMessages = (events: readonly JourneyEvent[], state: JourneyState): RowFragment[] =>
  rowsOf(events, ofJourney(state));

/** The same of a batch: reminders of its call, to roles. */
export const projectBatchMessages = (events: readonly BatchEvent[], state: BatchState): RowFragment[] =>
  rowsOf(events, ofBatch(state));

/** The same of a training session: what staff are asked to do about it. Cooperatives are told by their own journeys. */
export const projectSessionMessages = (events: readonly SessionEvent[], state: SessionState): RowFragment[] =>
  rowsOf(events, ofSession(state));
