/** What the timeline says of the legal calendar. */
import { words } from '../words';

export const legalTimeline = {
  AssemblyRecorded: words(
    'انعقد الجمع العام السنوي يوم {{date}}',
    'Assemblée générale annuelle tenue le {{date}}',
    'Yearly general assembly held on {{date}}',
  ),
  AccountsFiled: words(
    'أودعت القوائم المحاسبية يوم {{date}}',
    'Comptes déposés le {{date}}',
    'Accounts filed on {{date}}',
  ),
  CapitalPaymentRecorded: words(
    'أديت دفعة من رأس المال يوم {{date}}: {{amount}} درهم',
    'Versement du capital le {{date}} : {{amount}} MAD',
    'Capital paid on {{date}}: {{amount}} MAD',
  ),
};
