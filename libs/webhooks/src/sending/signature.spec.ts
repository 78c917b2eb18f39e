import { Webhook } from 'standardwebhooks';
import { newSecret, SecretBox } from '../subscriptions/secrets';
import { signatureOf, signedHeaders } from './signature';

const now = () => Math.floor(Date.now() / 1000);
const letter = (body = '{"type":"NoteAdded"}', timestamp = now()) => ({ id: 'msg_1', timestamp, body });

describe('a letter to a partner', () => {
  it('is not taken by the reference implementation with another secret, body or id, or an old one', () => {
    const secret = newSecret();
    const good = letter();
    const headers = signedHeaders(good, [secret]);
    const old = signedHeaders(letter(good.body, now() - 600), [secret]);
    const bad: [string, Record<string, string>, string][] = [
      [newSecret(), headers, good.body],
      [secret, headers, good.body.replace('Note', 'Nota')],
      [secret, { ...headers, 'webhook-id': 'msg_2' }, good.body],
      [secret, { ...headers, 'webhook-timestamp': String(now() - 1) }, good.body],
      [secret, old, good.body],
    ];
    for (const [with_, by, body] of bad) expect(() => new Webhook(with_).verify(body, by)).toThrow();
  });

  it('is taken by it with either secret while one follows the other', () => {
    const [secret, former] = [newSecret(), newSecret()];
    const signed = letter('{"type":"NoteAdded","data":{"note":"مرافقة"}}');
    const headers = signedHeaders(signed, [secret, former]);
    for (const one of [secret, former])
      expect(new Webhook(one).verify(signed.body, headers)).toMatchObject({ type: 'NoteAdded' });
  });

  it('is signed as the specification’s example', () => {
    const example = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, body: '{"test": 2432232314}' };
    expect(signatureOf(example, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });
});

describe('the secrets of a subscription', () => {
  const [id, other] = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002'];
  const kek = Buffer.alloc(32, 7);
  const box = new SecretBox(kek);
  const first = newSecret();
  const hour = 3_600_000;

  it('are opened for no other subscription and by no other key', () => {
    const sealed = box.seal(id, first);
    expect(sealed.toString('latin1')).not.toContain(first);
    expect(() => box.open(other, sealed, 0)).toThrow();
    expect(() => new SecretBox(Buffer.alloc(32, 8)).open(id, sealed, 0)).toThrow();
    expect(new SecretBox(kek).open(id, sealed, 0)).toEqual([first]);
  });

  it('are read under a former key, and sealed anew under the one in force', () => {
    const sealed = box.seal(id, first);
    const rotated = new SecretBox(Buffer.alloc(32, 9), [kek]);
    expect(rotated.open(id, sealed, 0)).toEqual([first]);
    expect(new SecretBox(Buffer.alloc(32, 9)).open(id, rotated.reseal(id, sealed), 0)).toEqual([first]);
  });

  it('sign together for a day when one follows another, however often it is changed', () => {
    const once = box.rotate(id, box.seal(id, first), { key: 'a', now: 0 });
    const twice = box.rotate(id, once, { key: 'b', now: hour });
    const [third, second, ...rest] = box.open(id, twice, 2 * hour);
    expect(rest).toEqual([first]);
    expect(new Set([first, second, third]).size).toBe(3);
    expect(box.open(id, twice, 24 * hour)).toEqual([third, second]);
    expect(box.open(id, twice, 25 * hour)).toEqual([third]);
    expect(box.open(id, box.rotate(id, twice, { key: 'c', now: 30 * hour }), 31 * hour).slice(1)).toEqual([third]);
  });

  it('are changed once by a request that is made twice', () => {
    const once = box.rotate(id, box.seal(id, first), { key: 'a', now: 0 });
    expect(box.rotate(id, once, { key: 'a', now: 1 })).toBe(once);
  });

  it('are long and never the same', () => {
    expect(new Set(Array.from({ length: 50 }, newSecret)).size).toBe(50);
    expect(Buffer.from(newSecret().slice('whsec_'.length), 'base64')).toHaveLength(32);
  });
});
