import { setImmediate as turn } from 'node:timers/promises';
import { Turns } from './turns';

it('so many work at once, the others in the order they came, whoever fails', async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  let [now, most] = [0, 0];
  const work = (n: number) =>
    turns.take(async () => {
      begun.push(n);
      most = Math.max(most, (now += 1));
      await turn();
      now -= 1;
      if (n % 3 === 0) throw new Error('it failed');
      return n;
    });
  const ended = await Promise.allSettled([1, 2, 3, 4, 5, 6, 7].map(work));
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(2);
  expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(2);
  await expect(work(8)).resolves.toBe(8);
});
