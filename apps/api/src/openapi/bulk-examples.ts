import type { Example } from './doc';

/** Requests for a bulk, all invented. */
export const bulkExamples: Record<string, Example> = {
  filter: {
    summary: 'Everything a filter finds, tried first',
    value: { command: 'assess-eligibility', payload: {}, filter: { batch: '4', state: 'complete' }, dryRun: true },
  },
  ids: {
    summary: 'Some journeys by name',
    value: {
      command: 'extend-deadline',
      payload: { deadline: 'completeness-check#1', dueOn: '2026-12-11', reason: 'Fermeture de l’agence' },
      journeyIds: ['01935b9e-0000-7000-8000-000000000001', '01935b9e-0000-7000-8000-000000000002'],
      reason: 'Fermeture de l’agence',
    },
  },
};
