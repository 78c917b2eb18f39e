/** What the timeline says of what may happen in every phase, and what the system does by itself. */
import { words } from '../words';

export const administrationTimeline = {
  MessageIssued: words(
    'أصدرت رسالة {{template}} إلى {{audience}} عبر {{channel}}',
    'Message {{template}} émis pour {{audience}} par {{channel}}',
    'Message {{template}} issued to {{audience}} by {{channel}}',
  ),
  SessionNoticeGiven: words(
    'تكوين جماعي بتاريخ {{date}}: {{notice}}',
    'Formation collective du {{date}} : {{notice}}',
    'Collective training on {{date}}: {{notice}}',
  ),
  Escalated: words(
    'صعد التأخر في {{deadline}} إلى {{role}} (مستوى {{level}})',
    'Retard « {{deadline}} » escaladé vers {{role}} (niveau {{level}})',
    'Delay of {{deadline}} escalated to {{role}} (level {{level}})',
  ),
  EscalationAcknowledged: words(
    'تم التكفل بالتأخر في {{deadline}}: {{note}}',
    'Retard « {{deadline}} » pris en charge : {{note}}',
    'Delay of {{deadline}} taken in hand: {{note}}',
  ),
  DeadlineExpired: words('انقضى الأجل: {{deadline}}', 'Délai expiré : {{deadline}}', 'Deadline expired: {{deadline}}'),
  PolicyApplied: words(
    'طبقت النسخة {{version}} من السياسة',
    'Version {{version}} du règlement appliquée',
    'Version {{version}} of the policy applied',
  ),
  DeadlinesReplanned: words(
    'أعيدت برمجة الآجال حسب الرزنامة {{version}}',
    'Échéances replanifiées selon le calendrier {{version}}',
    'Deadlines planned again by calendar {{version}}',
  ),
  DeadlineSet: words(
    'أجل جديد: {{deadline}} بتاريخ {{date}}',
    'Échéance fixée : {{deadline}}, le {{date}}',
    'Deadline set: {{deadline}} on {{date}}',
  ),
  DeadlineMoved: words(
    'تغير الأجل {{deadline}} من {{previous}} إلى {{date}} ({{why}})',
    'Échéance {{deadline}} déplacée du {{previous}} au {{date}} ({{why}})',
    'Deadline {{deadline}} moved from {{previous}} to {{date}} ({{why}})',
  ),
  DeadlinePaused: words(
    'توقف احتساب الأجل: {{deadline}}',
    'Délai suspendu : {{deadline}}',
    'Clock stopped: {{deadline}}',
  ),
  DeadlineMet: words('أنجز: {{deadline}}', 'Échéance tenue : {{deadline}}', 'Dealt with: {{deadline}}'),
  DeadlineCancelled: words(
    'ألغي الأجل: {{deadline}}',
    'Échéance annulée : {{deadline}}',
    'Deadline cancelled: {{deadline}}',
  ),
  DocumentAttached: words(
    'أرفقت وثيقة: {{document}}',
    'Document joint : {{document}}',
    'Document attached: {{document}}',
  ),
  NoteAdded: words('ملاحظة: {{text}}', 'Note : {{text}}', 'Note: {{text}}'),
  DataCorrected: words('صححت المعطيات: {{reason}}', 'Données corrigées : {{reason}}', 'Data corrected: {{reason}}'),
  EntryCorrected: words(
    'صحح القيد {{entry}}: {{reason}}',
    'Élément {{entry}} corrigé : {{reason}}',
    'Entry {{entry}} corrected: {{reason}}',
  ),
  JourneyReassigned: words('أعيد الإسناد إلى {{to}}', 'Réaffecté à {{to}}', 'Reassigned to {{to}}'),
  JourneySuspended: words('علق المسار: {{reason}}', 'Parcours suspendu : {{reason}}', 'Journey suspended: {{reason}}'),
  JourneyResumed: words(
    'استؤنف المسار بعد {{count}} يوم من التوقف',
    'Parcours repris, jours d’arrêt : {{count}}',
    'Journey resumed, days paused: {{count}}',
  ),
  JourneyWithdrawn: words(
    'انسحبت التعاونية: {{reason}}',
    'Coopérative retirée : {{reason}}',
    'Cooperative withdrew: {{reason}}',
  ),
  JourneyExcluded: words(
    'أقصيت التعاونية: {{reason}}',
    'Coopérative exclue : {{reason}}',
    'Cooperative excluded: {{reason}}',
  ),
};
