/** What is recorded of an accompaniment beside the main path of `journeyScript`, area by area. */
import type { ScriptStep } from '../journey-script';
import { assistance, sessions } from './coaching';
import { diagnosis, plan } from './diagnosis';
import { financing, legal, marketing } from './marketing';
import type { On } from './on';

export const besideThePath = (on: On): ScriptStep[] => [
  ...administration(on),
  ...messages,
  ...diagnosis(on),
  ...plan(on),
  ...sessions(on),
  ...assistance(on),
  ...marketing(on),
  ...financing(on),
  ...legal(on),
];

/** How it is written to, and a message that did not arrive. */
const messages: readonly ScriptStep[] = [
  { day: 4, by: 'applicant', command: 'set-preferences', payload: { language: 'fr', reminders: 'required' } },
  {
    day: 41,
    by: 'system',
    command: 'record-delivery',
    payload: { message: 'letter/admission#2', channel: 'sms', outcome: 'undelivered', code: 'ABSENT_SUBSCRIBER' },
  },
  {
    day: 43,
    by: 'agent',
    command: 'settle-message',
    payload: { message: 'letter/admission#2', note: 'La présidente a été appelée.' },
  },
  { day: 150, by: 'agent', command: 'set-preferences', payload: { reminders: 'all' } },
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
