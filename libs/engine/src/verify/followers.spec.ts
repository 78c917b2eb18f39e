import { QueryNotRegisteredError, ServiceError } from '@temporalio/client';
import { type Asked, Followers } from './followers';

const stream = 'journey-01930000-0000-7000-8000-000000000001';
const followed = { stream, version: 3, state: {}, finished: false } as const;
const grpc = (code: number) => Object.assign(new Error('refused'), { code, details: '', metadata: {} });

const found = async (refusal: Error): Promise<unknown> => {
  const asked: Asked = { isOpen: () => Promise.resolve(true), status: () => Promise.reject(refusal) };
  return (await new Followers(asked, () => Promise.resolve({}), 0).compare([followed]))[0];
};

describe('a run that is open and answers with a failure', () => {
  it('is told of, and does not end the look at the others', async () => {
    const silent = { stream, part: 'workflow', reason: 'WORKFLOW_SILENT' };
    expect(await found(new QueryNotRegisteredError('Encoded failure', 3))).toEqual(silent);
    expect(await found(new ServiceError('Failed to query Workflow', { cause: grpc(9) }))).toEqual(silent);
  });

  it('is another thing than a server that cannot be asked, or a mistake of ours', async () => {
    expect(await found(new ServiceError('Failed to query Workflow', { cause: grpc(14) }))).toBe('ENGINE_AWAY');
    await expect(found(new TypeError('a mistake'))).rejects.toThrow('a mistake');
  });
});
