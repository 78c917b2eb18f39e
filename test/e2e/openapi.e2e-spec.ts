import { journeyCommandNames, staffBatchCommandNames } from '@mourafaka/contracts';
import { TestApi } from './support/test-api';

interface Operation {
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>;
  operationId: string;
  summary?: string;
  security?: object[];
  parameters?: { name: string; in: string }[];
}

interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

let api: TestApi;
let document: Document;
beforeAll(async () => {
  api = await TestApi.start();
  document = (await api.get('/openapi.json')).body as unknown as Document;
});
afterAll(() => api.stop());

/** The contract's routes that this version serves. */
const promised = [
  'POST /dev/token',
  'GET /console/config.json',
  'GET /v1/me',
  'POST /v1/batches',
  'GET /v1/batches/{batch}',
  'GET /v1/batches/{batch}/actions',
  'GET /v1/batches/{batch}/deadlines',
  'POST /v1/batches/{batch}/commands/{command}',
  'GET /v1/batches/{batch}/selection',
  'POST /v1/batches/{batch}/policies/preview',
  'GET /v1/policies',
  'GET /v1/users',
  'POST /v1/batches/{batch}/assessments',
  'GET /v1/duplicates',
  'GET /v1/calls',
  'POST /v1/batches/{batch}/applications',
  'POST /v1/batches/{batch}/imports',
  'GET /v1/track/{trackingCode}',
  'POST /v1/track/{trackingCode}/code',
  'POST /v1/track/{trackingCode}/session',
  'POST /v1/track/{trackingCode}/commands/{command}',
  'POST /v1/drafts',
  'GET /v1/drafts/{code}',
  'PUT /v1/drafts/{code}',
  'DELETE /v1/drafts/{code}',
  'POST /v1/drafts/{code}/submit',
  'POST /v1/documents',
  'GET /v1/documents/{id}',
  'GET /v1/journeys/{id}/score-draft',
  'GET /v1/journeys',
  'GET /v1/journeys/{id}',
  'GET /v1/journeys/{id}/queries/engine',
  'GET /v1/journeys/{id}/queries/duties',
  'POST /v1/journeys/{id}/signals/nudge',
  'GET /v1/journeys/{id}/timeline',
  'GET /v1/insights/transitions',
  'GET /v1/insights/transitions/journeys',
  'GET /v1/journeys/{id}/deadlines',
  'GET /v1/journeys/{id}/documents',
  'GET /v1/journeys/{id}/dossier',
  'GET /v1/journeys/{id}/indicators',
  'GET /v1/journeys/{id}/plan/versions',
  'GET /v1/journeys/{id}/plan/comparison',
  'GET /v1/sessions/{id}/deadlines',
  'GET /v1/sessions/{id}/papers/attendance-sheet',
  'GET /v1/journeys/{id}/papers',
  'GET /v1/journeys/{id}/papers/{paper}',
  'GET /v1/track/{trackingCode}/papers/{paper}',
  'GET /v1/journeys/{id}/actions',
  'POST /v1/journeys/{id}/commands/{command}',
  'POST /v1/bulk',
  'GET /v1/bulk/{id}',
  'POST /v1/bulk/{id}/commands/{command}',
  'GET /v1/journal/streams/{id}',
  'GET /v1/journal/verification',
  'GET /v1/journal/refusals',
  'GET /v1/audit/reads',
  'GET /v1/retention/preview',
  'GET /v1/break-glass',
  'POST /v1/break-glass',
  'POST /v1/break-glass/{id}/commands/end',
  'GET /v1/calendar',
  'GET /v1/calendar/versions',
  'POST /v1/calendar/preview',
  'POST /v1/calendar/commands/{command}',
  'GET /v1/templates',
  'GET /v1/templates/{name}',
  'POST /v1/templates/{name}/commands/{command}',
  'POST /v1/templates/{name}/preview',
  'GET /v1/stream',
  'GET /v1/webhooks',
  'POST /v1/webhooks',
  'GET /v1/webhooks/{id}',
  'PATCH /v1/webhooks/{id}',
  'DELETE /v1/webhooks/{id}',
  'GET /v1/webhooks/{id}/held',
  'POST /v1/webhooks/{id}/pause',
  'POST /v1/webhooks/{id}/resume',
  'POST /v1/webhooks/{id}/replay',
  'POST /v1/webhooks/{id}/rotate-secret',
  'POST /v1/webhooks/{id}/test',
  'GET /v1/inbox',
  'POST /v1/inbox/{id}/commands/read',
  'GET /v1/me/contact',
  'PUT /v1/me/contact',
  'POST /v1/gateways/sms/receipts',
  'GET /v1/dev/outbox',
  'GET /health/live',
  'GET /health/ready',
  'GET /metrics',
];

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
  );

describe('the OpenAPI document', () => {
  it('holds every route of the contract', () => {
    const names = operations().map(({ name }) => name);
    expect(promised.filter((route) => !names.includes(route))).toEqual([]);
  });

  it('names the parts of every path, and each operation by a name of its own', () => {
    const missing = operations().filter(({ path, operation }) => {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const named = (operation.parameters ?? []).filter((part) => part.in === 'path').map(({ name }) => name);
      return parts.sort().join() !== named.sort().join();
    });
    expect(missing.map(({ name }) => name)).toEqual([]);
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows the payload of every command', () => {
    const pascal = (name: string) => name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
    const names = [...journeyCommandNames, ...staffBatchCommandNames].map(pascal);
    expect(names.filter((name) => !document.components.schemas[name])).toEqual([]);
  });

  it('refers only to schemas that are there', () => {
    const referred = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? '');
    const absent = referred.filter(
      (address) => !document.components.schemas[address.replace('#/components/schemas/', '')],
    );
    expect(referred.length).toBeGreaterThan(100);
    expect([...new Set(absent)]).toEqual([]);
  });

  it('says of every route what is answered and how it fails', () => {
    const silent = operations().filter(({ operation: { responses, summary } }) => {
      const problem = responses['503']?.content?.['application/problem+json'];
      return !summary || !problem || !Object.keys(responses).some((status) => status.startsWith('2'));
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('says of every route that a token which is not valid is refused, of public ones too, and it is', async () => {
    const silent = operations().filter(({ operation }) => !operation.responses['401']);
    expect(silent.map(({ name }) => name)).toEqual([]);
    for (const path of ['/health/live', '/v1/calls', '/metrics']) {
      const answer = await api.get(path, { headers: { Authorization: 'Bearer nonsense' } });
      expect(answer).toMatchObject({ status: 401, body: { code: 'IDENTITY.TOKEN_INVALID' } });
    }
  });

  it('says of every route that is not public that it may not be yours to do', () => {
    const closed = operations().filter(({ operation: { security } }) => (security ?? []).length > 0);
    expect(closed.length).toBeGreaterThan(100);
    expect(closed.filter(({ operation }) => !operation.responses['403']).map(({ name }) => name)).toEqual([]);
  });

  it('says that whoever is not ready names what is away', () => {
    const { content } = document.paths['/health/ready']?.get?.responses['503'] ?? {};
    expect(content?.['application/json']?.schema.$ref).toBe('#/components/schemas/Readiness');
  });

  it('is shown as a page that runs no script of its own in the page', async () => {
    const page = await api.get('/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  });
});
