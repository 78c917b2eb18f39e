import { auditRoutes } from '../audit/routes';
import { committeeRoutes } from '../committee/routes';
import { deskRoutes } from '../desk/routes';
import { figuresRoutes } from '../figures/routes';

/** The tables of the areas behind the sign-in. A new area adds its own here. */
export const staffRoutes = [...deskRoutes, ...figuresRoutes, ...committeeRoutes, ...auditRoutes] as const;
