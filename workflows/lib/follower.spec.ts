import fc from 'fast-check';
import type { PlannedDuty, ProcessView } from '@mourafaka/contracts/workflow';
import { Follower } from './follower';

const attributes = { batch: 'B4', region: '09', province: '541', sector: 'argan', overdue: false } as const;
const duty = (key: string, wakeAt: string): PlannedDuty => ({ key, kind: 'remind', dueAt: wakeAt, wakeAt });

const viewOf = (version: number, duties: PlannedDuty[] = [], planner = 1): ProcessView => ({
  version,
  planner,
  phase: 'application',
  finished: false,
  waitingFor: [],
  duties,
  attributes: { ...attributes, phase: 'application' },
});

const due = duty('completeness-check#1/remind-3', '2026-11-05T08:00:00.000Z');
const later = duty('completeness-check#1/remind+0', '2026-11-10T08:00:00.000Z');
const at = Date.parse(due.wakeAt);
const all = () => true;

describe('a follower', () => {
  it('refuses an older view, and one of the same version by an older planner', () => {
    const follower = new Follower();
    follower.adopt(viewOf(5, [due], 2));
    expect(follower.adopt(viewOf(4, [], 3))).toBe(false);
    expect(follower.adopt(viewOf(5, [], 1))).toBe(false);
    expect(follower.duties()).toEqual([due]);
  });

  it('adopts a newer view, and an equal one', () => {
    const follower = new Follower();
    expect(follower.adopt(viewOf(5))).toBe(true);
    expect(follower.adopt(viewOf(5))).toBe(true);
    expect(follower.adopt(viewOf(5, [due], 2))).toBe(true);
    expect(follower.version).toBe(5);
  });

  it('ends with the newest view that ever came, however lost, doubled or shuffled the others were', () => {
    const order = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 60 }), (orders) => {
        const follower = new Follower();
        for (const [version, planner] of orders) follower.adopt(viewOf(version, [], planner));
        const newest = [...orders].sort((a, b) => a[0] - b[0] || a[1] - b[1]).at(-1);
        expect([follower.view?.version, follower.view?.planner]).toEqual(newest);
      }),
    );
  });

  it('never goes back, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 }), (versions) => {
        const follower = new Follower();
        let before = 0;
        for (const version of versions) {
          follower.adopt(viewOf(version));
          expect(follower.version).toBeGreaterThanOrEqual(before);
          before = follower.version;
        }
      }),
    );
  });

  it('performs nothing the phase does not, and the earliest of what it does', () => {
    const follower = new Follower();
    follower.adopt(viewOf(1, [later, due]));
    expect(follower.next(() => false)).toBeUndefined();
    expect(follower.next(all)).toEqual({ duty: due, at });
  });

  it('leaves a held duty alone and lets the others go on', () => {
    const follower = new Follower();
    follower.adopt(viewOf(1, [due, later]));
    follower.hold(due.key, 'JOURNEY.BUSY', Date.parse(later.wakeAt));
    expect(follower.next(all)?.duty).toEqual(later);
    expect(follower.held()).toEqual([
      { key: due.key, reason: 'JOURNEY.BUSY', until: new Date(Date.parse(later.wakeAt) + 60_000).toISOString() },
    ]);
  });

  it('waits longer with each refusal, up to six hours', () => {
    const follower = new Follower();
    follower.adopt(viewOf(1, [due]));
    const waits = Array.from({ length: 11 }, () => {
      follower.hold(due.key, 'refused', at);
      return ((follower.next(all)?.at ?? 0) - at) / 60_000;
    });
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
  });

  it('tries a held duty again at once after a newer view or a nudge, not after an equal view', () => {
    const follower = new Follower();
    follower.adopt(viewOf(1, [due]));
    follower.hold(due.key, 'refused', at);
    follower.adopt(viewOf(1, [due]));
    expect(follower.next(all)?.at).toBe(at + 60_000);
    follower.adopt(viewOf(2, [due]));
    expect(follower.next(all)?.at).toBe(at);
    follower.hold(due.key, 'refused', at);
    follower.release();
    expect(follower.next(all)?.at).toBe(at);
  });
});
