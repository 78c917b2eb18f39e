import { figureKeys, figures, type FigureKey } from '@mourafaka/contracts';
import type { JourneyRecord } from '../../../../domain/src/testing';
import { byHand, knownBy } from './count-by-hand';
import { inventedJourneys } from './invented-journeys';

/** So late that whatever can become overdue, late or dormant is. */
const late = { at: '2035-01-01T00:00:00.000Z', today: '2035-01-01' };
const early = { at: '2020-01-01T00:00:00.000Z', today: '2020-01-01' };

type Counts = Partial<Record<FigureKey, number>>;
const countsAt = (record: JourneyRecord, at: string, when: typeof late): Counts => {
  const known = knownBy(record, at);
  return known ? Object.fromEntries(figureKeys.map((key) => [key, byHand[key](known, when)])) : {};
};

/** A figure and an append that changed it without one of the events its definition names. */
function unexplained(record: JourneyRecord): string[] {
  const found: string[] = [];
  for (const when of [late, early]) {
    let before: Counts = {};
    for (const at of new Set(record.map(({ recordedAt }) => recordedAt))) {
      const types = record.filter(({ recordedAt }) => recordedAt === at).map(({ type }) => type);
      const after = countsAt(record, at, when);
      const changed = figureKeys.filter((key) => (before[key] ?? 0) !== (after[key] ?? 0));
      const by = changed.filter((key) => !types.some((type) => figures[key].events.includes(type)));
      found.push(...by.map((key) => `${key} by ${types.join(', ')}`));
      before = after;
    }
  }
  return found;
}

describe('the definition of a figure', () => {
  it('names every event that changes it', () => {
    const found = new Set(inventedJourneys().flatMap(unexplained));
    expect([...found].sort()).toEqual([]);
  });
});
