/** How the rules of a command are applied again to a correction of what it recorded. */
import type { Refusal } from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import type { JourneyState } from '../state';
import { inFuture } from './handler';

export type Fields = Readonly<Record<string, unknown>>;

export interface Asked {
  id: string;
  fields: Fields;
  state: JourneyState;
  context: DecisionContext;
}

/** A rule of the command that recorded the entry, applied again to what is corrected. */
export type Check = (asked: Asked) => Refusal | undefined;

/** A day on which something happened. */
export const notLater =
  (field: string): Check =>
  ({ fields, context }) => {
    const date = fields[field];
    return typeof date === 'string' ? inFuture(`entry.fields.${field}`, date, context) : undefined;
  };
