import type { StreamId } from './ids';

export const roles = [
  'applicant',
  'agent',
  'committee',
  'consultant',
  'regional-manager',
  'programme-manager',
  'auditor',
  'administrator',
  'partner',
  'system',
] as const;
export type Role = (typeof roles)[number];

/** Who acts, as they are at that moment: events keep it, so a later change of office does not rewrite history. */
export interface Actor {
  id: string;
  name: string;
  role: Role;
  office?: string;
  /** Who lent the rights it was done with, for a time: their replacement acted, in their role. */
  onBehalfOf?: { id: string; name: string; office?: string };
  /** The access in an emergency by which they reached what was not theirs to see. */
  borrowed?: { openingId: string };
  /** Registrations (`court|number`, as they are compared) of the cooperatives a member of the committee has a part in. */
  affiliations?: readonly string[];
}

export interface EventMeta {
  actor: Actor;
  /** Scoped command id; the same for all events of one command. */
  commandId: string;
  command: string;
  /** Ties together what one request caused. */
  correlationId: string;
}

/** Whose hand it is for rules of four eyes: who acted, and in whose place. */
export const isHandOf = ({ id, onBehalfOf }: Pick<Actor, 'id' | 'onBehalfOf'>, person: string | undefined): boolean =>
  person !== undefined && (id === person || onBehalfOf?.id === person);

/** What `decide` answers and `evolve` takes. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  type: Type;
  data: Data;
}

/** A domain event as the journal keeps it. */
export interface StoredEvent<E extends DomainEvent = DomainEvent> {
  /** Global order within the journal; bigint as text, as PostgreSQL gives it. */
  position: string;
  stream: StreamId;
  /** 1, 2, 3 … within the stream, without gaps. */
  version: number;
  eventId: string;
  type: E['type'];
  schemaVersion: number;
  data: E['data'];
  meta: EventMeta;
  /** ISO 8601, UTC, milliseconds: when we knew. */
  recordedAt: string;
}

/** The system's own actor, for duties and automatic steps. */
export const systemActor: Actor = { id: 'system', name: 'Mourafaka', role: 'system' };
