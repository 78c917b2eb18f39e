/** The words of a journey's specifications: given what is recorded, when a command is given, then these events, or refused. */
import type { JourneyCommandName, JourneyEvent, JourneyPayload, Refusal } from '@mourafaka/contracts';
import { journeyAggregate } from '../journey-aggregate';
import type { JourneyState } from '../state';
import {
  giveCommand,
  journeyCommand,
  type JourneyRecord,
  people,
  type TestContext,
  testContext,
  testNow,
} from '../../testing';

type Given = TestContext & { by?: keyof typeof people };

/** Deadlines follow from the state and have specifications of their own. */
const own = ({ type }: JourneyEvent) =>
  !['DeadlineSet', 'DeadlinePaused', 'DeadlineMet', 'DeadlineCancelled'].includes(type);

const aDayAfter = (record: JourneyRecord): string => {
  const last = record.at(-1)?.recordedAt;
  return last ? new Date(Date.parse(last) + 86_400_000).toISOString() : testNow;
};

export interface Then {
  /** The command's own events, by type. */
  then(...types: JourneyEvent['type'][]): void;
  refused(code: string, kind?: Refusal['kind']): void;
  refusal?: Refusal;
  events: JourneyEvent[];
  recorded: JourneyRecord;
  /** The state it led to, or stayed in. */
  state: JourneyState;
}

export const given = (record: JourneyRecord) => ({
  /** A day after the last event, by an agent, unless said otherwise. */
  when<N extends JourneyCommandName>(
    command: N,
    payload: JourneyPayload<N>,
    { by = 'agent', ...context }: Given = {},
  ): Then {
    const now = context.now ?? aDayAfter(record);
    const outcome = giveCommand(
      journeyAggregate,
      record,
      journeyCommand(command, payload),
      testContext({ actor: people[by], ...context, now }),
    );
    const { refusal, events } = outcome;
    return {
      ...outcome,
      state: outcome.state as JourneyState,
      then: (...types) => expect(refusal ?? events.filter(own).map(({ type }) => type)).toEqual(types),
      refused: (code, kind) => {
        expect(refusal ?? events.map(({ type }) => type)).toMatchObject({ code, ...(kind && { kind }) });
      },
    };
  },
});
