import type { SessionCommandName, SessionPayload } from '@mourafaka/contracts';

type Examples = { [N in SessionCommandName]?: SessionPayload<N> };

const journeyId = '0190aaaa-0000-7000-8000-000000000001';

/** One payload per command people give a training session. */
export const sessionExamples: Examples = {
  schedule: {
    batch: '4',
    module: 'strategy',
    region: '09',
    place: 'Maison de la coopérative, Agadir',
    heldOn: '2027-03-18',
    from: '09:30',
    to: '15:30',
    trainer: 'Cabinet Exemple',
    capacity: 20,
    language: 'ar',
  },
  enrol: { journeyIds: [journeyId] },
  'remove-enrolment': { journeyId, reason: 'La coopérative ne peut pas venir ce jour-là.' },
  reschedule: { heldOn: '2027-03-25', from: '09:30', to: '15:30', reason: 'Salle occupée' },
  cancel: { reason: 'Formateur empêché' },
  'record-attendance': {
    journeyId,
    participants: [
      { name: 'Invented Participant', role: 'president', sex: 'female', ageBand: '35-44' },
      { role: 'member', sex: 'male', ageBand: '25-34' },
    ],
  },
  'attach-sheet': { documentId: '0190aaaa-0000-4000-8000-000000000002', fileName: 'emargement.jpg' },
  evaluate: {
    journeyId,
    answers: { content: 5, trainer: 4, organisation: 4, use: 5 },
    remark: 'Exemples proches de notre métier',
  },
  close: {},
  'propose-catch-up': { journeyId },
  'extend-deadline': { deadline: 'catch-up#1', dueOn: '2027-04-30', reason: 'Aucune salle libre avant' },
  'acknowledge-escalation': {
    escalation: 'catch-up#1/escalate+7-regional-manager',
    note: 'Session commune prévue avec la province voisine.',
  },
};
