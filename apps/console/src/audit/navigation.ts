import { Eye, ShieldCheck } from 'lucide-react';
import type { PlaceGroup } from '../staff/places';

export const auditNavigation: PlaceGroup = {
  label: ['التدقيق', 'Audit', 'Audit'],
  places: [
    {
      to: '/journal',
      label: ['السجل وبرهانه', 'Journal et preuve', 'Journal and proof'],
      icon: ShieldCheck,
      roles: ['auditor', 'administrator'],
    },
    {
      to: '/reads',
      label: ['من اطلع على ماذا', 'Consultations', 'Who looked at what'],
      icon: Eye,
      roles: ['auditor'],
    },
  ],
};
