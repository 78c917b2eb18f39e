import fastifyStatic from '@fastify/static';
import { loadPackage } from '@nestjs/common/internal.js';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { namedSchemas } from './named';

const description = `The path of newly created cooperatives: application, diagnosis, training, marketing, graduation.

- Errors are problem+json (RFC 9457) with a stable \`code\`, in the language of \`Accept-Language\` (ar, fr, en; Arabic when none is named).
- Commands need an \`Idempotency-Key\`: the same key answers the same result; with another body, 422.
- \`ETag\` is the version of the journey; send it back as \`If-Match\` to be told (412) when somebody else was first.
- Business times are instants in UTC; business dates are local dates of Morocco.`;

/** The OpenAPI document of all routes. */
export function createDocument(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Mourafaka')
    .setDescription(description)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth(undefined, 'bearer')
    .build();
  const document = SwaggerModule.createDocument(app, builder, {
    // Every route names its area by `@Doc`; a second tag by its controller would list it twice.
    autoTagControllers: false,
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  const schemas = namedSchemas() as NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
  return {
    ...document,
    components: { ...document.components, schemas: { ...document.components?.schemas, ...schemas } },
  };
}

/** `/openapi.json` and `/docs`. */
export async function serveDocument(app: NestFastifyApplication): Promise<void> {
  // Swagger imports this package by itself, in a way Jest cannot follow, and ends the process when it fails.
  await loadPackage('@fastify/static', 'SwaggerModule', () => ({ default: fastifyStatic }));
  SwaggerModule.setup('docs', app, () => createDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Mourafaka · API',
    swaggerOptions: { docExpansion: 'none', persistAuthorization: true },
  });
}
