/** What the timeline says of scoring, the decision, freed places and appeals. */
import { words } from '../words';

export const selectionTimeline = {
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
  ApplicationAdmitted: words('تم القبول {{wave}}', 'Admise {{wave}}', 'Admitted {{wave}}'),
  ApplicationWaitlisted: words('أدرج في لائحة الانتظار', 'Mise en liste d’attente', 'Put on the waiting list'),
  ApplicationRejected: words('رفض الطلب: {{reasons}}', 'Rejetée : {{reasons}}', 'Rejected: {{reasons}}'),
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
  AppealLodged: words('قدم طعن', 'Recours formé', 'Appeal lodged'),
  AppealDecided: words(
    'تم البت في الطعن: {{outcome}} ({{reason}})',
    'Recours tranché : {{outcome}} ({{reason}})',
    'Appeal decided: {{outcome}} ({{reason}})',
  ),
  AppealWindowClosed: words('انتهى أجل الطعن', 'Délai de recours clos', 'Time to appeal over'),
};
