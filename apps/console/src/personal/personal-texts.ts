import { catalogue } from '../language/catalogue';

export const personalTexts = catalogue('personal', {
  nobody: ['لا يذكر هذا الملف أي شخص.', 'Ce dossier ne nomme personne.', 'This file names nobody.'],
  forgotten: [
    'محيت معطيات هذا الشخص، ولا أحد يستطيع قراءتها.',
    'Les données de cette personne ont été effacées : plus personne ne peut les lire.',
    'The data of this person was erased: nobody can read it any more.',
  ],
  erased: ['محيت', 'effacé', 'erased'],
  consents: ['ما تمت الموافقة عليه', 'Consentements', 'What was agreed to'],
  'consent.given': ['موافقة على النص {{version}}', 'Accord au texte {{version}}', 'Agreed to text {{version}}'],
  'consent.refused': ['لم تعط الموافقة', 'Consentement non donné', 'Consent was not given'],
  requests: ['الطلبات', 'Demandes', 'Requests'],
  'request.access': ['طلب الاطلاع {{id}}', 'Demande d’accès {{id}}', 'Request for access {{id}}'],
  'request.rectification': [
    'طلب التصحيح {{id}}',
    'Demande de rectification {{id}}',
    'Request for rectification {{id}}',
  ],
  pending: ['في انتظار الجواب', 'en attente de réponse', 'waits for its answer'],
  events: ['أين سجلت', 'Où elles ont été consignées', 'Where it was recorded'],
  documents: ['الوثائق', 'Documents', 'Documents'],
  messages: ['الرسائل', 'Messages', 'Messages'],
  readers: ['من اطلع عليها من الموظفين', 'Qui du personnel les a vues', 'Who of the staff looked at it'],
  print: ['نسخة للطباعة (PDF)', 'Version à imprimer (PDF)', 'To print (PDF)'],
});
