import type { FeedFilter } from '@mourafaka/contracts';
import { findDevelopmentUser, type Principal } from '@mourafaka/platform';
import type { Happening } from './happenings';
import { reachesOf, sightOf } from './sight';
import type { Standing } from './standing';

const user = (name: string): Principal => {
  const found = findDevelopmentUser(name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
};

const inSouss: Standing = {
  batch: '4',
  region: '09',
  province: '541',
  phase: 'diagnosis',
  state: 'diagnosing',
  suspended: false,
};
const inRabat: Standing = { ...inSouss, region: '04', province: '421' };
const journeyId = '01890000-0000-7000-8000-000000000001';

const event = (before: Standing | undefined, after: Standing, type = 'NoteAdded'): Happening => ({
  place: { transactionId: '7', position: '8' },
  stream: `journey-${journeyId}`,
  version: 3,
  eventId: '01890000-0000-7000-8000-0000000000ff',
  item: {
    category: 'journey',
    journeyId,
    type,
    version: 3,
    recordedAt: '2026-11-02T09:00:00.000Z',
    by: 'agent',
    ...after,
  },
  ...(before && { before }),
  after,
});

const seen = (who: string, happening: Happening, filter: FeedFilter = {}, today: Partial<Standing> = happening.after) =>
  sightOf(happening, { reaches: reachesOf(user(who)), filter }, today);

describe('of what happened somebody', () => {
  it('is not told what happened elsewhere, nor what happened when it was still theirs', () => {
    expect(seen('agent-04', event(inSouss, inSouss))).toBeUndefined();
    expect(seen('agent-09', event(inSouss, inSouss), {}, inRabat)).toBeUndefined();
    expect(seen('consultant-lot-1', event(inSouss, { ...inSouss, lot: 'lot-2' }))).toBeUndefined();
  });

  it('is told what lies in their region, in their lot, or is assigned to them', () => {
    expect(seen('agent-09', event(undefined, inSouss))).toBe('item');
    expect(seen('consultant-lot-1', event(inSouss, { ...inSouss, lot: 'lot-1' }))).toBe('item');
    expect(seen('consultant-lot-1', event(inSouss, { ...inSouss, consultant: 'consultant-lot-1' }))).toBe('item');
    expect(seen('auditor', event(inSouss, inSouss))).toBe('item');
  });

  it('is told of every batch, wherever they work, and of sessions of their region or lot', () => {
    const recorded = { version: 1, recordedAt: '2026-11-02T09:00:00.000Z', by: 'agent' } as const;
    const ofBatch: Happening = {
      ...event(undefined, inSouss),
      stream: 'batch-4',
      item: { category: 'batch', batch: '4', type: 'CallOpened', ...recorded },
      after: { batch: '4' },
    };
    const ofSession: Happening = {
      ...event(undefined, inSouss),
      stream: `session-${journeyId}`,
      item: { category: 'session', sessionId: journeyId, batch: '4', type: 'SessionScheduled', ...recorded },
      after: { batch: '4', region: '09', lot: 'lot-1' },
    };
    const who = ['agent-04', 'agent-09', 'consultant-lot-1', 'consultant-lot-2', 'auditor'];
    expect(who.filter((name) => seen(name, ofBatch))).toEqual(who);
    expect(who.filter((name) => seen(name, ofSession))).toEqual(['agent-09', 'consultant-lot-1', 'auditor']);
  });

  it('is told the past of what has become theirs', () => {
    expect(seen('agent-04', event(inSouss, inSouss), {}, inRabat)).toBe('item');
  });

  it('is told that a journey went, and no more of it', () => {
    expect(seen('agent-09', event(inSouss, inRabat))).toBe('left');
    expect(seen('agent-04', event(inSouss, inRabat))).toBe('item');
    expect(seen('programme-manager', event(inSouss, inRabat))).toBe('item');
    const assigned = { ...inSouss, lot: 'lot-1', consultant: 'consultant-lot-1' };
    expect(seen('consultant-lot-1', event(assigned, { ...assigned, consultant: 'other' }))).toBe('item');
    expect(seen('consultant-lot-1', event(assigned, inSouss))).toBe('left');
  });

  it('is told only what they ask for', () => {
    const filters: [FeedFilter, string | undefined][] = [
      [{ categories: ['batch', 'session'] }, undefined],
      [{ types: ['DevelopmentPlanApproved'] }, undefined],
      [{ batch: '3' }, undefined],
      [{ region: '04' }, undefined],
      [{ phase: 'training' }, undefined],
      [{ journeyId: '01890000-0000-7000-8000-000000000002' }, undefined],
      [{ wave: 'T1' }, undefined],
      [{ categories: ['journey'], types: ['NoteAdded'], batch: '4', region: '09', journeyId }, 'item'],
    ];
    for (const [filter, sight] of filters) expect(seen('auditor', event(inSouss, inSouss), filter)).toBe(sight);
  });

  it('sees a journey leave what they ask for', () => {
    const inTraining: Standing = { ...inSouss, phase: 'training', state: 'training' };
    expect(seen('auditor', event(inSouss, inTraining), { phase: 'diagnosis' })).toBe('item');
    expect(seen('auditor', event(inSouss, inTraining), { phase: 'training' })).toBe('item');
    expect(seen('auditor', event(inTraining, inTraining), { phase: 'diagnosis' })).toBeUndefined();
    expect(seen('agent-09', event(inSouss, inRabat), { region: '09' })).toBe('left');
    expect(seen('agent-09', event(inSouss, inRabat), { types: ['DevelopmentPlanApproved'] })).toBe('left');
    expect(seen('agent-09', event(inSouss, inRabat), { batch: '3' })).toBeUndefined();
  });

  it('without a permission there is told nothing', () => {
    const nobody: Principal = { id: 'x', name: 'X', roles: ['applicant'], regions: ['09'], lots: [] };
    const reaches = reachesOf(nobody);
    expect(sightOf(event(inSouss, inSouss), { reaches, filter: {} }, inSouss)).toBeUndefined();
  });
});
