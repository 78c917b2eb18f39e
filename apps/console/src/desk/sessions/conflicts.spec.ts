import { conflictsOf, type Plan } from './conflicts';

const plan: Plan = {
  heldOn: '2026-11-20',
  from: '09:00',
  to: '12:00',
  place: 'Maison de la coopérative',
  trainer: 'Cabinet Exemple',
  region: '09',
};
type Session = Parameters<typeof conflictsOf>[1][number];
const session = (change: Partial<Session>): Session => ({
  sessionId: '01930000-0000-7000-8000-000000000001',
  batch: '4',
  module: { key: 'strategy', name: 'Stratégies' },
  stage: 'scheduled',
  lot: null,
  region: '09',
  heldOn: '2026-11-20',
  from: '11:00',
  to: '15:00',
  place: 'Chambre de commerce',
  trainer: 'Autre cabinet',
  capacity: 10,
  enrolled: 0,
  waiting: 0,
  attended: 0,
  participants: 0,
  withoutCatchUp: 0,
  updatedAt: '2026-11-01T09:00:00.000Z',
  ...change,
});
const calendar = {
  weekend: [6, 7],
  holidays: [
    { on: '2026-11-18', names: { ar: 'عيد الاستقلال', fr: 'Fête de l’indépendance' }, certainty: 'fixed' as const },
    {
      on: '2026-11-19',
      names: { ar: 'يوم جهوي', fr: 'Jour régional' },
      certainty: 'exceptional' as const,
      regions: ['04'],
    },
  ],
  hours: { from: '08:30', to: '16:30' },
  ramadan: [],
};
const kinds = (change: Partial<Plan>, ...sessions: Session[]) =>
  conflictsOf({ ...plan, ...change }, sessions, calendar).map(({ kind }) => kind);

describe('what speaks against a session', () => {
  it('is a trainer who is elsewhere at that hour, however the name is written', () => {
    expect(kinds({ trainer: ' cabinet EXEMPLE ' }, session({ trainer: 'Cabinet Exemple' }))).toEqual(['trainer']);
    expect(kinds({}, session({ trainer: 'Cabinet Exemple', from: '12:00' }))).toEqual([]);
    expect(kinds({}, session({ trainer: 'Cabinet Exemple', stage: 'cancelled' }))).toEqual([]);
  });

  it('is a place that is taken', () => expect(kinds({}, session({ place: plan.place }))).toEqual(['place']));

  it('is nothing where nothing is filled in yet', () =>
    expect(kinds({ place: '', trainer: '', from: '', to: '' }, session({ place: '', trainer: '' }))).toEqual([]));

  it('is a day on which nobody works, in that region', () => {
    expect(['2026-11-21', '2026-11-22', '2026-11-18', '2026-11-19'].map((heldOn) => kinds({ heldOn }))).toEqual([
      ['weekend'],
      ['weekend'],
      ['holiday'],
      [],
    ]);
    expect(kinds({ heldOn: '2026-11-19', region: '04' })).toEqual(['holiday']);
  });
});
