import { CalendarDays, ListTodo, Store } from 'lucide-react';
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
  ],
};
