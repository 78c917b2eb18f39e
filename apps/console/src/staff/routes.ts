import { deskRoutes } from '../desk/routes';
import { figuresRoutes } from '../figures/routes';

/** The tables of the areas behind the sign-in. A new area adds its own here. */
export const staffRoutes = [...deskRoutes, ...figuresRoutes] as const;
