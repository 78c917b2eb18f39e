/** Notices of collective training, to the cooperatives and to staff. */
import type { Texts } from '../../fields';
import { words } from '../../messages/words';

export const sessionNoticeTexts = {
  'session-invitation': words(
    'ندعوكم إلى تكوين «{{module}}» يوم {{heldOn}} على {{from}}، {{place}}.',
    'Invitation à la formation « {{module}} » le {{heldOn}}, de {{from}} à {{to}}, {{place}}.',
    'You are invited to the training “{{module}}” on {{heldOn}}, {{from}} to {{to}}, {{place}}.',
  ),
  'session-waiting': words(
    'تكوين «{{module}}» يوم {{heldOn}} ممتلئ. أنتم في لائحة الانتظار.',
    'La formation « {{module}} » du {{heldOn}} est complète. Vous êtes en liste d’attente.',
    'The training “{{module}}” on {{heldOn}} is full. You are on the waiting list.',
  ),
  'session-place': words(
    'لكم مكان في تكوين «{{module}}» يوم {{heldOn}} على {{from}}، {{place}}.',
    'Une place est libre pour vous : formation « {{module}} » le {{heldOn}}, de {{from}} à {{to}}, {{place}}.',
    'There is a place for you: training “{{module}}” on {{heldOn}}, {{from}} to {{to}}, {{place}}.',
  ),
  'session-reminder': words(
    'تذكير: تكوين «{{module}}» {{heldOn}}، {{from}}، {{place}}.',
    'Rappel : formation « {{module}} » le {{heldOn}} à {{from}}, {{place}}.',
    'Reminder: training “{{module}}” on {{heldOn}} at {{from}}, {{place}}.',
  ),
  'session-moved': words(
    'موعد تكوين «{{module}}» الجديد: {{heldOn}} على {{from}}، {{place}}.',
    'La formation « {{module}} » est reportée au {{heldOn}}, de {{from}} à {{to}}, {{place}}.',
    'The training “{{module}}” is moved to {{heldOn}}, {{from}} to {{to}}, {{place}}.',
  ),
  'session-cancelled': words(
    'ألغي تكوين «{{module}}» يوم {{heldOn}}. سنقترح عليكم موعدا آخر.',
    'La formation « {{module}} » du {{heldOn}} est annulée. Une autre date vous sera proposée.',
    'The training “{{module}}” on {{heldOn}} is cancelled. Another date will be offered to you.',
  ),
  'session-catch-up': words(
    'استدراك «{{module}}» {{heldOn}} على {{from}}، {{place}}. سجلوا بالمكتب الجهوي.',
    'Rattrapage « {{module}} » le {{heldOn}} à {{from}}, {{place}}. Inscription : bureau régional.',
    'Catch-up of “{{module}}” on {{heldOn}} at {{from}}, {{place}}. Enrol with the regional office.',
  ),
} as const satisfies Record<string, Texts>;

export const staffSessionTexts = {
  'session-attendance-missing': words(
    'لم يسجل أي حضور في تكوين «{{module}}» يوم {{heldOn}}. سجلوا الحضور أو ألغوا الدورة.',
    'Aucune présence n’est consignée pour la formation « {{module}} » du {{heldOn}}. Consignez-la ou annulez la session.',
    'No attendance is recorded for the training “{{module}}” on {{heldOn}}. Record it or cancel the session.',
  ),
  'session-catch-up-needed': words(
    'لا توجد حصة استدراكية «{{module}}» لمن غاب يوم {{heldOn}} (عدد التعاونيات: {{count}}). برمجوا حصة.',
    'Pas de rattrapage « {{module}} » pour les absents du {{heldOn}} (coopératives : {{count}}). Planifiez une session.',
    'There is no catch-up of “{{module}}” for those absent on {{heldOn}} (cooperatives: {{count}}). Schedule a session.',
  ),
  'call-closing': words(
    'تذكير: تغلق الدعوة لإبداء الاهتمام يوم {{dueOn}}.',
    'Rappel : l’appel à manifestation d’intérêt se clôt le {{dueOn}}.',
    'Reminder: the call for expressions of interest closes on {{dueOn}}.',
  ),
  'call-last-day': words(
    'اليوم {{dueOn}} هو آخر يوم في الدعوة لإبداء الاهتمام.',
    'Aujourd’hui, {{dueOn}}, est le dernier jour de l’appel à manifestation d’intérêt.',
    'Today, {{dueOn}}, is the last day of the call for expressions of interest.',
  ),
} as const satisfies Record<string, Texts>;
