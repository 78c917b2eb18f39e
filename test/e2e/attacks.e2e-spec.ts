import { newApplication } from './support/applications';
import { TestApi } from './support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  await api.seed();
  await api.post(applications, newApplication());
});
afterAll(() => api.stop());

const as = 'programme-manager';
const applications = '/v1/batches/4/applications';

interface Schema {
  $ref?: string;
  type?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: unknown;
  [member: string]: unknown;
}
interface Document {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;
  components: { schemas: Record<string, Schema> };
}

/** Every object with named fields below a schema that would take fields nobody named, by where it stands. */
function loose(schema: unknown, document: Document, place: string, seen = new Set<unknown>()): string[] {
  if (schema === null || typeof schema !== 'object' || seen.has(schema)) return [];
  seen.add(schema);
  const { $ref, properties, additionalProperties, ...rest } = schema as Schema;
  const target = $ref === undefined ? undefined : document.components.schemas[$ref.split('/').at(-1) ?? ''];
  const here = properties && additionalProperties !== false ? [place] : [];
  const inner = Object.entries({
    ...properties,
    ...(rest as Record<string, unknown>),
    ...(target && { $ref: target }),
  });
  return [...here, ...inner.flatMap(([name, one]) => loose(one, document, `${place}.${name}`, seen))];
}

describe('fields that nobody asked for', () => {
  it('are taken by no body of any route, at any depth', async () => {
    const document = (await api.get('/openapi.json')).body as unknown as Document;
    const bodies = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { requestBody }]) => {
        const schema = requestBody?.content['application/json']?.schema;
        return schema ? [[`${method} ${path}`, schema] as const] : [];
      }),
    );
    expect(bodies.length).toBeGreaterThan(20);
    const found = bodies.flatMap(([route, schema]) => loose(schema, document, route));
    // A receipt of the gateway is its own document, signed by it; what it adds later is no concern of ours.
    expect(found.filter((place) => !place.startsWith('post /v1/gateways/sms/receipts'))).toEqual([]);
  });

  it('such as a state, a score or an owner do not come in with an application', async () => {
    for (const more of [{ state: 'selected' }, { journeyId: 'x' }, { actor: { id: 'admin' } }, { score: 100 }]) {
      const answer = await api.post(applications, newApplication({}, more));
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'FIELD.UNKNOWN' }] } });
    }
  });
});

describe('a text that would be a command elsewhere', () => {
  it.each([
    `' OR 1=1 --`,
    `'; DROP TABLE journal.events; --`,
    `%' UNION SELECT data FROM journal.events --`,
    `\\'; SELECT pg_sleep(5); --`,
    `$1zq`,
    `%%zq__`,
    `a & b | !c <-> d:*`,
    `(((zq`,
    `{"$gt": ""}`,
    `*)(uid=*`,
  ])('is looked for as it is: %s', async (text) => {
    const all = await api.get('/v1/journeys', { as });
    const answer = await api.get(`/v1/journeys?q=${encodeURIComponent(text)}`, { as });
    expect(answer).toMatchObject({ status: 200, body: { total: 0 } });
    expect(all.body.total).toBeGreaterThan(0);
    expect((await api.get('/v1/journeys', { as })).body.total).toBe(all.body.total);
  });

  it.each([
    ['a formula', `=HYPERLINK("http://elsewhere.example.org","x")`],
    ['a page', '<img src=x onerror=alert(1)>'],
    ['markup of papers', '#eval("1") $x$ *b* \\u{41}'],
    ['a template', '{{7*7}} ${7*7} <%= 7 %>'],
  ])('is a name like any other where it is shown, such as %s', async (_what, name) => {
    const { body, status } = await api.post(applications, newApplication({ denominationFr: name }));
    expect(status).toBe(201);
    const { text } = await api.get(`/v1/journeys/${body.journeyId}`, { as });
    expect(text).toContain(JSON.stringify(name));
    const sheet = await api.get('/v1/journeys', { as, headers: { Accept: 'text/csv' } });
    expect(sheet.status).toBe(200);
    // No cell begins with what a spreadsheet would work out.
    expect(sheet.text.split(/[\r\n;]+/).filter((cell) => /^"?[=+@\t-]/.test(cell))).toEqual([]);
  });
});
