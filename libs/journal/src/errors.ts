import type { StreamId } from '@mourafaka/contracts';
import type { StoredAnswer } from './types';

/** Somebody else appended to the stream, or to what this append needs, first: load and decide again. Nothing was stored. */
export class VersionConflict extends Error {
  constructor(
    readonly stream: StreamId,
    readonly expectedVersion: number,
    options?: ErrorOptions,
  ) {
    super(`stream '${stream}' is no longer at version ${expectedVersion}: load it and decide again`, options);
    this.name = 'VersionConflict';
  }
}

/** The command id was accepted before. The same `requestHash` means the same request: give its answer again. */
export class CommandRepeated extends Error {
  readonly requestHash: string;
  readonly answer: unknown;

  constructor(
    readonly commandId: string,
    stored: StoredAnswer,
  ) {
    super(`command '${commandId}' was accepted before: give its stored answer again`);
    this.name = 'CommandRepeated';
    this.requestHash = stored.requestHash;
    this.answer = stored.answer;
  }
}

/** A natural key belongs to another stream. Nothing was stored. */
export class KeyTaken extends Error {
  constructor(
    readonly key: string,
    readonly stream: StreamId,
  ) {
    super(`key '${key}' belongs to stream '${stream}'`);
    this.name = 'KeyTaken';
  }
}

/** `recordedAt` lies before the stream's last event: the caller's clock goes back. Use max(now, head.recordedAt). */
export class RecordedAtGoesBack extends Error {
  constructor(readonly stream: StreamId) {
    super(
      `an event of '${stream}' would be recorded before the one it follows: take the later of now and the head's time`,
    );
    this.name = 'RecordedAtGoesBack';
  }
}

/** The person's key was destroyed: nothing about them can be sealed or read any more. */
export class PersonForgotten extends Error {
  constructor(readonly personId: string) {
    super(`the key of person ${personId} was destroyed: nothing more can be stored about them under this id`);
    this.name = 'PersonForgotten';
  }
}
