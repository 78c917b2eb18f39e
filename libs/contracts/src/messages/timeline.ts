import type { Texts } from '../fields';
import type { JourneyEventName } from '../journey/events';
import { words } from './words';

/** What the timeline says of each event. */
export const timelineTexts: Readonly<Record<JourneyEventName, Texts>> = {
  ApplicationSubmitted: words('قدم طلب الترشيح', 'Candidature déposée', 'Application submitted'),
  CompletionRequested: words(
    'طلب استكمال الملف: {{documents}}',
    'Pièces demandées : {{documents}}',
    'Documents asked for: {{documents}}',
  ),
  FileCompleted: words(
    'استكمل الملف (وثائق: {{count}})',
    'Dossier complété (pièces : {{count}})',
    'File completed (documents: {{count}})',
  ),
  FileDeclaredComplete: words('الملف مكتمل', 'Dossier déclaré complet', 'File declared complete'),
  EligibilityAssessed: words(
    'فحصت الأهلية: {{outcome}} {{failed}}',
    'Éligibilité examinée : {{outcome}} {{failed}}',
    'Eligibility assessed: {{outcome}} {{failed}}',
  ),
  ApplicationScored: words(
    'نقط الترشيح: {{total}} من 100',
    'Candidature notée : {{total}} sur 100',
    'Application scored: {{total}} out of 100',
  ),
  ConflictDeclared: words(
    'صرح عضو في اللجنة بتضارب المصالح',
    'Un membre du comité a déclaré un conflit d’intérêts',
    'A member of the committee declared a conflict of interest',
  ),
  OfferMade: words(
    'عرض مقعد شاغر في {{wave}}',
    'Place libérée proposée, {{wave}}',
    'Offered a place that became free, {{wave}}',
  ),
  OfferAccepted: words(
    'قبل المقعد المعروض: تم القبول {{wave}}',
    'Place acceptée : admise {{wave}}',
    'Place accepted: admitted {{wave}}',
  ),
  OfferDeclined: words(
    'تم التنازل عن المقعد المعروض {{reason}}',
    'Place déclinée {{reason}}',
    'Place declined {{reason}}',
  ),
  OfferLapsed: words(
    'انقضى أجل الجواب على المقعد المعروض',
    'Place proposée restée sans réponse',
    'The offered place was not answered in time',
  ),
  FreedPlaceRecorded: words('أعيد المقعد إلى الشطر', 'Place rendue à la tranche', 'Place given back to the batch'),
  DuplicateSuspected: words(
    'طلب قد يكون مكررا: {{signals}}',
    'Doublon possible : {{signals}}',
    'Possible duplicate: {{signals}}',
  ),
  DuplicateDismissed: words(
    'استبعدت شبهة التكرار: {{reason}}',
    'Soupçon de doublon écarté : {{reason}}',
    'Suspected duplicate dismissed: {{reason}}',
  ),
  DuplicateMerged: words(
    'دمج الطلب في طلب آخر: {{reason}}',
    'Fusionnée avec une autre candidature : {{reason}}',
    'Merged into another application: {{reason}}',
  ),
  ApplicationAdmitted: words('تم القبول {{wave}}', 'Admise {{wave}}', 'Admitted {{wave}}'),
  ApplicationWaitlisted: words('أدرج في لائحة الانتظار', 'Mise en liste d’attente', 'Put on the waiting list'),
  ApplicationRejected: words('رفض الطلب: {{reasons}}', 'Rejetée : {{reasons}}', 'Rejected: {{reasons}}'),
  AppealLodged: words('قدم طعن', 'Recours formé', 'Appeal lodged'),
  AppealDecided: words(
    'تم البت في الطعن: {{outcome}} ({{reason}})',
    'Recours tranché : {{outcome}} ({{reason}})',
    'Appeal decided: {{outcome}} ({{reason}})',
  ),
  ConsultantAssigned: words(
    'عين المستشار {{consultant}}',
    'Consultant affecté : {{consultant}}',
    'Consultant assigned: {{consultant}}',
  ),
  DiagnosisStarted: words('بدأ التشخيص', 'Diagnostic démarré', 'Diagnosis started'),
  SwotRecorded: words(
    'سجل التشخيص الاستراتيجي (عناصر: {{count}})',
    'Analyse SWOT consignée (éléments : {{count}})',
    'Strategic diagnosis recorded (entries: {{count}})',
  ),
  DevelopmentPlanSubmitted: words(
    'قدم مخطط التنمية رقم {{round}} (إجراءات: {{count}})',
    'Plan de développement n° {{round}} soumis (actions : {{count}})',
    'Development plan no. {{round}} submitted (actions: {{count}})',
  ),
  DevelopmentPlanReturned: words(
    'أرجع مخطط التنمية: {{remarks}}',
    'Plan de développement retourné : {{remarks}}',
    'Development plan returned: {{remarks}}',
  ),
  DevelopmentPlanApproved: words(
    'صودق على مخطط التنمية',
    'Plan de développement approuvé',
    'Development plan approved',
  ),
  AttendanceRecorded: words(
    'حضور الوحدة {{module}} بتاريخ {{date}} (مشاركون: {{count}})',
    'Module {{module}} suivi le {{date}} (participants : {{count}})',
    'Module {{module}} attended on {{date}} (participants: {{count}})',
  ),
  TrainingStarted: words('بدأت مرحلة التكوين', 'Phase de formation démarrée', 'Training phase started'),
  CoachingSessionRecorded: words(
    'حصة مواكبة بتاريخ {{date}}: {{topics}}',
    'Séance d’accompagnement le {{date}} : {{topics}}',
    'Coaching session on {{date}}: {{topics}}',
  ),
  TechnicalAssistanceRecorded: words(
    'مساعدة تقنية بتاريخ {{date}}: {{topic}}',
    'Assistance technique le {{date}} : {{topic}}',
    'Technical assistance on {{date}}: {{topic}}',
  ),
  PlanActionUpdated: words(
    'الإجراء {{action}}: {{status}}',
    'Action {{action}} : {{status}}',
    'Action {{action}}: {{status}}',
  ),
  MarketingStarted: words('بدأت مرحلة التسويق', 'Phase de commercialisation démarrée', 'Marketing phase started'),
  MarketingPlanSubmitted: words('قدم مخطط التسويق', 'Plan de commercialisation remis', 'Marketing plan submitted'),
  ProductImprovementRecorded: words(
    'تحسين المنتوج {{product}} بتاريخ {{date}}',
    'Produit amélioré le {{date}} : {{product}}',
    'Product improved on {{date}}: {{product}}',
  ),
  OutletRecorded: words(
    'منفذ بيع جديد بتاريخ {{date}}: {{name}}',
    'Nouveau débouché le {{date}} : {{name}}',
    'New outlet on {{date}}: {{name}}',
  ),
  SaleSupportRecorded: words(
    'دعم البيع بتاريخ {{date}}: {{description}}',
    'Appui à la vente le {{date}} : {{description}}',
    'Sales support on {{date}}: {{description}}',
  ),
  EvaluationRecorded: words(
    'التقييم النهائي، الرضا {{satisfaction}} من 5',
    'Évaluation finale, satisfaction {{satisfaction}} sur 5',
    'Final evaluation, satisfaction {{satisfaction}} out of 5',
  ),
  GraduationWaiverSigned: words(
    'توقيع أول على الإعفاء: {{reason}}',
    'Dispense signée une première fois : {{reason}}',
    'Waiver signed by a first person: {{reason}}',
  ),
  CooperativeGraduated: words(
    'أكملت التعاونية مسارها بنجاح',
    'La coopérative a achevé son parcours',
    'The cooperative graduated',
  ),
  MessageIssued: words(
    'أصدرت رسالة {{template}} إلى {{audience}} عبر {{channel}}',
    'Message {{template}} émis pour {{audience}} par {{channel}}',
    'Message {{template}} issued to {{audience}} by {{channel}}',
  ),
  Escalated: words(
    'صعد التأخر في {{deadline}} إلى {{role}} (مستوى {{level}})',
    'Retard « {{deadline}} » escaladé vers {{role}} (niveau {{level}})',
    'Delay of {{deadline}} escalated to {{role}} (level {{level}})',
  ),
  DeadlineExpired: words('انقضى الأجل: {{deadline}}', 'Délai expiré : {{deadline}}', 'Deadline expired: {{deadline}}'),
  FileLapsed: words('سقط الملف لعدم استكماله', 'Dossier caduc, non complété', 'File lapsed, never completed'),
  AppealWindowClosed: words('انتهى أجل الطعن', 'Délai de recours clos', 'Time to appeal over'),
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
