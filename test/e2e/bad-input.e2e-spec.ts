import { languages } from '@mourafaka/platform';
import { newApplication } from './support/applications';
import { TestApi } from './support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  await api.seed();
});
afterAll(() => api.stop());

const applications = '/v1/batches/4/applications';
const countJourneys = async (): Promise<number> =>
  (await api.get('/v1/journeys', { as: 'programme-manager' })).body.total;

describe('a form that did not arrive whole', () => {
  const half = '--x\r\nContent-Disposition: form-data; name="kind"\r\n\r\nstat';
  it.each([
    ['names no boundary', 'multipart/form-data', 'x'],
    ['ends before its end', 'multipart/form-data; boundary=x', half],
  ])('is refused where it %s', async (_what, type, body) => {
    for (const path of ['/v1/documents', '/v1/batches/4/imports']) {
      const answer = await api.post(path, body, { as: 'programme-manager', headers: { 'Content-Type': type } });
      expect([path, answer.status, answer.body.code]).toEqual([path, 400, 'REQUEST.FORM_BROKEN']);
    }
  });
});

describe('a wrong application', () => {
  it.each([
    ['malformed JSON', '{"cooperative": ', undefined, 'REQUEST.MALFORMED_JSON'],
    ['a list in place of an object', '[]', '', 'FIELD.WRONG_TYPE'],
    ['a text in place of an object', '"x"', '', 'FIELD.WRONG_TYPE'],
    ['nothing at all', '', '', 'FIELD.REQUIRED'],
    ['a poisoned prototype', '{"__proto__": {"consent": true}}', undefined, 'REQUEST.MALFORMED_JSON'],
    ['an unknown field', newApplication({}, { surprise: 1 }), 'surprise', 'FIELD.UNKNOWN'],
    ['an unknown field inside', newApplication({ surprise: 1 }), 'cooperative.surprise', 'FIELD.UNKNOWN'],
    ['a number as text', newApplication({ members: '12' }), 'cooperative.members', 'FIELD.WRONG_TYPE'],
    ['a fraction of a member', newApplication({ members: 1.5 }), 'cooperative.members', 'FIELD.WRONG_TYPE'],
    ['a count below zero', newApplication({ women: -1 }), 'cooperative.women', 'FIELD.TOO_SMALL'],
    [
      'a control character',
      newApplication({ denominationFr: 'A\u0007B' }),
      'cooperative.denominationFr',
      'FIELD.HIDDEN_CHARACTERS',
    ],
    ['a null character', newApplication({ court: 'Aga\u0000dir' }), 'cooperative.court', 'FIELD.HIDDEN_CHARACTERS'],
    [
      'a right-to-left override',
      newApplication({ denominationFr: 'abc\u202Edef' }),
      'cooperative.denominationFr',
      'FIELD.HIDDEN_CHARACTERS',
    ],
    [
      'a direction isolate',
      newApplication({ denominationAr: 'تعاونية\u2066' }),
      'cooperative.denominationAr',
      'FIELD.HIDDEN_CHARACTERS',
    ],
    [
      'a lone surrogate',
      newApplication({ denominationFr: 'x\ud800' }),
      'cooperative.denominationFr',
      'FIELD.HIDDEN_CHARACTERS',
    ],
    [
      'an ICE with wrong control digits',
      newApplication({ ice: '000123456000094' }),
      'cooperative.ice',
      'APPLICATION.ICE_CONTROL',
    ],
    ['an ICE of 16 digits', newApplication({ ice: '0001234560000930' }), 'cooperative.ice', 'FIELD.WRONG_FORMAT'],
    [
      'more women than members',
      newApplication({ members: 5, women: 9 }),
      'cooperative.women',
      'APPLICATION.MORE_THAN_MEMBERS',
    ],
    [
      'a registration in the future',
      newApplication({ registeredOn: '2099-01-01' }),
      'cooperative.registeredOn',
      'APPLICATION.REGISTERED_IN_FUTURE',
    ],
    [
      'a date that does not exist',
      newApplication({ registeredOn: '2025-02-30' }),
      'cooperative.registeredOn',
      'FIELD.WRONG_FORMAT',
    ],
    [
      'an unknown province',
      newApplication({ province: '999' }),
      'cooperative.province',
      'APPLICATION.PROVINCE_UNKNOWN',
    ],
    [
      'a province outside the region',
      newApplication({ region: '04' }),
      'cooperative.province',
      'APPLICATION.PROVINCE_OUTSIDE_REGION',
    ],
    ['an unknown sector', newApplication({ sector: 'space' }), 'cooperative.sector', 'APPLICATION.SECTOR_UNKNOWN'],
    [
      'no name',
      newApplication({ denominationFr: undefined, denominationAr: undefined }),
      'cooperative.denominationFr',
      'APPLICATION.NAME_REQUIRED',
    ],
    [
      'a phone that is none',
      newApplication({}, { representative: { name: 'Fadma', phone: '06' } }),
      'representative.phone',
      'FIELD.WRONG_FORMAT',
    ],
    ['a channel that is not the public’s', newApplication({}, { channel: 'import' }), 'channel', 'FIELD.NOT_ONE_OF'],
    ['an amount in the sky', `{"cooperative": {"turnoverMad": 1e999}}`, 'cooperative.turnoverMad', 'FIELD.WRONG_TYPE'],
  ])(
    'with %s is refused with the field and the remedy in each language, and nothing is stored',
    async (_, body, field, code) => {
      const before = await countJourneys();
      const messages = new Set<string>();
      for (const language of languages) {
        const answer = await api.post(applications, body, { language });
        expect(answer.status).toBe(400);
        expect(answer.headers.get('content-type')).toContain('application/problem+json');
        expect(answer.headers.get('content-language')).toBe(language);
        if (field === undefined) {
          expect(answer.body.code).toBe(code);
          messages.add(answer.body.detail);
        } else {
          const found = answer.body.errors.find((error) => error.field === field && error.code === code);
          expect(answer.body.errors).toContainEqual(expect.objectContaining({ field, code }));
          expect(found?.message).not.toBe(code);
          messages.add(found?.message ?? '');
        }
      }
      expect(messages.size).toBe(3);
      expect(await countJourneys()).toBe(before);
    },
  );

  it('of 5 MB is refused cleanly, before and without its length', async () => {
    const body = JSON.stringify(newApplication({}, { project: { title: 'x', summary: 'y'.repeat(5_000_000) } }));
    const answer = await api.post(applications, body);
    expect(answer).toMatchObject({ status: 413, body: { code: 'REQUEST.TOO_LARGE', status: 413 } });
    const chunked = await fetch(api.api.url + applications, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'chunked' },
      body: new Blob([body]).stream(),
      duplex: 'half',
    });
    expect(chunked.status).toBe(413);
    expect(((await chunked.json()) as { code: string }).code).toBe('REQUEST.TOO_LARGE');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'text/csv', 'application/xml'])(
    'sent as %s is not accepted',
    async (type) => {
      const answer = await api.post(applications, 'a=b', { headers: { 'Content-Type': type } });
      expect(answer).toMatchObject({ status: 415, body: { code: 'REQUEST.MEDIA_TYPE' } });
    },
  );

  it('without consent, or to a call that is not there, is refused', async () => {
    const refused = await api.post(applications, newApplication({}, { consent: false }));
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'consent' }] } });
    expect((await api.post('/v1/batches/99/applications', newApplication())).status).toBe(404);
    expect((await api.post('/v1/batches/%20/applications', newApplication())).status).toBe(404);
  });
});

describe('a wrong request', () => {
  it('without Idempotency-Key, or with a strange one, is told what to add', async () => {
    const without = await api.post(applications, newApplication(), { key: false });
    expect(without).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'Idempotency-Key', code: 'REQUEST.KEY_MISSING' }] },
    });
    const strange = await api.post(applications, newApplication(), { key: 'a b' });
    expect(strange).toMatchObject({ status: 400, body: { errors: [{ code: 'REQUEST.KEY_INVALID' }] } });
  });

  it('to an address where nothing is, or by a method it does not take, is told so', async () => {
    expect(await api.get('/v1/nothing')).toMatchObject({ status: 404, body: { code: 'REQUEST.ROUTE_UNKNOWN' } });
    const wrong = await api.get('/dev/token');
    expect(wrong).toMatchObject({ status: 405, body: { code: 'REQUEST.METHOD_NOT_ALLOWED' } });
    expect(wrong.headers.get('allow')).toBe('POST');
    const unreadable = await api.get('/v1/%E0%A4%A');
    expect(unreadable).toMatchObject({ status: 404, body: { code: 'REQUEST.ROUTE_UNKNOWN' } });
    expect(unreadable.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(unreadable.headers.get('x-content-type-options')).toBe('nosniff');
    const endless = await api.get(`/v1/journeys/${'a'.repeat(5_000)}`, { as: 'agent-09' });
    expect(endless).toMatchObject({ status: 404, body: { code: 'REQUEST.ROUTE_UNKNOWN' } });
  });

  it('is answered to HEAD as to GET, without a body', async () => {
    const answer = await fetch(`${api.api.url}/health/live`, { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=many', 'limit'],
    ['phase=lunch', 'phase'],
    ['sort=colour', 'sort'],
    ['q=%00', 'q'],
    ['q=%E2%80%AE', 'q'],
    ['surprise=1', 'surprise'],
    ['batch=4&batch=5', 'batch'],
    ['cursor=abc', 'cursor'],
  ])('for a list with %s names the field', async (query, field) => {
    const answer = await api.get(`/v1/journeys?${query}`, { as: 'programme-manager' });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  });

  it.each(['not-a-uuid', '00000000-0000-0000-0000-000000000000', "'; drop table journal.events --", '%00'])(
    'for the journey %s finds nothing',
    async (id) => {
      const answer = await api.get(`/v1/journeys/${encodeURIComponent(id)}`, { as: 'programme-manager' });
      expect(answer).toMatchObject({ status: 404, body: { code: 'JOURNEY.NOT_FOUND' } });
    },
  );

  it('carries its own request id through, unless it is a strange one', async () => {
    const own = await api.get('/health/live', { headers: { 'X-Request-Id': 'abc-1' } });
    expect(own.headers.get('x-request-id')).toBe('abc-1');
    const strange = await api.get('/v1/nothing', { headers: { 'X-Request-Id': 'a b' } });
    expect(strange.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(strange.body.correlationId).toBe(strange.headers.get('x-request-id'));
  });

  it('shows nothing of the inside', async () => {
    const answer = await api.post(applications, '{', {});
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\.ts|Error:| at /);
    expect(answer.headers.get('x-powered-by')).toBeNull();
  });
});
