import 'reflect-metadata';
import { permissionTable } from '@mourafaka/platform';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { controllers } from '../../apps/api/src/api.module';
import { ACCESS, type Access } from '../../apps/api/src/http/permission';

interface Route {
  name: string;
  path: string;
  access?: Access;
}

const routesOf = (controller: (typeof controllers)[number]): Route[] => {
  const prototype = controller.prototype as object as Record<string, object>;
  return Object.getOwnPropertyNames(prototype)
    .filter((method) => Reflect.hasMetadata(METHOD_METADATA, prototype[method] ?? {}))
    .map((method) => ({
      name: `${controller.name}.${method}`,
      path: [controller, prototype[method] ?? {}]
        .map((at) => Reflect.getMetadata(PATH_METADATA, at) as string)
        .join('/'),
      access: Reflect.getMetadata(ACCESS, prototype[method] ?? {}) as Access | undefined,
    }));
};

const routes = controllers.flatMap(routesOf);

describe('every route', () => {
  it('declares who may use it', () => {
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.filter(({ access }) => access === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('asks for a permission somebody holds', () => {
    const unknown = routes.filter(
      ({ access }) => access && access !== 'public' && !permissionTable.get(access)?.length,
    );
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });

  it('is closed to the public but for the few that are meant for it', () => {
    expect(routes.filter(({ access }) => access === 'public').map(({ path }) => path.replace(/\/+/g, '/'))).toEqual([
      '/health/live',
      '/health/ready',
      '/metrics',
      'console/config.json/',
      'dev/token/',
      'v1/gateways/sms/receipts/',
      'v1/calls/',
      'v1/batches/:batch/applications/',
      'v1/track/:trackingCode/',
      'v1/track/:trackingCode/code',
      'v1/track/:trackingCode/session',
      'v1/track/:trackingCode/commands/:command',
      'v1/drafts/',
      'v1/drafts/:code',
      'v1/drafts/:code',
      'v1/drafts/:code',
      'v1/drafts/:code/submit/',
      'v1/documents/',
      'v1/documents/:id',
      'v1/documents/:id',
      'v1/sessions/check-in',
      'v1/sessions/evaluations',
      'v1/track/:trackingCode/papers/:paper',
      'v1/track/:trackingCode/personal-data/',
      'v1/track/:trackingCode/personal-data/paper',
      'v1/calendar/feed/:file/',
      'dev/outbox/',
      'codec/decode/',
      'codec/decode/',
    ]);
  });
});
