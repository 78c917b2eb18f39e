import { QueryFailedError } from 'typeorm';
import { isDatabaseAway } from './database-away';

const withCode = (code: string, message = 'said PostgreSQL'): Error => Object.assign(new Error(message), { code });

describe('PostgreSQL is away', () => {
  it.each([
    ['a key that exists', withCode('23505')],
    ['a mistake in the statement', withCode('42601')],
    ['a lost race', withCode('MJ001')],
    ['a missing file', withCode('ENOENT')],
    ['anything else', new Error('no such journey')],
    ['a text', 'Connection terminated'],
    ['nothing', undefined],
  ])('not for %s', (_what, error) => {
    expect(isDatabaseAway(error)).toBe(false);
  });

  it.each([
    ['nobody listens', withCode('ECONNREFUSED')],
    ['the connection broke', withCode('ECONNRESET')],
    ['it ended the session', withCode('57P01')],
    ['it is starting up', withCode('57P03')],
    ['it has no connection left', withCode('53300')],
    ['its disk is full', withCode('53100')],
    ['the connection failed', withCode('08006')],
    ['it took too long', withCode('25P04')],
    ['it became a replica', withCode('25006')],
    ['the driver lost it', new Error('Connection terminated unexpectedly')],
    ['the pool is full', new Error('timeout exceeded when trying to connect')],
    ['the pool is closed', new Error('Cannot use a pool after calling end on the pool')],
  ])('when %s, however deep that is wrapped', (_what, error) => {
    expect(isDatabaseAway(error)).toBe(true);
    expect(isDatabaseAway(new QueryFailedError('SELECT 1', [], error))).toBe(true);
    expect(isDatabaseAway(new Error('could not load', { cause: error }))).toBe(true);
    expect(isDatabaseAway(new AggregateError([error], 'both addresses failed'))).toBe(true);
  });
});
