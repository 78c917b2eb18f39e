import { CalendarDays, DoorOpen, ListTodo, Store } from 'lucide-react';
import type { Role } from '../identity/me';
import type { PlaceGroup } from '../staff/places';

/** Whoever works for the programme; a partner's service reads figures, and has no tasks nor files. */
export const deskRoles = [
  'agent',
  'regional-manager',
  'programme-manager',
  'committee',
  'consultant',
  'auditor',
  'administrator',
] as const satisfies readonly Role[];

export const deskNavigation: PlaceGroup = {
  label: ['العمل اليومي', 'Travail quotidien', 'Daily work'],
  places: [
    { to: '/work', label: ['مهامي', 'Mes tâches', 'My work'], icon: ListTodo, roles: deskRoles },
    { to: '/cooperatives', label: ['التعاونيات', 'Coopératives', 'Cooperatives'], icon: Store, roles: deskRoles },
    {
      to: '/sessions',
      label: ['الدورات التكوينية', 'Sessions de formation', 'Training sessions'],
      icon: CalendarDays,
      roles: deskRoles,
    },
    {
      to: '/emergency',
      label: ['الولوج الاستعجالي', 'Accès d’urgence', 'Access in an emergency'],
      icon: DoorOpen,
      roles: ['agent', 'regional-manager', 'programme-manager', 'auditor', 'administrator'],
    },
  ],
};
