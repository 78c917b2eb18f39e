/** The registry of journey commands: what each takes, where it may be given, by whom, and which event it makes. */
import type { z } from 'zod';
import type { Texts } from '../fields';
import type { Role } from '../meta';
import type { CommandFacts } from './command-facts';
import { messagesFacts } from './messages/facts';
import { privacyFacts } from './privacy/facts';
import { administrationFacts } from './administration/facts';
import { applicationFacts } from './application/facts';
import { coachingFacts } from './coaching/facts';
import { diagnosisFacts } from './diagnosis/facts';
import { legalFacts } from './legal/facts';
import { financingFacts } from './financing/facts';
import { marketingFacts } from './marketing/facts';
import { selectionFacts } from './selection/facts';
import { type JourneyPayload, journeyPayloads } from './payloads';
import type { JourneyStateName } from './states';
import { type JourneyCommandName, journeyCommandNames, journeyTransitions } from './transitions';

export interface JourneyCommandSpec {
  /** Strict schema of the payload; JSON Schema by `z.toJSONSchema`. */
  schema: z.ZodType;
  /** Types of the events an accepted command may record as its own (deadline events follow by themselves). */
  events: readonly string[];
  /** What it does, for the list of actions and the API's documentation. */
  summary: Texts;
  /** States in which it may be given; `new` before the journey exists. */
  from: readonly (JourneyStateName | 'new')[];
  /** Roles it is meant for; the policy table of the API decides about the person and the region. */
  actorKinds: readonly Role[];
}

const commandFacts: Readonly<Record<JourneyCommandName, CommandFacts>> = {
  ...applicationFacts,
  ...selectionFacts,
  ...diagnosisFacts,
  ...legalFacts,
  ...coachingFacts,
  ...marketingFacts,
  ...financingFacts,
  ...messagesFacts,
  ...privacyFacts,
  ...administrationFacts,
};

export const journeyCommands = Object.fromEntries(
  journeyCommandNames.map((name) => [
    name,
    { schema: journeyPayloads[name], from: journeyTransitions[name].from, ...commandFacts[name] },
  ]),
) as unknown as Readonly<Record<JourneyCommandName, JourneyCommandSpec>>;

/** A command to one journey; `payload` has passed its schema. `batch` is needed by `submit-application` only. */
export type JourneyCommand = {
  [N in JourneyCommandName]: { type: N; journeyId: string; batch?: string; payload: JourneyPayload<N> };
}[JourneyCommandName];

export const isJourneyCommandName = (name: string): name is JourneyCommandName => Object.hasOwn(journeyCommands, name);
