/** How the rules of a command are applied again to a correction of what it recorded. */
import type { Refusal } from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import type { JourneyState } from '../state';
import { outsideAccompaniment } from './handler';

export type Fields = Readonly<Record<string, unknown>>;

export interface Asked {
  id: string;
  fields: Fields;
  state: JourneyState;
  context: DecisionContext;
}

/** A rule of the command that recorded the entry, applied again to what is corrected. */
export type Check = (asked: Asked) => Refusal | undefined;

/** A day on which something of the accompaniment happened. */
export const within =
  (field: string): Check =>
  ({ fields, state, context }) => {
    const date = fields[field];
    return typeof date === 'string' ? outsideAccompaniment(`entry.fields.${field}`, date, state, context) : undefined;
  };
