/** Visits, questionnaire and analysis; the plan returned, submitted again and amended. */
import type { JourneyPayload } from '@mourafaka/contracts';
import type { ScriptStep } from '../journey-script';
import type { On } from './on';

export const diagnosis = (on: On): ScriptStep[] => [...visits(on), ...findings(on)];

const visits = (on: On): ScriptStep[] => [
  {
    day: 48,
    by: 'consultant',
    command: 'plan-visit',
    payload: { plannedOn: on(75), from: '10:00', place: 'Siège', purpose: 'Premier contact' },
  },
  { day: 50, by: 'consultant', command: 'plan-visit', payload: { visit: 'V1', plannedOn: on(77), from: '14:30' } },
  {
    day: 57,
    by: 'consultant',
    command: 'record-visit',
    payload: {
      visit: 'V1',
      occurredOn: on(57),
      place: 'Siège',
      durationMinutes: 180,
      attended: 6,
      summary: 'Atelier, comptes et stock vus avec six membres.',
    },
  },
  {
    day: 66,
    by: 'consultant',
    command: 'record-visit',
    payload: { occurredOn: on(66), durationMinutes: 60, attended: 2, summary: 'Passage pour les statuts.' },
  },
  { day: 67, by: 'consultant', command: 'plan-visit', payload: { plannedOn: on(130), purpose: 'Suivi' } },
  { day: 68, by: 'consultant', command: 'cancel-visit', payload: { visit: 'V3', reason: 'Récolte' } },
];

const findings = (on: On): ScriptStep[] => [
  {
    day: 58,
    by: 'consultant',
    command: 'answer-questionnaire',
    payload: { heading: 'administration', answers: { accounts: 'member', 'cash-book': true } },
  },
  {
    day: 58,
    by: 'consultant',
    command: 'answer-questionnaire',
    payload: { heading: 'governance', answers: { 'assembly-held': false, 'board-meetings': 2, participation: 4 } },
  },
  {
    day: 59,
    by: 'consultant',
    command: 'answer-questionnaire',
    payload: { heading: 'governance', answers: { 'assembly-held': true, 'board-meetings': 3, participation: 4 } },
  },
  {
    day: 62,
    by: 'consultant',
    command: 'record-baseline',
    payload: {
      indicators: {
        members: 12,
        women: 9,
        youth: 4,
        jobs: 3,
        jobsWomen: 2,
        turnoverMad: 48_000,
        products: 1,
        outlets: 1,
      },
      asOf: on(57),
    },
  },
  {
    day: 63,
    by: 'consultant',
    command: 'revise-swot',
    payload: { entry: 'W2', fields: { evidence: 'Photo de l’emballage' }, reason: 'Preuve apportée' },
  },
  {
    day: 63,
    by: 'consultant',
    command: 'revise-swot',
    payload: { entry: 'W4', withdrawn: true, reason: 'Hors du périmètre' },
  },
  {
    day: 64,
    by: 'consultant',
    command: 'record-needs',
    payload: { needs: { technicalSupport: 'Réglage de la presse', production: 'Emballage' } },
  },
];

const action = (
  on: On,
  title: string,
  rest: Partial<JourneyPayload<'submit-development-plan'>['actions'][number]>,
) => ({
  objective: 'Vendre mieux',
  title,
  service: 'coaching' as const,
  owner: 'Présidente',
  startOn: on(100),
  dueOn: on(500),
  costMad: 15_000,
  indicator: 'Ventes mensuelles',
  target: '+20 %',
  ...rest,
});

export const plan = (on: On): ScriptStep[] => {
  const amended = [
    action(on, 'Étiquettes conformes', { id: 'A1', costMad: 18_000 }),
    action(on, 'Tenue de caisse', { id: 'A2', dueOn: on(560) }),
    action(on, 'Stand aux foires', { service: 'marketing', fundingSource: 'Fonds Exemple' }),
  ];
  const dropped = [{ id: 'A3', remark: 'La vente en ligne attendra.' }];
  return [
    { day: 81, by: 'agent', command: 'return-development-plan', payload: { remarks: 'Précisez les coûts.' } },
    {
      day: 82,
      by: 'consultant',
      command: 'submit-development-plan',
      payload: {
        actions: [
          action(on, 'Étiquettes conformes', { costMad: 16_000 }),
          action(on, 'Tenue de caisse', {}),
          action(on, 'Vente en ligne', { service: 'marketing' }),
        ],
      },
    },
    {
      day: 310,
      by: 'consultant',
      command: 'amend-development-plan',
      payload: { actions: amended, dropped, reason: 'Devis reçus' },
    },
    { day: 312, by: 'agent', command: 'return-plan-amendment', payload: { remarks: 'Justifiez le stand.' } },
    {
      day: 315,
      by: 'consultant',
      command: 'amend-development-plan',
      payload: { actions: amended, dropped, reason: 'Devis reçus ; le stand vendra en direct.' },
    },
    { day: 320, by: 'agent', command: 'approve-plan-amendment', payload: {} },
  ];
};
