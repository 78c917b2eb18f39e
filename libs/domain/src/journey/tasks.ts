/** What people must do next, for whom it waits, and by when. */
import { type JourneyCommandName, journeyTransitions } from '@mourafaka/contracts';
import { type OpenTask, openTasks, type Task, tasksOf, type ToDo } from '../task';
import { afterTheFact, fieldTasks } from './tasks-anywhere';
import { dueBy, inItsState, namedInItsState } from './tasks-by-state';
import type { JourneyState } from './state';

type JourneyToDo = ToDo<JourneyCommandName>;

function resumption(state: JourneyState): JourneyToDo[] {
  if (!state.suspended) return [];
  const due = { dueOn: state.suspended.until, ...dueBy(state, 'resumption') };
  return [{ kind: 'resume', role: 'regional-manager', commands: ['resume'], ...due }];
}

/** What its state asks for, among all else that waits for somebody. */
const withTheRest = <Its>(state: JourneyState, its: readonly Its[]): (Its | JourneyToDo)[] => [
  ...resumption(state),
  ...its,
  ...fieldTasks(state),
  ...afterTheFact(state),
];

/** Everything that waits for somebody; a suspended journey's as well, since it will wait again. */
const toDo = (state: JourneyState): JourneyToDo[] => withTheRest(state, inItsState(state));

const goesOn = ({ commands }: JourneyToDo): boolean =>
  commands.some((command) => 'whileSuspended' in journeyTransitions[command]);

/** The tasks that are open after an event: part of the state, so that each keeps its key as long as it lasts. */
export const openJourneyTasks = (
  before: readonly OpenTask[] | undefined,
  state: JourneyState,
  recorded: { version: number; recordedAt: string },
): OpenTask[] => openTasks(before ?? [], withTheRest(state, namedInItsState(state)), recorded);

/** What staff and the applicant must do now. A suspended journey waits for its resumption, and for what goes on meanwhile. */
export function tasks(state: JourneyState): Task<JourneyCommandName>[] {
  const now = state.suspended ? toDo(state).filter(goesOn) : toDo(state);
  return tasksOf(now, state.tasks ?? []);
}

/** Names of what the journey waits for, each once, for the `engine` query. */
export const waitingFor = (state: JourneyState): string[] => [...new Set(tasks(state).map(({ kind }) => kind))];
