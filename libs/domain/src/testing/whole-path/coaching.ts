/** Sessions confirmed, disputed and corrected; technical assistance. */
import type { ScriptStep } from '../journey-script';
import type { On } from './on';

/** Twelve sessions are recorded on the main path, one every fifty days from the hundredth on. */
export const sessions = (on: On): ScriptStep[] => [
  {
    day: 92,
    by: 'consultant',
    command: 'plan-session',
    payload: { number: 3, plannedOn: on(230), from: '10:00', mode: 'on-site', place: 'Siège' },
  },
  {
    day: 97,
    by: 'consultant',
    command: 'record-attendance',
    payload: {
      module: 'governance',
      occurredOn: on(97),
      participants: [{ name: 'Itto Exemple', role: 'board', sex: 'female', ageBand: '45-59' }],
    },
  },
  {
    day: 99,
    by: 'consultant',
    command: 'correct',
    payload: {
      entry: {
        id: 'M4',
        fields: {
          participants: [
            { name: 'Itto Exemple', role: 'board', sex: 'female', ageBand: '45-59' },
            { name: 'Hammou Exemple', role: 'member', sex: 'male', ageBand: 'under-25' },
          ],
        },
      },
      reason: 'Un participant oublié sur la feuille',
    },
  },
  { day: 101, by: 'applicant', command: 'confirm-session', payload: { session: 'S1', code: '00000000' } },
  { day: 152, by: 'applicant', command: 'confirm-session', payload: { session: 'S2', code: '00000000' } },
  {
    day: 154,
    by: 'consultant',
    command: 'correct',
    payload: { entry: { id: 'S2', fields: { durationMinutes: 150 } }, reason: 'Une demi-heure de plus' },
  },
  { day: 156, by: 'applicant', command: 'confirm-session', payload: { session: 'S2', code: '00000000' } },
  { day: 202, by: 'applicant', command: 'dispute-session', payload: { session: 'S3', reason: 'Une heure seulement.' } },
  {
    day: 206,
    by: 'agent',
    command: 'settle-dispute',
    payload: { session: 'S3', outcome: 'held', reason: 'Feuille signée.' },
  },
  { day: 252, by: 'applicant', command: 'renew-session-code', payload: { session: 'S4' } },
  { day: 253, by: 'applicant', command: 'confirm-session', payload: { session: 'S4', code: '00000000' } },
  { day: 502, by: 'applicant', command: 'dispute-session', payload: { session: 'S9', reason: 'Personne n’est venu.' } },
  {
    day: 506,
    by: 'agent',
    command: 'settle-dispute',
    payload: { session: 'S9', outcome: 'not-held', reason: 'Le consultant le reconnaît.' },
  },
];

/** What the main path records on the day two hundred stands alone: T1. */
export const assistance = (on: On): ScriptStep[] => [
  {
    day: 208,
    by: 'applicant',
    command: 'request-technical-assistance',
    payload: { area: 'production', topic: 'Filtration', need: 'L’huile reste trouble.' },
  },
  {
    day: 210,
    by: 'agent',
    command: 'assign-technical-assistance',
    payload: { request: 'T2', expert: 'expert-1', provider: 'Cabinet Exemple' },
  },
  {
    day: 225,
    by: 'consultant',
    command: 'record-technical-assistance-visit',
    payload: { request: 'T2', occurredOn: on(225), durationMinutes: 240, findings: 'Filtre usé.' },
  },
  {
    day: 228,
    by: 'consultant',
    command: 'recommend-technical-assistance',
    payload: { request: 'T2', recommendations: ['Changer le filtre', 'Décanter une nuit'] },
  },
  {
    day: 245,
    by: 'consultant',
    command: 'record-technical-assistance',
    payload: { request: 'T2', occurredOn: on(245), topic: 'Filtration', outcome: 'Huile claire.' },
  },
  {
    day: 255,
    by: 'applicant',
    command: 'request-technical-assistance',
    payload: { area: 'supply', topic: 'Achat groupé', need: 'Noix trop chères.' },
  },
  {
    day: 270,
    by: 'consultant',
    command: 'close-technical-assistance',
    payload: { request: 'T3', reason: 'L’union régionale s’en charge.' },
  },
];
