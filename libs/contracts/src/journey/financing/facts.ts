/** The commands of partner financing: what each records, for whom it is meant, and what it does in plain words. */
import { agents, fact, field } from '../command-facts';

export const financingFacts = {
  'request-financing': fact(
    'FinancingRequested',
    field,
    'طلب تمويل من شريك',
    'Demander le financement d’un partenaire',
    'Ask a partner for funds',
  ),
  'grant-financing': fact(
    'FinancingGranted',
    ['system'],
    'منح تمويل حسب لائحة الجولة',
    'Accorder un financement selon la liste du tour',
    'Grant funds by the list of the round',
  ),
  'decline-financing': fact(
    'FinancingDeclined',
    ['system'],
    'رفض تمويل حسب لائحة الجولة',
    'Ne pas retenir une demande selon la liste du tour',
    'Decline a request by the list of the round',
  ),
  'record-instalment': fact(
    'InstalmentRecorded',
    agents,
    'تسجيل أداء دفعة',
    'Consigner le versement d’une tranche',
    'Record the payment of an instalment',
  ),
  'record-fund-use': fact(
    'FundUseRecorded',
    field,
    'تسجيل صرف من التمويل',
    'Consigner l’emploi des fonds',
    'Record how funds were used',
  ),
} as const;
