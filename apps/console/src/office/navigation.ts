import { MessageSquareText } from 'lucide-react';
import type { PlaceGroup } from '../staff/places';

export const officeNavigation: PlaceGroup = {
  label: ['الإدارة', 'Administration', 'Administration'],
  places: [
    {
      to: '/messages',
      label: ['نصوص الرسائل', 'Textes des messages', 'Message texts'],
      icon: MessageSquareText,
      roles: ['administrator', 'programme-manager'],
    },
  ],
};
