/** What the timeline says of the application: from its submission to its eligibility. */
import { words } from '../words';

export const applicationTimeline = {
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
    'فحصت الأهلية: {{outcome}}',
    'Éligibilité examinée : {{outcome}}',
    'Eligibility assessed: {{outcome}}',
  ),
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
  FileLapsed: words('سقط الملف لعدم استكماله', 'Dossier caduc, non complété', 'File lapsed, never completed'),
};
