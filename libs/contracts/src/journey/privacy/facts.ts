/** The commands about personal data: what each records, for whom it is meant, and what it does in plain words. */
import { agents, applicants, fact } from '../command-facts';

export const privacyFacts = {
  'request-access': fact(
    'AccessRequested',
    applicants,
    'طلب الاطلاع على المعطيات الشخصية',
    'Demander l’accès à ses données personnelles',
    'Ask to see the personal data that is held',
  ),
  'answer-access-request': fact(
    'AccessAnswered',
    agents,
    'الجواب على طلب اطلاع',
    'Répondre à une demande d’accès',
    'Answer a request for access',
  ),
  'request-rectification': fact(
    'RectificationRequested',
    applicants,
    'طلب تصحيح المعطيات الشخصية',
    'Demander la rectification de ses données personnelles',
    'Ask for a rectification of personal data',
  ),
  'renew-consent': fact(
    'ConsentRenewed',
    applicants,
    'الموافقة على نص جديد',
    'Consentir au nouveau texte',
    'Agree to the new text of consent',
  ),
  'record-erasure': fact(
    'PersonErased',
    ['system'],
    'تسجيل محو معطيات شخص',
    'Consigner l’effacement d’une personne',
    'Record that a person was erased',
  ),
  'decide-rectification': fact(
    ['RectificationDecided', 'DataCorrected'],
    agents,
    'البت في طلب تصحيح',
    'Statuer sur une demande de rectification',
    'Decide a request for rectification',
  ),
} as const;
