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
  RectificationDecided: words(
    'قرار في شأن طلب التصحيح {{request}}: {{outcome}}. {{reason}}',
    'Demande de rectification {{request}} : {{outcome}}. {{reason}}',
    'Request for rectification {{request}}: {{outcome}}. {{reason}}',
  ),
};

/** What requests about personal data are answered. */
export const requestOutcomes = {
  'REQUEST_OUTCOME.given': words('سلمت المعطيات', 'données communiquées', 'data handed over'),
  'REQUEST_OUTCOME.accepted': words('مقبول', 'acceptée', 'accepted'),
  'REQUEST_OUTCOME.refused': words('مرفوض', 'refusée', 'refused'),
};
