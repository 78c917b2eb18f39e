/** What the timeline says of partner financing. */
import { words } from '../words';

export const financingTimeline = {
  FinancingRequested: words(
    'طلب تمويل بمبلغ {{amount}} درهم من {{partner}}',
    'Financement demandé à {{partner}} : {{amount}} MAD',
    'Funds asked of {{partner}}: {{amount}} MAD',
  ),
  FinancingGranted: words(
    'منح {{partner}} تمويلا بمبلغ {{amount}} درهم (الجولة {{round}}، الطلب {{request}})',
    '{{partner}} accorde {{amount}} MAD (tour {{round}}, demande {{request}})',
    '{{partner}} granted {{amount}} MAD (round {{round}}, request {{request}})',
  ),
  FinancingDeclined: words(
    'لم يقبل طلب التمويل {{request}} (الجولة {{round}}): {{reason}}',
    'Demande {{request}} non retenue (tour {{round}}) : {{reason}}',
    'Request {{request}} declined (round {{round}}): {{reason}}',
  ),
  InstalmentRecorded: words(
    'أديت الدفعة {{number}} من الطلب {{request}} بتاريخ {{date}}: {{amount}} درهم',
    'Tranche {{number}} de {{request}} versée le {{date}} : {{amount}} MAD',
    'Instalment {{number}} of {{request}} paid on {{date}}: {{amount}} MAD',
  ),
  FundUseRecorded: words(
    'صرف {{amount}} درهم بتاريخ {{date}} لفائدة الإجراء {{action}}: {{purpose}}',
    '{{amount}} MAD employés le {{date}} pour l’action {{action}} : {{purpose}}',
    '{{amount}} MAD spent on {{date}} for action {{action}}: {{purpose}}',
  ),
};
