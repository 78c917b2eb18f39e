/** The commands of scoring, the decision, freed places and appeals: what each records, for whom it is meant, and what it does in plain words. */
import { fact, committee, applicants } from '../command-facts';

export const selectionFacts = {
  score: fact('ApplicationScored', committee, 'تنقيط الترشيح', 'Noter la candidature', 'Score the application'),
  'declare-conflict': fact(
    'ConflictDeclared',
    committee,
    'التصريح بتضارب المصالح',
    'Déclarer un conflit d’intérêts',
    'Declare a conflict of interest',
  ),
  admit: fact('ApplicationAdmitted', committee, 'قبول الترشيح', 'Admettre', 'Admit'),
  waitlist: fact(
    'ApplicationWaitlisted',
    committee,
    'الإدراج في لائحة الانتظار',
    'Mettre en liste d’attente',
    'Put on the waiting list',
  ),
  reject: fact(
    'ApplicationRejected',
    committee,
    'رفض الترشيح مع التعليل',
    'Rejeter avec motifs',
    'Reject with reasons',
  ),
  'offer-place': fact(
    'OfferMade',
    ['system'],
    'عرض مقعد شاغر',
    'Proposer une place libérée',
    'Offer a place that became free',
  ),
  'accept-place': fact('OfferAccepted', applicants, 'قبول المقعد المعروض', 'Accepter la place', 'Accept the place'),
  'decline-place': fact(
    'OfferDeclined',
    applicants,
    'التنازل عن المقعد المعروض',
    'Décliner la place',
    'Decline the place',
  ),
  appeal: fact('AppealLodged', applicants, 'تقديم طعن', 'Former un recours', 'Lodge an appeal'),
  'decide-appeal': fact('AppealDecided', committee, 'البت في الطعن', 'Statuer sur le recours', 'Decide the appeal'),
  'record-place-freed': fact(
    'FreedPlaceRecorded',
    ['system'],
    'إثبات تحرير المقعد',
    'Constater que la place est rendue',
    'Record that the place was given back',
  ),
} as const;
