import { createHash } from 'node:crypto';
import type { BatchEvent, JourneyEvent, Role, SessionEvent } from '@mourafaka/contracts';
import { batchStream, journeyStream, sessionStream } from '@mourafaka/contracts';
import type { BatchState, JourneyState, SessionState } from '@mourafaka/domain';
import type { SqlFragment } from '@mourafaka/platform';
import { upsert } from '../sql-upsert';
import type { MessageRow } from './message.entity';

/** The message of a duty, for ever: performing the duty twice is the same message. */
export const messageId = (stream: string, dutyKey: string): string =>
  createHash('sha256').update(`${stream}\n${dutyKey}`).digest('hex');

/** Staff get what concerns them together: the person where one is named, else the role in the region. */
function digestGroup(audience: Role, { agent, consultant, cooperative }: JourneyState): string | null {
  if (audience === 'applicant') return null;
  const person = { agent, consultant }[audience as string];
  return person ?? `${audience}/${cooperative.region}`;
}

/** The stream a message is about, and who gets it together with others. */
interface Source {
  stream: string;
  batch: string;
  updatedAt: string;
  groupOf: (audience: Role) => string | null;
}

const ofJourney = (state: JourneyState): Source => ({
  stream: journeyStream(state.journeyId),
  batch: state.batch,
  updatedAt: state.updatedAt,
  groupOf: (audience) => digestGroup(audience, state),
});

/** What concerns a whole batch is told to everybody of a role. */
const ofBatch = ({ code, updatedAt }: BatchState): Source => ({
  stream: batchStream(code),
  batch: code,
  updatedAt,
  groupOf: (audience) => audience,
});

/** What concerns a training session is told to those of a role who look after its region. */
const ofSession = ({ sessionId, batch, region, updatedAt }: SessionState): Source => ({
  stream: sessionStream(sessionId),
  batch,
  updatedAt,
  groupOf: (audience) => (region === undefined ? audience : `${audience}/${region}`),
});

type Issued = Pick<MessageRow, 'channel' | 'audience' | 'template'> & {
  duty: string;
  notBefore?: string;
  deadline?: string;
  dueOn?: string;
  params?: Record<string, string>;
};

/** What an event has to tell somebody; an escalation is told, in their inbox, to whom it goes. */
function issuedBy({ type, data }: JourneyEvent | BatchEvent | SessionEvent): Issued | undefined {
  if (type === 'MessageIssued') return data;
  if (type !== 'Escalated') return undefined;
  const { duty, deadline, to, template } = data;
  return { channel: 'inbox', audience: to, template, duty, deadline };
}

/** The row of one message, as its event left it. */
function messageRow(message: Issued, { stream, batch, updatedAt, groupOf }: Source): MessageRow {
  const { duty, notBefore, deadline, dueOn, params, channel, audience, template } = message;
  const at = new Date(updatedAt);
  return {
    messageId: messageId(stream, duty),
    stream,
    channel,
    audience,
    template,
    params: { batch, ...params, ...(deadline && { deadline }), ...(dueOn && { dueOn }) },
    notBefore: notBefore ? new Date(notBefore) : at,
    digestGroup: groupOf(audience),
    status: 'pending',
    attempts: 0,
    createdAt: at,
    updatedAt: at,
  };
}

const insertMessage = upsert<keyof MessageRow>({
  name: 'message',
  table: 'read.outbox',
  key: 'messageId',
  columns: [
    'messageId',
    'stream',
    'channel',
    'audience',
    'template',
    'params',
    'notBefore',
    'digestGroup',
    'status',
    'attempts',
    'createdAt',
    'updatedAt',
  ],
  json: ['params'],
});

const rowsOf = (events: readonly (JourneyEvent | BatchEvent | SessionEvent)[], source: Source): SqlFragment[] =>
  events.flatMap((event) => {
    const message = issuedBy(event);
    return message ? [insertMessage(messageRow(message, source))] : [];
  });

/** Outbox rows of an append's events; a message that is there already, whatever became of it, stays as it is. */
export const projectMessages = (events: readonly JourneyEvent[], state: JourneyState): SqlFragment[] =>
  rowsOf(events, ofJourney(state));

/** The same of a batch: reminders of its call, to roles. */
export const projectBatchMessages = (events: readonly BatchEvent[], state: BatchState): SqlFragment[] =>
  rowsOf(events, ofBatch(state));

/** The same of a training session: what staff are asked to do about it. Cooperatives are told by their own journeys. */
export const projectSessionMessages = (events: readonly SessionEvent[], state: SessionState): SqlFragment[] =>
  rowsOf(events, ofSession(state));
