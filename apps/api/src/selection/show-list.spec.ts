import { text } from 'node:stream/consumers';
import { type Candidate, systemActor } from '@mourafaka/contracts';
import { defaultPolicy, rerank } from '@mourafaka/domain';
import { csvOf } from '@mourafaka/tables';
import { selectionTable } from './selection-table';
import { showList } from './show-list';
import { listsAsked, type WaveList, waveLists } from './wave-lists';

const idOf = (n: number) => `01930000-0000-7000-8000-00000000000${n}`;
const candidate = (n: number, over: Partial<Candidate> = {}): Candidate => ({
  journeyId: idOf(n),
  version: 9,
  total: 80,
  criteria: { market: 8 },
  region: '09',
  sector: 'argan',
  womanLed: false,
  rural: false,
  members: 10,
  women: 4,
  youth: 2,
  registeredOn: '2025-01-01',
  submittedAt: '2026-11-02T09:00:00.000Z',
  registration: `agadir|${n}/2025`,
  ...over,
});
const rules = { wave: 'wave-1', target: 1, quotas: {}, rules: { ...defaultPolicy.selection, shares: [] } };

function listOf(candidates: Candidate[]): WaveList {
  const made = JSON.parse(JSON.stringify(rerank({ candidates, rules }))) as ReturnType<typeof rerank>;
  const ranked = { wave: 'wave-1', ranking: 1, policyVersion: 1, rules, candidates, ...made, inNoWave: 0, digest: '' };
  return { ranked, at: '2026-12-01T09:00:00.000Z', by: systemActor, status: 'ranked', signatures: [] };
}

const shown = {
  policy: defaultPolicy,
  language: 'en' as const,
  cooperatives: new Map([[idOf(1), { denomination: '=HYPERLINK("x")', suspected: true }]]),
  seesRegion: () => true,
};

describe('a list that is shown', () => {
  const three = [candidate(1), candidate(2, { womanLed: true }), candidate(3, { total: 40 })];

  it('is told apart from one the program would no longer make', () => {
    const list = listOf(three);
    expect(showList(list, shown).reproduced).toBe(true);
    const [first, ...others] = list.ranked.entries;
    const other = { ...list, ranked: { ...list.ranked, entries: [{ ...first!, total: 81 }, ...others] } };
    expect(showList(other, shown).reproduced).toBe(false);
  });

  it('names what decided between equal totals, as far as it took, and nothing where nobody is equal', () => {
    const { entries } = showList(listOf(three), shown);
    expect(entries.map(({ journeyId, tie }) => [journeyId, tie])).toEqual([
      [idOf(2), [{ by: 'woman-led', name: 'Led by a woman', value: true }]],
      [idOf(1), [{ by: 'woman-led', name: 'Led by a woman', value: false }]],
      [idOf(3), undefined],
    ]);
  });

  it('ends a tie that no rule decides by the registration', () => {
    const [first] = showList(listOf([candidate(1), candidate(2)]), shown).entries;
    expect(first?.tie?.at(-1)).toEqual({ by: 'registration', name: 'Registration', value: 'agadir|1/2025' });
  });

  it('holds of another region nothing for whoever may not see it', () => {
    const list = listOf([candidate(1), candidate(2, { region: '04' })]);
    const { entries, candidates } = showList(list, { ...shown, seesRegion: (region) => region === '09' });
    expect([entries.map(({ region }) => region), candidates]).toEqual([['09'], 2]);
  });

  it('runs no formula in a spreadsheet', async () => {
    const table = selectionTable([showList(listOf([candidate(1)]), shown)], 'fr');
    const csv = await text(csvOf(table, { language: 'fr', localTime: String }));
    expect(csv).not.toMatch(/;"?=/);
  });
});

describe('the lists of a batch', () => {
  const event = (type: string, data: unknown) => ({ type, data, meta: { actor: systemActor }, recordedAt: 'then' });
  const ranked = (ranking: number) => event('SelectionRanked', { wave: 'wave-1', ranking });
  const about = (ranking: number) => ({ wave: 'wave-1', ranking });
  const events = [
    ranked(1),
    event('SelectionSigned', { ...about(1), signature: 1 }),
    ranked(2),
    event('ScoringReopened', { ...about(2), reason: 'x' }),
    ranked(3),
    event('SelectionApproved', about(3)),
    event('WaveReleased', { ...about(3), bulkId: idOf(9) }),
  ];

  it('keep what became of each', () => {
    const lists = waveLists(events as unknown as Parameters<typeof waveLists>[0]);
    expect(lists.map(({ status, signatures }) => [status, signatures.length])).toEqual([
      ['superseded', 1],
      ['reopened', 0],
      ['released', 0],
    ]);
    expect(listsAsked(lists, {}).map(({ ranked: { ranking } }) => ranking)).toEqual([3]);
    expect(listsAsked(lists, { ranking: 2 }).map(({ ranked: { ranking } }) => ranking)).toEqual([2]);
    expect(listsAsked(lists, { wave: 'wave-9' })).toEqual([]);
  });
});
