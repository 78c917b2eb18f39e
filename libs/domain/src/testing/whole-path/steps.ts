/** What is recorded of an accompaniment beside the main path of `journeyScript`, area by area. */
import type { ScriptStep } from '../journey-script';
import { assistance, sessions } from './coaching';
import { diagnosis, plan } from './diagnosis';
import { financing, legal, marketing } from './marketing';
import type { On } from './on';

export const besideThePath = (on: On): ScriptStep[] => [
  ...administration(on),
  ...diagnosis(on),
  ...plan(on),
  ...sessions(on),
  ...assistance(on),
  ...marketing(on),
  ...financing(on),
  ...legal(on),
];

const administration = (on: On): ScriptStep[] => [
  { day: 12, by: 'agent', command: 'add-note', payload: { text: 'La présidente rappelle lundi.' } },
  {
    day: 61,
    by: 'consultant',
    command: 'attach-document',
    payload: { kind: 'photo', name: 'atelier.jpg', size: 524_288 },
  },
  {
    day: 90,
    by: 'system',
    command: 'tell-session',
    payload: {
      duty: 'invite#1/1',
      sessionId: '0190aaaa-0000-7000-8000-0000000000aa',
      notice: 'invitation',
      module: 'governance',
      heldOn: on(97),
      from: '09:30',
      to: '16:00',
      place: 'Maison de la coopérative',
    },
  },
  {
    day: 120,
    by: 'agent',
    command: 'correct',
    payload: { changes: { cooperative: { members: 13 } }, reason: 'Une membre a rejoint la coopérative.' },
  },
];
