import { deskRoutes } from '../desk/routes';

/** The tables of the areas behind the sign-in. A new area adds its own here. */
export const staffRoutes = [...deskRoutes] as const;
