/** The commands of the legal calendar: what each records, for whom it is meant, and what it does in plain words. */
import { fact, field } from '../command-facts';

const reporters = ['applicant', ...field] as const;

export const legalFacts = {
  'record-assembly': fact(
    'AssemblyRecorded',
    reporters,
    'تسجيل انعقاد الجمع العام السنوي',
    'Consigner l’assemblée générale annuelle',
    'Record the yearly general assembly',
  ),
  'record-accounts-filed': fact(
    'AccountsFiled',
    reporters,
    'تسجيل إيداع القوائم المحاسبية',
    'Consigner le dépôt des comptes',
    'Record the filing of the accounts',
  ),
  'record-capital-payment': fact(
    'CapitalPaymentRecorded',
    reporters,
    'تسجيل دفعة من رأس المال',
    'Consigner un versement du capital',
    'Record a payment of the capital',
  ),
} as const;
