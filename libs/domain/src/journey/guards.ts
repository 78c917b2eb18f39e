/**
 * What must stand before a command, beyond its state: the same table answers `decide` and the list of allowed actions, so
 * the two never disagree.
 */
import type { Actor, JourneyCommandName, Refusal } from '@mourafaka/contracts';
import { notNow, notYou } from './decide/handler';
import { type JourneyState, modulesAttended, trainingDelivered } from './state';

type Guard = (state: JourneyState, actor?: Actor) => Refusal | undefined | false;

/** Four eyes: the same person does not do both; the system's own hand is nobody's. */
const same = (actor: Actor | undefined, id: string | undefined): boolean => actor !== undefined && actor.id === id;

const guards: Readonly<Partial<Record<JourneyCommandName, Guard>>> = {
  'declare-complete': ({ missing }) =>
    missing.length > 0 && notNow('JOURNEY.DOCUMENTS_MISSING', { documents: missing.join(', ') }),
  appeal: ({ closing }) => closing?.final === true && notNow('JOURNEY.APPEAL_CLOSED'),
  'decide-appeal': ({ closing }, actor) => same(actor, closing?.by) && notYou('JOURNEY.APPEAL_NEEDS_ANOTHER_PERSON'),
  'start-diagnosis': ({ consultant }) => consultant === undefined && notNow('JOURNEY.NO_CONSULTANT'),
  'approve-development-plan': ({ plan, swotEntries }, actor) => {
    if (swotEntries === 0) return notNow('JOURNEY.NO_DIAGNOSIS_REPORT');
    return same(actor, plan?.author) && notYou('JOURNEY.PLAN_NEEDS_ANOTHER_PERSON');
  },
  'start-marketing': (state) =>
    !trainingDelivered(state) &&
    notNow('JOURNEY.TRAINING_NOT_DELIVERED', {
      modules: modulesAttended(state),
      modulesNeeded: state.settings.training.modules,
      sessions: state.sessions.length,
      sessionsNeeded: state.settings.training.sessions,
    }),
  'submit-marketing-plan': ({ marketingPlan }) => marketingPlan && notNow('JOURNEY.MARKETING_PLAN_EXISTS'),
  resume: ({ suspended }) => !suspended && notNow('JOURNEY.NOT_SUSPENDED'),
};

export const guard = (command: JourneyCommandName, state: JourneyState, actor?: Actor): Refusal | undefined =>
  guards[command]?.(state, actor) || undefined;
