import { createRootRoute, Outlet } from '@tanstack/react-router';
import { NotFound, PageFailure } from './failures';

/** Above every page, of whichever area. */
export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: PageFailure });
