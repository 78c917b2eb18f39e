import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Partner, verify } from '../../../../test/support/partner';
import { freePort } from '../../../../test/support/free-port';
import { newSecret } from '../subscriptions/secrets';
import { Sender } from './sender';

const letter = { id: '01890000-0000-7000-8000-000000000001', body: '{"type":"NoteAdded","data":{"version":1}}' };
const secret = newSecret();

describe('a letter on its way', () => {
  let partner: Partner;
  const sender = new Sender({ territory: 'anywhere', timeoutMs: 500 });
  beforeAll(async () => {
    partner = await Partner.start();
  });
  beforeEach(() => {
    partner.answer = () => 200;
    partner.received.length = 0;
  });
  afterAll(async () => {
    sender.close();
    await partner.stop();
  });

  it('never reaches an address of no Internet in production, by whatever name', async () => {
    const production = new Sender({ territory: 'public', timeoutMs: 2_000 });
    const { port } = new URL(partner.url);
    for (const host of ['localhost', '127.0.0.1', '[::1]', '2130706433']) {
      for (const protocol of ['http', 'https']) {
        const outcome = await production.send(`${protocol}://${host}:${port}/hooks`, letter, [secret]);
        expect(outcome).toEqual({ taken: false, error: 'ADDRESS_FORBIDDEN' });
      }
    }
    expect(partner.received).toEqual([]);
    production.close();
  });

  it('follows nobody elsewhere', async () => {
    const elsewhere = await Partner.start();
    for (const status of [301, 302, 303, 307, 308]) {
      partner.answer = () => ({ status, headers: { Location: elsewhere.url } });
      expect(await sender.send(partner.url, letter, [secret])).toMatchObject({ taken: false, error: `HTTP_${status}` });
    }
    expect(elsewhere.received).toEqual([]);
    await elsewhere.stop();
  });

  it.each([
    ['no answer in time', 'silence', 'TIMEOUT'],
    ['a broken line', 'break', 'CONNECTION_LOST'],
    ['a refusal', 400, 'HTTP_400'],
    ['an accident', 500, 'HTTP_500'],
    ['an end', 410, 'HTTP_410'],
  ] as const)('is not taken by %s', async (_what, answer, error) => {
    partner.answer = () => answer;
    expect(await sender.send(partner.url, letter, [secret])).toMatchObject({ taken: false, error });
  });

  it('is told apart where nobody is there, or the name is unknown, or the line is not encrypted as it should be', async () => {
    const { port } = new URL(partner.url);
    const outcomes = [
      await sender.send(`http://127.0.0.1:${await freePort()}/`, letter, [secret]),
      await sender.send('http://nobody.invalid/', letter, [secret]),
      await sender.send(`https://127.0.0.1:${port}/`, letter, [secret]),
    ];
    expect(outcomes.map((outcome) => (outcome.taken ? '' : outcome.error))).toEqual([
      'CONNECTION_REFUSED',
      'NAME_UNKNOWN',
      'TLS',
    ]);
  });

  it('says when the other side wants to be asked again', async () => {
    partner.answer = () => ({ status: 429, headers: { 'Retry-After': '120' } });
    expect(await sender.send(partner.url, letter, [secret])).toMatchObject({ taken: false, retryAfterMs: 120_000 });
    partner.answer = () => ({ status: 503, headers: { 'Retry-After': 'later' } });
    expect(await sender.send(partner.url, letter, [secret])).toEqual({ taken: false, error: 'HTTP_503', status: 503 });
  });

  it('does not read an answer without an end', async () => {
    const endless = createServer((request, response) => {
      request.resume();
      const more = (): void => void (response.destroyed || response.write('x'.repeat(10_000), more));
      more();
    });
    const closed = new Promise<void>((resolve) => endless.on('connection', (socket) => socket.once('close', resolve)));
    await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
    const { port } = endless.address() as AddressInfo;
    expect(await sender.send(`http://127.0.0.1:${port}/`, letter, [secret])).toEqual({ taken: true, status: 200 });
    await closed;
    await new Promise((resolve) => endless.close(resolve));
  });

  it('is called off', async () => {
    partner.answer = () => 'silence';
    const calling = new AbortController();
    const sending = sender.send(partner.url, letter, [secret], calling.signal);
    calling.abort();
    expect(await sending).toMatchObject({ taken: false });
  });

  it('arrives signed, to the byte, also over a connection the other side has closed meanwhile', async () => {
    for (let n = 0; n < 3; n += 1) {
      expect(await sender.send(partner.url, letter, [secret])).toEqual({ taken: true, status: 200 });
      partner.dropIdle();
    }
    expect(partner.received.map(({ id, body }) => ({ id, body }))).toEqual([letter, letter, letter]);
    for (const received of partner.received) expect(() => verify(received, secret)).not.toThrow();
    expect(partner.received[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'Mourafaka-Webhooks/1',
    });
  });
});
