/** What a command makes of a journey: its own events, then the deadline events that follow from the new state. */
import type { JourneyCommand, JourneyCommandName, JourneyEvent, Refusal } from '@mourafaka/contracts';
import type { Decision, DecisionContext } from '../aggregate';
import { decideAnyTime } from './decide/any-time';
import { decideApplication, submitApplication } from './decide/application';
import { decideCoaching } from './decide/coaching';
import { decideConfirmation } from './decide/confirmation';
import { decideDiagnosis } from './decide/diagnosis';
import { decideDuplicates } from './decide/duplicates';
import { decideDuty } from './decide/duty-commands';
import { decideFinancing } from './decide/financing';
import { type Handler, type Handlers, isRefusal } from './decide/handler';
import { decideLegal } from './decide/legal';
import { decideMarketing } from './decide/marketing';
import { decideMessages } from './decide/messages';
import { decidePlaces } from './decide/places';
import { decidePlan } from './decide/plan';
import { decidePrivacy } from './decide/privacy';
import { decideScoring } from './decide/scoring';
import { decideSelection } from './decide/selection';
import { decideVisits } from './decide/visits';
import { decideAssistance } from './decide/technical-assistance';
import { withDeadlines } from '../deadlines';
import { journeyDeadlines } from './deadlines';
import { evolveJourney } from './evolve';
import type { JourneyState } from './state';
import { allowedCommandNames, closedReason } from './transitions';

type Later = Exclude<JourneyCommandName, 'submit-application'>;

const handlers: Handlers<Later> = {
  ...decideApplication,
  ...decideScoring,
  ...decideSelection,
  ...decidePlaces,
  ...decideDuplicates,
  ...decideVisits,
  ...decideDiagnosis,
  ...decidePlan,
  ...decideLegal,
  ...decideCoaching,
  ...decideConfirmation,
  ...decideAssistance,
  ...decideMarketing,
  ...decideFinancing,
  ...decideDuty,
  ...decideMessages,
  ...decidePrivacy,
  ...decideAnyTime,
};

/** A person who is told «not now» is told what they may do instead. */
const withAllowed = (refusal: Refusal, state: JourneyState, { actor }: DecisionContext): Refusal =>
  refusal.kind === 'wrong-moment' && !refusal.allowed
    ? { ...refusal, allowed: allowedCommandNames(state, actor) }
    : refusal;

const aligned = (events: JourneyEvent[], state: JourneyState | undefined, context: DecisionContext): JourneyEvent[] =>
  withDeadlines(journeyDeadlines, evolveJourney, state, events, context);

export function decideJourney(
  command: JourneyCommand,
  state: JourneyState | undefined,
  context: DecisionContext,
): Decision<JourneyEvent> {
  if (command.type === 'submit-application') {
    if (state) return { refusal: { code: 'JOURNEY.ALREADY_EXISTS', kind: 'duplicate' } };
    const decision = submitApplication(command, context);
    return decision.events ? { events: aligned(decision.events, state, context) } : decision;
  }
  if (!state) return { refusal: { code: 'JOURNEY.NOT_FOUND', kind: 'not-found' } };
  const closed = closedReason(command.type, state, context.actor);
  if (closed) return { refusal: withAllowed(closed, state, context) };
  const answer = (handlers[command.type] as Handler<Later>)(command.payload, state, context);
  if (isRefusal(answer)) return { refusal: withAllowed(answer, state, context) };
  return { events: aligned(answer, state, context) };
}
