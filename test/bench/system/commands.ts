import { journeyCommands, type Actor, type JourneyCommandName } from '@mourafaka/contracts';
import { people } from '@mourafaka/domain';

export interface Step {
  name: JourneyCommandName;
  payload: unknown;
  actor: Actor;
}

const scores = { innovation: 7, market: 8, anchorage: 9, gender: 10, convergence: 5, environment: 8 };
const statutes = { kind: 'statutes', name: 'statuts.pdf', size: 120_000 };
const note = { text: 'Dossier vu avec la présidente ; la suite est convenue.' };

const step = (name: JourneyCommandName, payload: unknown, actor: Actor): Step => ({
  name,
  payload: journeyCommands[name].schema.parse(payload),
  actor,
});

/** From the application to a second scoring: deadlines are planned, moved and met, and no duty is due at once. */
export const plannedSteps: readonly Step[] = [
  step('attach-document', statutes, people.applicant),
  step('declare-complete', {}, people.agent),
  step('assess-eligibility', {}, people.agent),
  step('add-note', note, people.agent),
  step('score', { scores }, people.committee),
  step('reassign', { agent: 'agent-09', reason: 'Remplacement.' }, people.manager),
  step('score', { scores: { ...scores, market: 9 } }, people.secondMember),
  step('add-note', note, people.committee),
];

/** From the application to the admission: two letters are due at once, so every workflow performs two duties as well. */
export const letterSteps: readonly Step[] = [
  step('request-completion', { missing: ['statutes'], message: 'Merci de joindre les statuts.' }, people.agent),
  step('complete-file', { documents: [statutes] }, people.applicant),
  step('declare-complete', {}, people.agent),
  step('assess-eligibility', {}, people.agent),
  step('score', { scores }, people.committee),
  step('score', { scores: { ...scores, market: 9 } }, people.secondMember),
  step('admit', { wave: 'wave-1', lot: 'lot-1' }, people.committee),
  step('add-note', note, people.manager),
];
