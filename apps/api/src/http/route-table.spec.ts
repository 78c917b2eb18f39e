import { RouteTable } from './route-table';

describe('the table of routes', () => {
  const table = new RouteTable();
  table.add({ url: '/v1/journeys/:id', method: 'GET' });
  table.add({ url: '/v1/journeys/:id', method: 'HEAD' });
  table.add({ url: '/v1/journeys/:id/commands/:command', method: ['POST'] });
  table.add({ url: '/docs/*', method: 'GET' });

  it.each([
    ['/v1/journeys/1', ['GET', 'HEAD']],
    ['/v1/journeys/1?asOf=2026-01-01', ['GET', 'HEAD']],
    ['/v1/journeys/1/commands/admit', ['POST']],
    ['/v1/journeys', []],
    ['/v1/journeys/1/commands', []],
    ['/docs/x', []],
    ['', []],
  ])('knows that %s takes %j', (url, methods) => expect(table.methodsAt(url)).toEqual(methods));
});
