/** An event log as tools for process mining take it, whatever the format: journeys with their events and objects. */
import type { JourneyEventName } from '@mourafaka/contracts';

export type LogValue = string | number | boolean;
export type LogType = 'string' | 'integer' | 'float' | 'boolean';
export type LogAttributes = Readonly<Record<string, LogValue>>;

export interface LogRelation {
  /** Id of the object. */
  object: string;
  qualifier: string;
}

export interface LogEvent {
  /** Of the event in the journal. */
  id: string;
  type: JourneyEventName;
  /** When it was recorded, ISO 8601. */
  at: string;
  /** Who, under a name that tells nobody who that is; absent of the system and of applicants. */
  who?: string;
  role: string;
  office?: string;
  /** Those every event has, and its type's own. */
  attributes: LogAttributes;
  relations: readonly LogRelation[];
}

export interface LogObject {
  id: string;
  type: ObjectType;
  /** Each value from when it holds, ISO 8601; the first of a name is what it began with. */
  attributes: { name: string; value: LogValue; at: string }[];
  relations: LogRelation[];
}

/** One journey: a trace of an event log with cases, and a part of one with objects. */
export interface JourneyLog {
  journeyId: string;
  /** As it stood after its last event. */
  attributes: LogAttributes;
  events: readonly LogEvent[];
  /** Its own. */
  objects: readonly LogObject[];
  /** Those other journeys may have as well: written once. */
  shared: readonly LogObject[];
}

/** Object types, with the attributes of each. */
export const objectTypes = {
  journey: {
    state: 'string',
    phase: 'string',
    suspended: 'boolean',
    region: 'string',
    province: 'string',
    sector: 'string',
    wave: 'string',
    lot: 'string',
    provider: 'string',
    policyVersion: 'integer',
  },
  batch: {},
  /** Staff and consultants. */
  actor: {},
  /** A collective one. */
  'training-session': {},
  deadline: { kind: 'string', owner: 'string', status: 'string', dueOn: 'string' },
  'plan-action': { service: 'string', status: 'string', dueOn: 'string', costMad: 'float' },
  document: { kind: 'string' },
  visit: { withdrawn: 'boolean' },
  attendance: { withdrawn: 'boolean' },
  coaching: { withdrawn: 'boolean' },
  'technical-assistance': { withdrawn: 'boolean' },
  'product-improvement': { withdrawn: 'boolean' },
  outlet: { withdrawn: 'boolean' },
  segment: { withdrawn: 'boolean' },
  'sale-support': { withdrawn: 'boolean' },
  sale: { withdrawn: 'boolean' },
  financing: { withdrawn: 'boolean' },
  instalment: { withdrawn: 'boolean' },
  'fund-use': { withdrawn: 'boolean' },
  assembly: { withdrawn: 'boolean' },
  accounts: { withdrawn: 'boolean' },
  capital: { withdrawn: 'boolean' },
} as const satisfies Record<string, Readonly<Record<string, LogType>>>;
export type ObjectType = keyof typeof objectTypes;

/** What every event has. */
export const commonAttributes = {
  role: 'string',
  office: 'string',
  command: 'string',
  version: 'integer',
  policyVersion: 'integer',
  /** After it. */
  state: 'string',
  phase: 'string',
  /** Where it stood before, of an event that moved it; `new` of the first. */
  movedFrom: 'string',
} as const satisfies Readonly<Record<string, LogType>>;
