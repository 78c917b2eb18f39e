import type {
  FieldIssue,
  JourneyCommand,
  JourneyCommandName,
  JourneyEvent,
  JourneyPayload,
  Refusal,
} from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import type { JourneyState } from '../state';

/** What one command makes of a state it is allowed in: its own events, or the reason it is refused. */
export type Handler<N extends JourneyCommandName> = (
  payload: JourneyPayload<N>,
  state: JourneyState,
  context: DecisionContext,
) => JourneyEvent[] | Refusal;
export type Handlers<N extends JourneyCommandName> = { [K in N]: Handler<K> };

export type CommandOf<N extends JourneyCommandName> = Extract<JourneyCommand, { type: N }>;

export const isRefusal = (answer: JourneyEvent[] | Refusal): answer is Refusal => !Array.isArray(answer);

/** Right command, wrong moment. */
export const notNow = (code: string, params?: Refusal['params']): Refusal => ({ code, kind: 'wrong-moment', params });
/** The rule forbids it to this person. */
export const notYou = (code: string, params?: Refusal['params']): Refusal => ({ code, kind: 'forbidden', params });
/** The payload is wrong in the fields named. */
export const invalid = (code: string, errors: FieldIssue[]): Refusal => ({ code, kind: 'invalid', errors });
export const invalidField = (field: string, code: string, params?: FieldIssue['params']): Refusal =>
  invalid('COMMAND.INVALID', [{ field, code, params }]);

/** A business date lies in the past or is today: nobody records what has not happened. */
export const inFuture = (field: string, date: string, { today }: DecisionContext): Refusal | undefined =>
  date > today ? invalidField(field, 'FIELD.IN_FUTURE', { date }) : undefined;

/** What is recorded of the accompaniment took place in it: not before the day of admission, and not in the future. */
export const outsideAccompaniment = (
  field: string,
  date: string,
  { admittedAt }: Pick<JourneyState, 'admittedAt'>,
  context: DecisionContext,
): Refusal | undefined => {
  const admittedOn = admittedAt === undefined ? undefined : context.dateOf(admittedAt);
  return admittedOn !== undefined && date < admittedOn
    ? invalidField(field, 'JOURNEY.BEFORE_ADMISSION', { date, admittedOn })
    : inFuture(field, date, context);
};
