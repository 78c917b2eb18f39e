import { randomBytes } from 'node:crypto';
import { ApplicationFailure, defaultPayloadConverter, type Payload } from '@temporalio/common';
import { failureConverter } from './failure-converter';
import { PayloadCipher, PayloadKeyUnknown } from './payload-cipher';

const key = (id: string) => ({ id, key: randomBytes(32) });
const [first, second] = [key('2026'), key('2027')];
const plain = defaultPayloadConverter.toPayload({ stream: 'journey-1', version: 7 });
const textOf = (payload: Payload | undefined) => Buffer.from(payload?.data ?? []).toString('latin1');
const valueOf = (payload: Payload | undefined) => defaultPayloadConverter.fromPayload<unknown>(payload ?? {});

describe('what Temporal keeps', () => {
  it('is not opened with another key, nor where it was changed', async () => {
    const [sealed] = await new PayloadCipher([first]).encode([plain]);
    await expect(new PayloadCipher([second]).decode([sealed ?? {}])).rejects.toThrow(PayloadKeyUnknown);
    const other = new PayloadCipher([{ id: first.id, key: second.key }]);
    await expect(other.decode([sealed ?? {}])).rejects.toThrow(/authenticate/);
    const changed = Buffer.from(sealed?.data ?? []);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    await expect(new PayloadCipher([first]).decode([{ ...sealed, data: changed }])).rejects.toThrow(/authenticate/);
  });

  it('is sealed, each time otherwise, and says with which key', async () => {
    const cipher = new PayloadCipher([first]);
    const [one, two] = await cipher.encode([plain, plain]);
    expect(textOf(one)).not.toMatch(/journey|stream/);
    expect(textOf(one)).not.toBe(textOf(two));
    expect(Buffer.from(one?.metadata?.['encryption-key-id'] ?? []).toString()).toBe('2026');
    const [opened] = await cipher.decode([one ?? {}]);
    expect(valueOf(opened)).toEqual({ stream: 'journey-1', version: 7 });
  });

  it('is opened with the key before, while the new one seals', async () => {
    const [before] = await new PayloadCipher([first]).encode([plain]);
    const cipher = new PayloadCipher([second, first]);
    const [opened] = await cipher.decode([before ?? {}]);
    expect(valueOf(opened)).toEqual({ stream: 'journey-1', version: 7 });
    const [after] = await cipher.encode([plain]);
    expect(Buffer.from(after?.metadata?.['encryption-key-id'] ?? []).toString()).toBe('2027');
  });

  it('is read as it is where it was kept before anything was sealed', async () => {
    expect(await new PayloadCipher([first]).decode([plain])).toEqual([plain]);
  });

  it('holds no message of a failure in the open', () => {
    const failure = failureConverter.errorToFailure(
      new ApplicationFailure('of Fadma Exemple'),
      defaultPayloadConverter,
    );
    expect(JSON.stringify({ ...failure, encodedAttributes: undefined })).not.toMatch(/Fadma|payload-cipher/);
    expect(failureConverter.failureToError(failure, defaultPayloadConverter).message).toBe('of Fadma Exemple');
  });
});
