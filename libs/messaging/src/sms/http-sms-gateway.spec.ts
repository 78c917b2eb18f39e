import { TestSmsGateway } from '../../../../test/support/sms-gateway';
import { parcel } from '../testing/parcel';
import { HttpSmsGateway } from './http-sms-gateway';

const mobile = '+212612345678';
const arabic = 'ملف التعاونية ناقص: أتمموه قبل 3 دجنبر. رمز ☎ «٤٢»';

describe('an SMS by the HTTP gateway', () => {
  let provider: TestSmsGateway;
  let gateway: HttpSmsGateway;
  beforeEach(async () => {
    provider = await TestSmsGateway.start();
    const { url, secret } = provider;
    gateway = new HttpSmsGateway({ url: `${url}/`, secret, sender: 'ODCO' }, 300);
  });
  afterEach(() => provider.stop());

  const sms = parcel({ channel: 'sms', recipient: mobile, text: arabic });

  it('is refused for a telephone that takes none, and nothing is asked of the provider', async () => {
    for (const recipient of ['+212522123456', '+2126', 'not a number']) {
      await expect(gateway.send({ ...sms, recipient })).rejects.toMatchObject({
        name: 'Undeliverable',
        code: 'NOT_MOBILE',
      });
    }
    expect(provider.requests).toEqual([]);
  });

  it('will never be delivered where the provider says so, with the provider’s word for it and no other text', async () => {
    provider.answer({ status: 422, code: 'NUMBER_UNKNOWN' });
    await expect(gateway.send(sms)).rejects.toMatchObject({ name: 'Undeliverable', code: 'NUMBER_UNKNOWN' });
    provider.answer({ status: 400, code: `no such number: ${mobile}` });
    await expect(gateway.send(sms)).rejects.toMatchObject({ name: 'Undeliverable', code: 'HTTP_400' });
  });

  it('is tried again where the provider has trouble with it, and all wait where it takes nothing at all', async () => {
    const tries = async (status: number): Promise<unknown> => {
      provider.answer({ status });
      return gateway.send(sms).catch(({ name, away }: { name: string; away: boolean }) => ({ name, away }));
    };
    for (const status of [408, 500, 507]) expect(await tries(status)).toEqual({ name: 'NotTaken', away: false });
    for (const status of [401, 403, 404, 429, 502, 503]) {
      expect(await tries(status)).toEqual({ name: 'NotTaken', away: true });
    }
    expect(provider.messages.size).toBe(0);
  });

  it('waits as long as the provider wants, at most an hour', async () => {
    provider.answer({ status: 429, retryAfter: 7 });
    await expect(gateway.send(sms)).rejects.toMatchObject({ away: true, retryAfterMs: 7_000 });
    provider.answer({ status: 503, retryAfter: 86_400 });
    await expect(gateway.send(sms)).rejects.toMatchObject({ away: true, retryAfterMs: 3_600_000 });
  });

  it('was certainly not taken where nobody listens', async () => {
    await provider.stop();
    await expect(gateway.send(sms)).rejects.toMatchObject({ name: 'NotTaken', away: true });
    await expect(gateway.knows(sms.parcelId)).rejects.toMatchObject({ name: 'NotTaken' });
    provider = await TestSmsGateway.start();
  });

  it('may have been taken or not where no answer comes, and the provider can be asked by its id', async () => {
    for (const answer of ['hang', 'hang-up', 'take-and-hang'] as const) {
      provider.answer(answer);
      await expect(gateway.send(sms)).rejects.toMatchObject({ name: 'Error' });
      expect(await gateway.knows(sms.parcelId)).toBe(answer === 'take-and-hang');
    }
    expect(provider.messages.size).toBe(1);
  });

  it('is not taken under a wrong secret, and that is no fault of the message’s', async () => {
    const stranger = new HttpSmsGateway({ url: provider.url, secret: 'another', sender: 'ODCO' });
    await expect(stranger.send(sms)).rejects.toMatchObject({ name: 'NotTaken', code: 'SIGNATURE', away: true });
    await expect(stranger.knows(sms.parcelId)).rejects.toThrow('HTTP 401');
  });

  it('arrives signed, to the letter, and once however often it is handed over', async () => {
    await gateway.send(sms);
    await gateway.send(sms);
    expect([...provider.messages.values()]).toMatchObject([
      { id: sms.parcelId, to: mobile, text: arabic, from: 'ODCO', times: 2 },
    ]);
    expect(provider.requests[0]).toMatchObject({
      signature: expect.stringMatching(/^sha256=[0-9a-f]{64}$/),
      status: 202,
    });
    provider.answer({ status: 409, code: 'OTHER_TEXT' });
    await expect(gateway.send(sms)).resolves.toBeUndefined();
  });
});
