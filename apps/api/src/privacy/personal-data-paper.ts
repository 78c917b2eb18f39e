import { dateOf } from '@mourafaka/engine';
import type { PersonalDataPaper } from '@mourafaka/papers';
import { type Language, translate } from '@mourafaka/platform';
import { ofJourney, type PaperSource } from '../papers/paper-source';
import type { PersonalDataView } from './personal-data-view';

const nothing = '—';
const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} KiB`;

/** The export as it is printed; words are in the paper's language already. */
export function personalDataPaper(source: PaperSource, held: PersonalDataView, language: Language): PersonalDataPaper {
  const { person, consents, requests, events, documents, messages, readers } = held;
  return {
    ...ofJourney(source, 'personal-data', dateOf(held.preparedAt)),
    person: (person?.fields ?? []).map((field) => ({ label: field.label, value: field.value ?? nothing })),
    forgotten: person?.forgotten ?? false,
    consents: consents.map(({ at, text: _text, isNewest: _isNewest, ...consent }) => ({ on: dateOf(at), ...consent })),
    requests: requests.map(({ id, kind, at, outcomeText: outcome }) => ({ id, kind, on: dateOf(at), outcome })),
    events: events.map(({ at, text, fields }) => ({
      on: dateOf(at),
      text,
      values: fields.map((field) => `${field.label}: ${field.value ?? nothing}`),
    })),
    documents: documents.map(({ at, name, size }) => ({
      on: dateOf(at),
      name,
      ...(size !== undefined && { size: kilobytes(size) }),
    })),
    messages: messages.map(({ issuedAt, sentAt, title, channel, statusText: status }) => ({
      on: dateOf(sentAt ?? issuedAt),
      title,
      channel: translate(`CHANNEL.${channel}`, {}, language),
      status,
    })),
    readers: readers.map(({ at, role, office, text }) => ({
      on: dateOf(at),
      who: [translate(`ROLE.${role}`, {}, language), office].filter(Boolean).join(' — '),
      text,
    })),
  };
}
