import { text } from 'node:stream/consumers';
import {
  type BatchEvent,
  type EventMeta,
  type FinancingCandidate,
  type StoredEvent,
  systemActor,
} from '@mourafaka/contracts';
import { financingList, grantedOf } from '@mourafaka/domain';
import { csvOf } from '@mourafaka/tables';
import { financingTable } from './financing-table';
import { roundStory } from './round-lists';
import { showList } from './show-round';

const idOf = (n: number) => `01930000-0000-7000-8000-00000000000${n}`;
const request = (n: number, over: Partial<FinancingCandidate> = {}): FinancingCandidate => ({
  journeyId: idOf(n),
  version: 9,
  request: 'F1',
  amountMad: 60_000,
  ownContributionMad: 20_000,
  score: 80 - n,
  region: '09',
  members: 12,
  women: 4,
  requestedAt: '2027-03-01T09:00:00.000Z',
  registration: `agadir|${n}/2025`,
  ...over,
});
const terms = { partner: 'Fondation Exemple', budgetMad: 100_000, order: ['score' as const] };
const round = 'round-1';

function ranked(candidates: FinancingCandidate[], ranking: number): BatchEvent {
  const entries = financingList(candidates, terms);
  const list = { terms, candidates, entries, grantedMad: grantedOf(entries) };
  return { type: 'FinancingRanked', data: { round, ranking, policyVersion: 1, digest: 'd', ...list } };
}

const opened: BatchEvent = {
  type: 'FinancingRoundOpened',
  data: { round, partner: terms.partner, budgetMad: terms.budgetMad },
};
const signed = (signature: number): BatchEvent => ({ type: 'FinancingSigned', data: { round, ranking: 2, signature } });
const approved: BatchEvent = {
  type: 'FinancingApproved',
  data: {
    round,
    ranking: 2,
    firstSignature: 'committee',
    bulkId: idOf(9),
    instalments: [{ dueOn: '2027-05-03', percent: 100 }],
  },
};

const meta: EventMeta = { actor: systemActor, commandId: 'c', command: 'x', correlationId: 'x' };
const stored = (events: BatchEvent[]): StoredEvent[] =>
  events.map(({ type, data }, n) => ({
    position: String(n + 1),
    stream: 'batch-4',
    version: n + 1,
    eventId: idOf(1),
    type,
    schemaVersion: 1,
    data,
    meta,
    recordedAt: `2027-04-0${n + 1}T09:00:00.000Z`,
  }));

const requests = [request(1), request(2, { region: '04' }), request(3, { amountMad: 40_000 })];
const events = [opened, ranked(requests.slice(1), 1), ranked(requests, 2), signed(1), signed(2), approved];
const story = roundStory(stored(events), round);

const shown = {
  language: 'en' as const,
  cooperatives: new Map([[idOf(1), { denomination: '=Tifawin', suspected: false }]]),
  seesRegion: () => true,
};
const last = () => {
  const list = story?.lists.at(-1);
  if (!list) throw new Error('the round has no list');
  return list;
};

describe('a round, as it is shown', () => {
  it('is none where it was not opened', () => {
    expect(roundStory(stored(events), 'round-2')).toBeUndefined();
  });

  it('keeps the lists there were before the one that was approved', () => {
    expect(story?.lists.map(({ status, signatures }) => [status, signatures.length])).toEqual([
      ['superseded', 0],
      ['approved', 2],
    ]);
    const after = [...events, { type: 'FinancingDispatched', data: { round, ranking: 2 } } as const];
    expect(roundStory(stored(after), round)?.lists.at(-1)?.status).toBe('handed-out');
  });

  it('says of each request why it is granted, or not, and that the list can be made again', () => {
    const view = showList(last(), shown);
    expect(view).toMatchObject({ grantedMad: 100_000, leftMad: 0, reproduced: true, bulkId: idOf(9), candidates: 3 });
    expect(view.entries.map(({ outcome, reason }) => [outcome, reason.text])).toEqual([
      ['granted', 'Within the budget: 60000 MAD asked, 100000 MAD left at its rank'],
      ['declined', 'Beyond the budget: 60000 MAD asked, only 40000 MAD left'],
      ['granted', 'Within the budget: 40000 MAD asked, 40000 MAD left at its rank'],
    ]);
    expect(view.entries[0]).toMatchObject({ ownContributionPercent: 25, womenPercent: 33.3 });
  });

  it('tells of a list that was not made of its inputs', () => {
    const list = last();
    const entries = list.ranked.entries.map((entry) => ({ ...entry, outcome: 'granted' as const }));
    expect(showList({ ...list, ranked: { ...list.ranked, entries } }, shown).reproduced).toBe(false);
  });

  it('shows nobody the requests of regions they may not see', () => {
    const view = showList(last(), { ...shown, seesRegion: (region) => region === '04' });
    expect(view.entries.map(({ rank }) => rank)).toEqual([2]);
    expect(view.candidates).toBe(3);
  });

  it('leaves as a file whose cells are no formulas, in the caller’s language', async () => {
    const table = financingTable(showList(last(), { ...shown, language: 'fr' }).entries, 'fr');
    const [head = '', first = ''] = (await text(csvOf(table, { language: 'fr', localTime: String }))).split('\n');
    expect(head).toContain('Montant demandé (MAD)');
    expect(first).toContain("'=Tifawin");
    expect(first).toContain('Financé');
  });
});
