import { Readable } from 'node:stream';
import { answering, eicar, startScanner, type TestScanner } from '../../../../../test/support/clamd';
import { freePort } from '../../../../../test/support/free-port';
import { pdf } from '../../testing/files';
import { Clamd } from './clamd';

const scan = (address: string, content: Buffer) => new Clamd(address).scan(Readable.from([content]));

describe('a scanner', () => {
  let scanner: TestScanner;
  beforeAll(async () => {
    scanner = await startScanner();
  });
  afterAll(() => scanner.stop());

  it('names what it finds, wherever in a file', async () => {
    const found = { is: 'infected', name: expect.stringContaining('Eicar') as string };
    expect(await scan(scanner.address, Buffer.from(eicar))).toEqual(found);
    expect(await scan(scanner.address, Buffer.concat([pdf(), Buffer.alloc(200_000), Buffer.from(eicar)]))).toEqual(
      found,
    );
  });

  it('lets pass what is clean, of nothing and of twenty megabytes as well', async () => {
    for (const content of [pdf(), Buffer.alloc(0), Buffer.alloc(20 * 1_048_576, 'x')]) {
      expect(await scan(scanner.address, content)).toEqual({ is: 'clean' });
    }
  });
});

describe('a scanner that gives no verdict is unavailable', () => {
  it('when nobody listens, at a port or at a socket', async () => {
    expect(await scan(`127.0.0.1:${await freePort()}`, pdf())).toMatchObject({ is: 'unavailable' });
    expect(await scan('/tmp/no-such-socket', pdf())).toMatchObject({ is: 'unavailable' });
  });

  it.each(['INSTREAM size limit exceeded. ERROR', '', 'stream: OK, perhaps'])('when it says “%s”', async (words) => {
    const scanner = await answering(() => words);
    expect(await scan(scanner.address, pdf())).toMatchObject({ is: 'unavailable' });
    await scanner.stop();
  });
});
