import { keyOfOrder } from './order-keys';

const stream = 'journey-01900000-0000-7000-8000-000000000001';

describe('the key of a duty’s order', () => {
  it('is the duty’s own where it is the only one, as it has been from the first', () => {
    const only = keyOfOrder({ stream, dutyKey: 'decision#1/remind-3', own: true, place: 1, of: 1 });
    expect(only).toBe('duty:decision#1/remind-3');
  });

  it('tells the orders of one duty apart', () => {
    const keys = [1, 2].map((place) => keyOfOrder({ stream: 'batch-4', dutyKey: 'tell/1#1', own: true, place, of: 2 }));
    expect(keys).toEqual(['duty:tell/1#1/1', 'duty:tell/1#1/2']);
  });

  it('tells the same duties of two journeys apart before their batch', () => {
    const free = (whose: string) => keyOfOrder({ stream: whose, dutyKey: 'free-place#1', own: false, place: 1, of: 2 });
    expect(free(stream)).not.toBe(free(`${stream.slice(0, -1)}2`));
  });
});
