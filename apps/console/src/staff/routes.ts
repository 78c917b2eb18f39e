import { auditRoutes } from '../audit/routes';
import { committeeRoutes } from '../committee/routes';
import { deskRoutes } from '../desk/routes';
import { figuresRoutes } from '../figures/routes';
import { officeRoutes } from '../office/routes';

/** The tables of the areas behind the sign-in. A new area adds its own here. */
export const staffRoutes = [
  ...deskRoutes,
  ...figuresRoutes,
  ...committeeRoutes,
  ...auditRoutes,
  ...officeRoutes,
] as const;
