import { CalendarDays, DoorOpen, ListTodo, Store } from 'lucide-react';
import type { PlaceGroup } from '../staff/places';

export const deskNavigation: PlaceGroup = {
  label: ['العمل اليومي', 'Travail quotidien', 'Daily work'],
  places: [
    { to: '/work', label: ['مهامي', 'Mes tâches', 'My work'], icon: ListTodo },
    { to: '/cooperatives', label: ['التعاونيات', 'Coopératives', 'Cooperatives'], icon: Store },
    {
      to: '/sessions',
      label: ['الدورات التكوينية', 'Sessions de formation', 'Training sessions'],
      icon: CalendarDays,
    },
    {
      to: '/emergency',
      label: ['الولوج الاستعجالي', 'Accès d’urgence', 'Access in an emergency'],
      icon: DoorOpen,
      roles: ['agent', 'regional-manager', 'programme-manager', 'auditor', 'administrator'],
    },
  ],
};
