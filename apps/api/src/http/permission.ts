import { SetMetadata } from '@nestjs/common';
import type { RoutePermission } from '@mourafaka/platform';

/** What a route declares: the permission it needs, or that anybody may use it. */
export type Access = RoutePermission | 'public';

export const ACCESS = 'mourafaka:access';

/** The caller must have this permission somewhere; whether they have it *there* is asked where the thing is known. */
export const Permission = (permission: RoutePermission) => SetMetadata<string, Access>(ACCESS, permission);

/** Anybody, with or without a token. */
export const Public = () => SetMetadata<string, Access>(ACCESS, 'public');
