import { CalendarCog, FileUp, MessageSquareText, Scale, UsersRound } from 'lucide-react';
import type { PlaceGroup } from '../staff/places';

export const officeNavigation: PlaceGroup = {
  label: ['الإدارة', 'Administration', 'Administration'],
  places: [
    {
      to: '/import',
      label: ['استيراد الترشيحات', 'Importer des candidatures', 'Import applications'],
      icon: FileUp,
      roles: ['agent', 'regional-manager', 'programme-manager'],
    },
    {
      to: '/people',
      label: ['الأشخاص والتفويضات', 'Personnes et délégations', 'People and delegations'],
      icon: UsersRound,
      roles: ['agent', 'regional-manager', 'programme-manager', 'auditor', 'administrator'],
    },
    {
      to: '/calendar',
      label: ['أيام العمل والعطل', 'Jours ouvrés et fériés', 'Working days and holidays'],
      icon: CalendarCog,
      roles: ['administrator', 'programme-manager', 'auditor'],
    },
    {
      to: '/policies',
      label: ['قواعد الأشطر', 'Règlement des tranches', 'Policies of batches'],
      icon: Scale,
      roles: ['administrator', 'programme-manager', 'auditor'],
    },
    {
      to: '/messages',
      label: ['نصوص الرسائل', 'Textes des messages', 'Message texts'],
      icon: MessageSquareText,
      roles: ['administrator', 'programme-manager'],
    },
  ],
};
