import { randomUUID } from 'node:crypto';
import { pdf } from '../../libs/intake/src/testing/files';
import { meetingOf } from './support/meetings';
import { newApplication } from './support/applications';
import { sendDocument } from './support/documents';
import { TestApi } from './support/test-api';

interface Parameter {
  name: string;
  in: string;
  example?: string;
  schema?: { enum?: string[] };
}
interface Operation {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { examples?: Record<string, { value: unknown }> }> };
}

interface Call {
  name: string;
  method: string;
  path: string;
  parameters: Parameter[];
  body: unknown;
}

/** Paths whose parts name nothing that is anybody's more than another's, and why. */
const open: readonly [pattern: RegExp, why: string][] = [
  [/^\/v1\/batches\/\{batch\}/, 'a batch is everybody’s; figures and lists in it are narrowed'],
  [/^\/v1\/templates\/\{name\}/, 'texts are everybody’s to read'],
  [/^\/v1\/(calendar|console)\//, 'the calendar is everybody’s'],
  [/^\/v1\/(track|drafts)\/\{/, 'whoever has the code is who it was given to'],
  [/^\/v1\/calendar\/feed\/\{file\}/, 'whoever has the address is who it was given to'],
  [/^\/v1\/(journal|webhooks)\//, 'of one role that reaches everything: others have no permission at all'],
];

const view = { name: 'À moi', list: 'journeys', query: {} };
/** Where the document gives no example. */
const bodies: Readonly<Record<string, unknown>> = { 'PUT /v1/views/{id}': view };

let api: TestApi;
let calls: Call[];
/** Things of region 09 or of agent-09, by the beginning of their paths. */
const theirs = new Map<string, string>();

beforeAll(async () => {
  api = await TestApi.start();
  await api.seed();
  const as = 'agent-09';
  const { journeyId } = (await api.post('/v1/batches/4/applications', newApplication())).body;
  const document = await sendDocument(api, pdf(), { journeyId }, { as });
  const session = await api.post('/v1/sessions', meetingOf({ region: '09' }), { as });
  const kept = await api.post('/v1/views', view, { as });
  const bulk = await api.post(
    '/v1/bulk',
    { command: 'declare-complete', payload: {}, journeyIds: [journeyId], dryRun: true },
    { as },
  );
  const tasks = await api.get('/v1/tasks', { as });
  theirs.set('/v1/journeys/', journeyId);
  theirs.set('/v1/documents/', String(document.body.documentId));
  theirs.set('/v1/sessions/', String(session.body.sessionId));
  theirs.set('/v1/views/', String(kept.body.viewId));
  await api.get('/v1/me', { as: 'agent-12' });
  const endsOn = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const leave = { to: 'agent-12', role: 'agent', endsOn, reason: 'Congé' };
  const lent = await api.post('/v1/delegations', leave, { as });
  theirs.set('/v1/delegations/', String(lent.body.delegationId));
  const emergency = { journeyId, reason: 'Guichet d’une autre région' };
  const opened = await api.post('/v1/break-glass', emergency, { as: 'agent-07' });
  theirs.set('/v1/break-glass/', String(opened.body.openingId));
  theirs.set('/v1/bulk/', String(bulk.body.bulkId));
  theirs.set('/v1/tasks/', String(tasks.body.items[0]?.id));
  // Nobody is told of anything here: an id that might be somebody's.
  theirs.set('/v1/inbox/', randomUUID());

  const { paths } = (await api.get('/openapi.json')).body as unknown as {
    paths: Record<string, Record<string, Operation>>;
  };
  calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      ...{ name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path },
      parameters: parameters.filter((parameter) => parameter.in === 'path'),
      body:
        bodies[`${method.toUpperCase()} ${path}`] ??
        Object.values(requestBody?.content['application/json']?.examples ?? {})[0]?.value ??
        {},
    })),
  );
});
afterAll(() => api.stop());

const named = () =>
  calls.filter(({ path, parameters }) => parameters.length > 0 && !open.some(([pattern]) => pattern.test(path)));
const idOf = (path: string) => [...theirs].find(([prefix]) => path.startsWith(prefix))?.[1];

/** The address with somebody else's id, and with all its other parts as they may be. */
function address({ path, parameters }: Call, id: string): string {
  const [first, ...others] = parameters;
  const filled = others.reduce(
    (so, { name, schema, example }) => so.replace(`{${name}}`, schema?.enum?.[0] ?? example ?? 'x'),
    path.replace(`{${first?.name}}`, id),
  );
  return /\/plan\/comparison$/.test(path) ? `${filled}?from=1&to=2` : filled;
}

it('every path that names something is tried, or says why it is open to all', () => {
  const forgotten = named().filter(({ path }) => idOf(path) === undefined);
  expect(forgotten.map(({ name }) => name)).toEqual([]);
  expect([...theirs].filter(([, id]) => id === 'undefined')).toEqual([]);
  expect(named().length).toBeGreaterThan(30);
});

it.each(['agent-04', 'manager-04', 'consultant-lot-2'])(
  'what is not to be seen does not exist for %s, whatever is asked of it',
  async (as) => {
    const answers = await Promise.all(
      named().map(async (call) => {
        const body = call.method === 'GET' || call.method === 'DELETE' ? undefined : call.body;
        const path = address(call, idOf(call.path) ?? '');
        const { status } = await api.post(path, body, { as, method: call.method, key: randomUUID() });
        return `${status} ${call.name}`;
      }),
    );
    expect(answers.filter((answer) => !/^404 /.test(answer))).toEqual(refusedBefore(as));
  },
);

it('what is there for who may see it is told from what is not: the same calls find it as agent-09', async () => {
  const readable = named().filter(
    ({ method, path }) => method === 'GET' && /^\/v1\/(journeys|sessions)\/\{id\}$/.test(path),
  );
  for (const call of readable) {
    const path = address(call, idOf(call.path) ?? '');
    expect([call.name, (await api.get(path, { as: 'agent-09' })).status]).toEqual([call.name, 200]);
  }
});

/** Who has a permission nowhere is refused before anything is looked for, which tells nothing of the thing. */
function refusedBefore(as: string): string[] {
  const nowhere: Readonly<Record<string, RegExp>> = {
    'agent-04': /signals\/nudge$|erasure$/,
    'manager-04': /erasure$/,
    'consultant-lot-2': /signals\/nudge$|delegations|break-glass|personal-data/,
  };
  return named()
    .filter(({ path }) => nowhere[as]?.test(path))
    .map(({ name }) => `403 ${name}`);
}
