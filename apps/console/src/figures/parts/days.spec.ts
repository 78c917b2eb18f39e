import { dayAfter, daysBetween, spreadDays } from './days';

describe('the days of figures', () => {
  it('are counted across a change of the clock', () => {
    expect([daysBetween('2026-02-01', '2026-04-01'), dayAfter('2026-02-14', 1)]).toEqual([59, '2026-02-15']);
  });

  it('are one, where the programme began today', () => {
    expect([spreadDays('2026-11-02', '2026-11-02', 8), spreadDays('2026-11-03', '2026-11-02', 8)]).toEqual([
      ['2026-11-02'],
      ['2026-11-02'],
    ]);
  });

  it('are spread from the first to the last, none twice', () => {
    expect(spreadDays('2026-11-01', '2026-11-03', 8)).toEqual(['2026-11-01', '2026-11-02', '2026-11-03']);
    expect(spreadDays('2026-01-01', '2026-12-31', 4)).toEqual(['2026-01-01', '2026-05-02', '2026-09-01', '2026-12-31']);
  });
});
