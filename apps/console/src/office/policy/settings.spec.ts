import { differencesOf, settingsOf, withSettings } from './settings';

const names = { ar: 'الابتكار', fr: 'Innovation', en: 'Innovation' };
const reminder = (template: string, offsetDays: number) => ({
  template,
  audience: 'agent',
  channel: 'inbox',
  offsetDays,
});
const policy = {
  minScorers: 2,
  criteria: [
    { key: 'innovation', names, weight: 20, max: 10 },
    { key: 'market', names: { ...names, fr: 'Marché' }, weight: 25, max: 10 },
  ],
  waves: [{ code: 'wave-1', target: 200, regions: ['01', '09'], quotas: { '09': 12 } }],
  deadlines: [{ kind: 'plan', days: 30, reminders: [reminder('plan-soon', -3), reminder('plan-today', 0)] }],
};

describe('a policy as settings', () => {
  it('differs in nothing from itself, nor from one whose lists stand in another order', () => {
    expect(differencesOf(policy, policy)).toEqual([]);
    expect(differencesOf(policy, { ...policy, criteria: [...policy.criteria].reverse() })).toEqual([]);
  });

  it('differs by what was changed, what came in and what is gone', () => {
    const [first] = policy.criteria;
    const after = { ...policy, minScorers: 3, criteria: [{ ...first, weight: 30 }] };
    const told = differencesOf(policy, after).map(({ setting, before, after: now }) => [setting.id, before, now]);
    expect(told).toEqual([
      ['minScorers', 2, 3],
      ['criteria/innovation/weight', 20, 30],
      ['criteria/market/names', { ...names, fr: 'Marché' }, undefined],
      ['criteria/market/weight', 25, undefined],
      ['criteria/market/max', 10, undefined],
    ]);
  });

  it('is told by names, kinds and codes', () => {
    const ids = settingsOf(policy).map(({ id }) => id);
    expect(ids).toContain('waves/wave-1/quotas/09');
    expect(ids).toContain('deadlines/plan/reminders/plan-soon>agent/offsetDays');
    expect(settingsOf(policy).find(({ id }) => id === 'deadlines/plan/days')?.steps).toEqual([
      { kind: 'plan' },
      { field: 'days' },
    ]);
  });

  it('tells two reminders of one text apart', () => {
    const call = { reminders: [reminder('closing', -7), reminder('closing', -2)] };
    const after = { reminders: [reminder('closing', -7), reminder('closing', -1)] };
    expect(differencesOf({ call }, { call: after })).toMatchObject([{ before: -2, after: -1 }]);
  });

  it('is changed where the setting stands, and nowhere else', () => {
    const setting = settingsOf(policy).find(({ id }) => id === 'criteria/market/weight');
    const changed = withSettings(policy, [{ path: setting?.path ?? [], value: 30 }]);
    expect(differencesOf(policy, changed)).toMatchObject([{ before: 25, after: 30 }]);
    expect(policy.criteria[1]?.weight).toBe(25);
  });
});
