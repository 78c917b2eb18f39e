import type { LucideIcon } from 'lucide-react';
import type { Role } from '../identity/me';
import type { Words } from '../language/catalogue';

/** A place of the staff area, as the side bar and the search offer it. */
export interface Place {
  to: string;
  label: Words;
  icon: LucideIcon;
  /** Who has something to do there; everybody when it is left out. */
  roles?: readonly Role[];
}

export interface PlaceGroup {
  label: Words;
  places: readonly Place[];
}
