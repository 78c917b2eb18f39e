import type { FiguresRow } from '@mourafaka/read-models';
import { share } from '@mourafaka/insights';
import { showRows } from './show-grouped';

/** A province with so many selected, coached to the end and trained to the end. */
const province = (key: string | null, selected: number, coached: number, trained: number): FiguresRow => ({
  key,
  figures: { selected, 'coaching-done': coached, 'training-done': trained },
});
const ranked = (...rows: FiguresRow[]) =>
  showRows('regions', rows, 'province', 'fr').map(({ key, rank }) => [key, rank]);

describe('a share', () => {
  it('of nothing is none', () => expect(share(0, 0)).toBeNull());
  it('is rounded to four places', () => expect([share(1, 3), share(2, 3), share(3, 3)]).toEqual([0.3333, 0.6667, 1]));
});

describe('the ranking of provinces', () => {
  it('goes by the share coached to the end, then trained to the end, then by how many were selected', () =>
    expect(
      ranked(
        province('001', 10, 1, 10),
        province('051', 4, 2, 0),
        province('061', 4, 2, 1),
        province('081', 8, 4, 2),
        province('091', 0, 0, 0),
      ),
    ).toEqual([
      ['081', 1],
      ['061', 2],
      ['051', 3],
      ['001', 4],
      ['091', 5],
    ]));

  it('gives one rank to those that are equal in all three, and leaves out as many after them', () =>
    expect(
      ranked(province('541', 2, 1, 1), province('001', 2, 0, 0), province('061', 2, 1, 1), province('051', 4, 4, 4)),
    ).toEqual([
      ['051', 1],
      ['541', 2],
      ['061', 2],
      ['001', 4],
    ]));

  it('has no other order for shares than their figures', () =>
    expect(ranked(province('001', 3, 1, 0), province('051', 30_000, 10_001, 0))).toEqual([
      ['051', 1],
      ['001', 2],
    ]));

  it('puts nobody who has none of them selected before somebody who has', () =>
    expect(ranked(province('001', 0, 0, 0), province('051', 5, 0, 0)).map(([key]) => key)).toEqual(['051', '001']));
});

describe('a row of an insight', () => {
  it('without a value is said to have none', () =>
    expect(
      (['ar', 'fr', 'en'] as const).map(
        (language) => showRows('phases', [province(null, 1, 0, 0)], 'agent', language)[0]?.name,
      ),
    ).toEqual(['غير محدد', 'Non renseigné', 'Not given']));

  it('shows a value that is no longer known, as a person who left, by what it is', () =>
    expect(showRows('phases', [province('agent-gone', 1, 0, 0)], 'agent', 'fr')[0]).toMatchObject({
      key: 'agent-gone',
      name: 'agent-gone',
    }));

  it('is ranked only where provinces are, and shares are told of what was promised', () => {
    const row: FiguresRow = {
      key: 'consultant-lot-1',
      figures: { 'sessions-promised': 24, 'sessions-delivered': 6, 'modules-promised': 0, 'modules-delivered': 0 },
    };
    const [shown] = showRows('providers', [row], 'consultant', 'en');
    expect(shown).not.toHaveProperty('rank');
    expect(shown?.shares).toEqual({ sessions: 0.25, modules: null, actions: null });
  });
});
