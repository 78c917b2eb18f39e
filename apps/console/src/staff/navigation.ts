import { auditNavigation } from '../audit/navigation';
import { committeeNavigation } from '../committee/navigation';
import { deskNavigation } from '../desk/navigation';
import { figuresNavigation } from '../figures/navigation';
import { hasRole, type Me } from '../identity/me';
import { officeNavigation } from '../office/navigation';
import type { PlaceGroup } from './places';

/** By area, in the order of the side bar. A new area adds its own here. */
const groups: readonly PlaceGroup[] = [
  deskNavigation,
  figuresNavigation,
  committeeNavigation,
  auditNavigation,
  officeNavigation,
];

/** What somebody may go to; nobody is shown a door that is closed to them. */
export const placesOf = (me: Me): PlaceGroup[] =>
  groups
    .map((group) => ({ ...group, places: group.places.filter(({ roles }) => !roles || hasRole(me, ...roles)) }))
    .filter(({ places }) => places.length > 0);
