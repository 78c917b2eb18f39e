import type { ProcessView, Refusal } from '@mourafaka/contracts';
import type { DutyOrder } from '@mourafaka/domain';
import type { Engine } from '@mourafaka/engine';
import { DutyPerformer } from './duty-performer';
import { type DutyWatch, StreamActivitiesService } from './stream.activities';

const stream = 'batch-4';
const duty = { key: 'tell/1#1', kind: 'tell', dueAt: '2027-02-01T09:00:00.000Z', wakeAt: '2027-02-01T09:00:00.000Z' };
const view = { version: 7, duties: [duty] } as unknown as ProcessView;
const order = (name: string): DutyOrder => ({ category: 'batch', entityId: '4', name, payload: {} });
const orders: DutyOrder[] = [{ ...order('ask'), otherwise: order('give-up') }, order('note')];

/** Performs the duty before an engine that refuses its first order so; answers the commands given. */
async function performed(refusal: Refusal) {
  const given: string[] = [];
  const engine = {
    orders: () => Promise.resolve({ view, duty, orders }),
    view: () => Promise.resolve(view),
    execute: ({ name }: { name: string }) => {
      given.push(name);
      return Promise.resolve(name === 'ask' ? { ok: false, refusal } : { ok: true });
    },
  };
  const watch: DutyWatch = { answering: (_stream, perform) => perform() };
  const activities = new StreamActivitiesService(new DutyPerformer(engine as unknown as Engine), watch);
  const result = await activities.performDuty(stream, duty.key);
  return { given, ...result };
}

describe('a duty whose order is refused', () => {
  it('is ended by what is to be done instead', async () => {
    const { given, outcome } = await performed({ code: 'JOURNEY.WRONG_STATE', kind: 'wrong-moment' });
    expect([given, outcome]).toEqual([['ask', 'give-up'], 'performed']);
  });

  it('because others wrote at the same time is tried again later, and nothing is given up', async () => {
    const { given, outcome, code } = await performed({ code: 'COMMAND.BUSY', kind: 'version-conflict' });
    expect([given, outcome, code]).toEqual([['ask'], 'refused', 'COMMAND.BUSY']);
  });
});
