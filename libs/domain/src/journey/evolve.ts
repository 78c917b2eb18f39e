/** State after one more event: a table of small functions, one per event. Never refuses: what is recorded has happened. */
import type { JourneyEvent, JourneyEventName } from '@mourafaka/contracts';
import type { RecordedEvent } from '../aggregate';
import { evolveAdministration } from './evolve-administration';
import { evolveCoaching } from './evolve-coaching';
import { withEntry } from './entries';
import { evolveDiagnosis } from './evolve-diagnosis';
import type { Evolver, Evolvers } from './evolve-helpers';
import { evolveFinancing } from './evolve-financing';
import { evolveMessages } from './evolve-messages';
import { evolveMarketing } from './evolve-marketing';
import { evolvePrivacy } from './evolve-privacy';
import { evolveSelection } from './evolve-selection';
import { evolveLegal } from './evolve-legal';
import { evolvePlan } from './evolve-plan';
import { milestonesAfter } from './milestones';
import { movesAfter } from './path-order';
import type { JourneyState } from './state';
import { openJourneyTasks } from './tasks';

const evolvers: Evolvers<JourneyEventName> = {
  ...evolveSelection,
  ...evolveDiagnosis,
  ...evolvePlan,
  ...evolveLegal,
  ...evolveCoaching,
  ...evolveMarketing,
  ...evolveFinancing,
  ...evolveMessages,
  ...evolvePrivacy,
  ...evolveAdministration,
};

export function evolveJourney(state: JourneyState | undefined, recorded: RecordedEvent<JourneyEvent>): JourneyState {
  const evolver = evolvers[recorded.type] as Evolver<JourneyEventName>;
  // Only the first event of a stream, ApplicationSubmitted, meets no state, and it reads none.
  const before = state ?? ({} as JourneyState);
  const changed = evolver(before, recorded.data, recorded);
  // Copied once and then completed: a state has eighty fields, and copying them is most of what an event costs.
  const after: JourneyState = Object.assign({ ...before }, withEntry(before, recorded), changed);
  after.version = recorded.version;
  after.updatedAt = recorded.recordedAt;
  if (recorded.actor.role !== 'system') after.activeAt = recorded.recordedAt;
  after.moves = movesAfter(before.moves, before.state ?? 'new', after.state);
  after.milestones = milestonesAfter(after.milestones, after, recorded.recordedAt);
  after.tasks = openJourneyTasks(before.tasks, after, recorded);
  return after;
}
