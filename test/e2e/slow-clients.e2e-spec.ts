import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Client } from 'pg';
import { TestApi } from './support/test-api';
import { until } from '../support/until';

let api: TestApi;
beforeAll(async () => {
  const environment = { MOURAFAKA_HEADERS_TIMEOUT_MS: '400', MOURAFAKA_ARRIVAL_TIMEOUT_MS: '900' };
  api = await TestApi.start({ environment });
  await api.seed();
});
afterAll(() => api.stop());

interface Line {
  socket: Socket;
  heard: () => string;
  closed: () => boolean;
}

/** A bare line to the api, on which anything may be said, at any pace. */
async function call(): Promise<Line> {
  const { hostname, port } = new URL(api.api.url);
  const socket = connect(Number(port), hostname);
  let heard = '';
  socket.on('data', (data: Buffer) => (heard += data.toString('latin1')));
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return { socket, heard: () => heard, closed: () => socket.closed };
}

/** A letter at a time, for as long as somebody listens. */
function drip(socket: Socket, text: string): void {
  let place = 0;
  const timer = setInterval(() => socket.writable && socket.write(text[place++ % text.length] ?? ''), 30);
  socket.once('close', () => clearInterval(timer));
}

const inside = /node_modules|\.[jt]s\b|Error:|\bat \w|postgres|SELECT/;

describe('whoever is slow on purpose', () => {
  it('with headers that never end is cut off, a hundred at once, while others are served', async () => {
    const lines = await Promise.all(Array.from({ length: 100 }, call));
    for (const { socket } of lines) {
      socket.write('POST /v1/batches/4/applications HTTP/1.1\r\nHost: x\r\n');
      drip(socket, 'X-Slow: y\r\n');
    }
    expect((await api.get('/v1/calls')).status).toBe(200);
    await until('every slow line to be closed', async () => lines.every(({ closed }) => closed()));
    for (const { heard } of lines) expect(heard()).toMatch(/^HTTP\/1\.1 408 /);
    expect((await api.get('/v1/calls')).status).toBe(200);
  });

  it('with a body that never ends is cut off', async () => {
    const { socket, heard, closed } = await call();
    socket.write(
      'POST /v1/batches/4/applications HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nIdempotency-Key: slow\r\nContent-Length: 500000\r\n\r\n',
    );
    drip(socket, ' ');
    await until('the slow line to be closed', async () => closed());
    expect(heard()).not.toContain('HTTP/1.1 2');
    expect(heard()).not.toMatch(inside);
  });
});

describe('what is no request', () => {
  it.each([
    ['a greeting of another protocol', 'EHLO mail.example.org\r\n\r\n'],
    ['an unknown version', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n'],
    ['two lengths', 'POST /v1/drafts HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 9\r\n\r\nabcd'],
    [
      'a length and pieces at once',
      'POST /v1/drafts HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a header in two lines', 'GET / HTTP/1.1\r\nHost: x\r\nX-A: b\r\n c\r\n\r\n'],
    ['a null in a header', 'GET / HTTP/1.1\r\nHost: x\r\nX-A: b\0c\r\n\r\n'],
    ['headers without an end', `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(200_000)}\r\n\r\n`],
  ])('such as %s is refused without a word of the inside', async (_what, text) => {
    const { socket, heard, closed } = await call();
    socket.write(text, 'latin1');
    await until('the line to be closed', async () => closed());
    expect(heard()).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(heard()).toContain("default-src 'none'");
    expect(heard()).toMatch(/"code":"REQUEST\.\w+"/);
    expect(heard()).not.toMatch(inside);
  });
});

describe('an accident', () => {
  it('is told in words and by its number, and nothing of where it happened', async () => {
    const client = new Client({ connectionString: api.database.ownerUrl });
    await client.connect();
    await client.query('ALTER TABLE desk.views RENAME TO elsewhere');
    await client.end();
    const answer = await api.get('/v1/views?list=journeys', { as: 'auditor', language: 'fr' });
    expect(answer).toMatchObject({ status: 500, body: { status: 500, code: 'SERVICE.ACCIDENT' } });
    expect(answer.body.correlationId).toBe(answer.headers.get('x-request-id'));
    expect(answer.text).not.toMatch(/node_modules|\.[jt]s\b|stack|\brelation|desk|SELECT/i);
  });
});
