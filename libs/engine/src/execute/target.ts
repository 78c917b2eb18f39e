import {
  batchStream,
  bulkStream,
  calendarStream,
  journeyStream,
  sessionStream,
  type StreamId,
  taskStream,
  templatesStream,
} from '@mourafaka/contracts';
import { v7 as uuidv7 } from 'uuid';
import type { CommandEnvelope } from './envelope';
import { requestHash } from './ids';

/** Which stream a command goes to, and by what it is recognised when it comes again. */
export interface Target {
  entityId: string;
  stream: StreamId;
  /** The stream before which idempotency keys are unique, and under which a refusal is noted. */
  scope: StreamId;
  commandId: string;
  requestHash: string;
  /** Makes the stream. */
  first: boolean;
}

const streamOf = {
  journey: journeyStream,
  batch: batchStream,
  bulk: bulkStream,
  session: sessionStream,
  calendar: calendarStream,
  templates: templatesStream,
  task: taskStream,
} as const;

/** Throws when the envelope names nothing to give the command to: a programming error. */
export function targetOf(envelope: CommandEnvelope): Target {
  const { category, name, batch, principal, key, payload } = envelope;
  const first = category === 'journey' && name === 'submit-application';
  const entityId = first ? uuidv7() : envelope.entityId;
  if (!entityId) throw new Error(`command '${name}' names no ${category}`);
  const stream = streamOf[category](entityId);
  const scope = first && batch ? batchStream(batch) : stream;
  const commandId = `${principal}|${scope}|${key}`;
  return { entityId, stream, scope, commandId, requestHash: requestHash(name, payload), first };
}
