import { ListOrdered, Scale } from 'lucide-react';
import type { PlaceGroup } from '../staff/places';

export const committeeNavigation: PlaceGroup = {
  label: ['الانتقاء', 'Sélection', 'Selection'],
  places: [
    {
      to: '/scoring',
      label: ['تنقيط الملفات', 'Notation des dossiers', 'Scoring'],
      icon: Scale,
      roles: ['committee', 'programme-manager'],
    },
    {
      to: '/selection',
      label: ['لوائح الانتقاء', 'Listes de sélection', 'Selection lists'],
      icon: ListOrdered,
      roles: ['committee', 'regional-manager', 'programme-manager', 'administrator', 'auditor'],
    },
  ],
};
