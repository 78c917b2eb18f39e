import { createLogger, nestLogger } from './logger';

function captured(): { lines: string[]; logger: ReturnType<typeof createLogger> } {
  const lines: string[] = [];
  return { lines, logger: createLogger('api', 'info', { write: (line) => void lines.push(line) }) };
}

describe('the log', () => {
  it('keeps headers and secrets out', () => {
    const { lines, logger } = captured();
    logger.info(
      { headers: { authorization: 'Bearer hidden' }, config: { kek: 'hidden', password: 'hidden' } },
      'started',
    );
    expect(lines.join()).not.toContain('hidden');
  });

  it('takes Nest’s messages with their context', () => {
    const { lines, logger } = captured();
    nestLogger(logger).log('mapped', 'RoutesResolver');
    nestLogger(logger).error(new Error('broken'), 'a stack', 'Bootstrap');
    expect(lines.map((line) => JSON.parse(line) as Record<string, unknown>)).toMatchObject([
      { context: 'RoutesResolver', msg: 'mapped', name: 'api' },
      { context: 'Bootstrap', msg: 'broken' },
    ]);
  });
});
