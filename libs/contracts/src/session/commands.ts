/** The registry of a session's commands: what each takes, in which stages, by whom, and which events it makes. */
import type { z } from 'zod';
import type { Texts } from '../fields';
import type { Role } from '../meta';
import type { SessionEventName } from './events';
import { sessionPayloads } from './payloads';
import { type SessionCommandName, sessionCommandNames, type SessionStage, sessionTransitions } from './stages';

export interface SessionCommandSpec {
  /** Strict schema of the payload. */
  payload: z.ZodType;
  /** Whom it is meant for; the system's own hand may give each of them where a duty says so. */
  roles: readonly Role[];
  /** `new` before the session exists. */
  allowedStages: readonly (SessionStage | 'new')[];
  events: readonly SessionEventName[];
  summary: Texts;
}

const planners: readonly Role[] = ['agent', 'regional-manager', 'programme-manager'];
const managers: readonly Role[] = ['regional-manager', 'programme-manager'];
const recorders: readonly Role[] = [...planners, 'consultant'];
/** The cooperative itself, by the code of the session. */
const attendants: readonly Role[] = ['applicant'];
const system: readonly Role[] = ['system'];

const fact = (events: readonly SessionEventName[], roles: readonly Role[], ar: string, fr: string, en: string) => ({
  events,
  roles,
  summary: { ar, fr, en },
});

const facts: Readonly<Record<SessionCommandName, Pick<SessionCommandSpec, 'events' | 'roles' | 'summary'>>> = {
  schedule: fact(['SessionScheduled'], planners, 'برمجة دورة تكوينية', 'Planifier une session', 'Schedule a session'),
  enrol: fact(
    ['CooperativesEnrolled'],
    planners,
    'تسجيل تعاونيات في الدورة',
    'Inscrire des coopératives',
    'Enrol cooperatives',
  ),
  'remove-enrolment': fact(
    ['EnrolmentRemoved', 'EnrolmentPromoted'],
    planners,
    'إلغاء تسجيل تعاونية',
    'Retirer une inscription',
    'Remove an enrolment',
  ),
  reschedule: fact(
    ['SessionRescheduled'],
    planners,
    'تغيير موعد الدورة',
    'Reporter la session',
    'Reschedule the session',
  ),
  cancel: fact(['SessionCancelled'], planners, 'إلغاء الدورة', 'Annuler la session', 'Cancel the session'),
  'record-attendance': fact(
    ['SessionAttendanceRecorded'],
    recorders,
    'تسجيل حضور تعاونية',
    'Consigner la présence d’une coopérative',
    'Record a cooperative’s attendance',
  ),
  'check-in': fact(
    ['SessionAttendanceRecorded'],
    attendants,
    'تسجيل الحضور برمز الدورة',
    'Se présenter avec le code de la session',
    'Check in with the session’s code',
  ),
  'attach-sheet': fact(
    ['AttendanceSheetAttached'],
    recorders,
    'إرفاق لائحة الحضور الموقعة',
    'Joindre la feuille d’émargement',
    'Attach the signed attendance sheet',
  ),
  evaluate: fact(
    ['SessionEvaluated'],
    [...attendants, ...recorders],
    'تقييم الدورة من طرف مشارك',
    'Évaluer la session, par un participant',
    'Evaluate the session, by a participant',
  ),
  close: fact(['SessionClosed'], planners, 'إغلاق الدورة', 'Clore la session', 'Close the session'),
  'record-notice': fact(
    ['NoticeGiven'],
    system,
    'تسجيل إشعار تعاونية',
    'Consigner qu’une coopérative est prévenue',
    'Record that a cooperative was told',
  ),
  'record-attendance-given': fact(
    ['AttendanceGiven'],
    system,
    'تسجيل نقل الحضور إلى المسار',
    'Consigner que la présence est portée au parcours',
    'Record that the journey has the attendance',
  ),
  'propose-catch-up': fact(
    ['CatchUpProposed'],
    [...system, ...planners],
    'اقتراح دورة استدراكية',
    'Proposer une session de rattrapage',
    'Propose a catch-up session',
  ),
  'reconsider-catch-up': fact(
    ['CatchUpReconsidered'],
    system,
    'إعادة البحث عن دورة استدراكية',
    'Chercher à nouveau une session de rattrapage',
    'Look for a catch-up session again',
  ),
  'record-announced': fact(
    ['CatchUpAnnounced'],
    system,
    'تسجيل الإعلان عن دورة استدراكية',
    'Consigner l’annonce d’un rattrapage',
    'Record that a catch-up was announced',
  ),
  escalate: fact(['Escalated'], system, 'تصعيد تأخر', 'Escalader un retard', 'Escalate a delay'),
  'extend-deadline': fact(['DeadlineMoved'], managers, 'تمديد أجل', 'Prolonger une échéance', 'Extend a deadline'),
  'acknowledge-escalation': fact(
    ['EscalationAcknowledged'],
    planners,
    'الإقرار بتصعيد والتكفل به',
    'Prendre en charge un retard signalé',
    'Act on an escalated delay',
  ),
  'replan-deadlines': fact(
    ['DeadlinesReplanned', 'DeadlineMoved', 'SessionReplanned'],
    system,
    'إعادة برمجة الآجال',
    'Replanifier les échéances',
    'Plan the deadlines again',
  ),
  'issue-message': fact(
    ['MessageIssued'],
    system,
    'إصدار تذكير مستحق',
    'Émettre un rappel dû',
    'Issue a reminder that is due',
  ),
};

export const sessionCommands = Object.fromEntries(
  sessionCommandNames.map((name) => [
    name,
    { payload: sessionPayloads[name], allowedStages: sessionTransitions[name].from, ...facts[name] },
  ]),
) as unknown as Readonly<Record<SessionCommandName, SessionCommandSpec>>;

/** Commands people give; the others perform duties and are the system's alone. */
export const staffSessionCommandNames = sessionCommandNames.filter((name) =>
  sessionCommands[name].roles.some((role) => role !== 'system'),
);
