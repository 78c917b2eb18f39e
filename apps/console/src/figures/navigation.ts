import { ChartNoAxesColumn } from 'lucide-react';
import type { PlaceGroup } from '../staff/places';

export const figuresNavigation: PlaceGroup = {
  label: ['القيادة', 'Pilotage', 'Steering'],
  places: [
    {
      to: '/figures',
      label: ['لوحة القيادة', 'Tableau de bord', 'Overview'],
      icon: ChartNoAxesColumn,
      roles: ['regional-manager', 'programme-manager', 'committee', 'auditor', 'administrator', 'agent', 'partner'],
    },
  ],
};
