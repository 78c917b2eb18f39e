/** What the timeline says of requests about personal data. */
import { words } from '../words';

export const privacyTimeline = {
  AccessRequested: words(
    'طلب اطلاع على المعطيات الشخصية ({{request}})',
    'Demande d’accès aux données personnelles ({{request}})',
    'Request for access to personal data ({{request}})',
  ),
  AccessAnswered: words(
    'جواب على طلب الاطلاع {{request}}: {{outcome}}. {{reason}}',
    'Demande d’accès {{request}} : {{outcome}}. {{reason}}',
    'Request for access {{request}}: {{outcome}}. {{reason}}',
  ),
  RectificationRequested: words(
    'طلب تصحيح المعطيات الشخصية ({{request}}): {{reason}}',
    'Demande de rectification de données personnelles ({{request}}) : {{reason}}',
    'Request for rectification of personal data ({{request}}): {{reason}}',
  ),
  ConsentRenewed: words(
    'موافقة على النص {{version}} لمعالجة المعطيات الشخصية',
    'Consentement au texte {{version}} sur les données personnelles',
    'Consent to text {{version}} on personal data',
  ),
  PersonErased: words(
    'محيت معطيات شخص ({{why}})',
    'Données d’une personne effacées ({{why}})',
    'The data of a person was erased ({{why}})',
  ),
  RectificationDecided: words(
    'قرار في شأن طلب التصحيح {{request}}: {{outcome}}. {{reason}}',
    'Demande de rectification {{request}} : {{outcome}}. {{reason}}',
    'Request for rectification {{request}}: {{outcome}}. {{reason}}',
  ),
};

/** Why somebody was erased. */
export const erasureReasons = {
  'ERASED.asked': words('بطلب منه', 'à sa demande', 'as they asked'),
  'ERASED.retention': words('انتهاء مدة الحفظ', 'durée de conservation échue', 'kept as long as it may be'),
};

/** What requests about personal data are answered. */
export const requestOutcomes = {
  'REQUEST_OUTCOME.given': words('سلمت المعطيات', 'données communiquées', 'data handed over'),
  'REQUEST_OUTCOME.accepted': words('مقبول', 'acceptée', 'accepted'),
  'REQUEST_OUTCOME.erased': words('محيت المعطيات', 'données effacées', 'data erased'),
  'REQUEST_OUTCOME.refused': words('مرفوض', 'refusée', 'refused'),
};
