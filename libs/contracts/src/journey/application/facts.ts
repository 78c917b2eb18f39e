/** The commands of the application: from its submission to its eligibility: what each records, for whom it is meant, and what it does in plain words. */
import { fact, agents, applicants } from '../command-facts';

export const applicationFacts = {
  'submit-application': fact(
    ['ApplicationSubmitted', 'DocumentAttached', 'DuplicateSuspected'],
    applicants,
    'تقديم طلب الترشيح',
    'Déposer la candidature',
    'Submit the application',
  ),
  'request-completion': fact(
    'CompletionRequested',
    agents,
    'طلب استكمال الملف',
    'Demander des pièces manquantes',
    'Ask for what is missing',
  ),
  'complete-file': fact(
    ['FileCompleted', 'DuplicateSuspected'],
    applicants,
    'استكمال الملف',
    'Compléter le dossier',
    'Complete the file',
  ),
  'declare-complete': fact(
    'FileDeclaredComplete',
    agents,
    'التصريح باكتمال الملف',
    'Déclarer le dossier complet',
    'Declare the file complete',
  ),
  'assess-eligibility': fact(
    ['EligibilityAssessed', 'DuplicateSuspected'],
    agents,
    'فحص الأهلية',
    'Examiner l’éligibilité',
    'Assess eligibility',
  ),
  'dismiss-duplicate': fact(
    'DuplicateDismissed',
    agents,
    'استبعاد شبهة التكرار',
    'Écarter un soupçon de doublon',
    'Dismiss a suspected duplicate',
  ),
  'merge-duplicate': fact(
    'DuplicateMerged',
    agents,
    'دمج الطلب المكرر في طلب آخر',
    'Fusionner un doublon dans une autre candidature',
    'Merge a duplicate into another application',
  ),
} as const;
