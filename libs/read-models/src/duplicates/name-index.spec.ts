import { normaliseText } from '@mourafaka/domain';
import { NameIndex } from './name-index';
import { signalsBetween } from './signals';

const index = (names: Record<string, string>): NameIndex => {
  const made = new NameIndex();
  for (const [journeyId, name] of Object.entries(names)) made.put(journeyId, [normaliseText(name)]);
  return made;
};
const near = (made: NameIndex, name: string): string[] =>
  made.near([normaliseText(name)]).map(({ journeyId }) => journeyId);
const score = (one: string, other: string): number | undefined =>
  signalsBetween([normaliseText(one)], {
    journeyId: 'b',
    ice: false,
    phone: false,
    names: [normaliseText(other)],
  })[0]?.score;

describe('the denominations of a province', () => {
  it('do not bring together what shares only the word cooperative', () => {
    expect(near(index({ a: 'Coopérative Taroudannt Safran' }), 'Coopérative Azrou Cèdre')).toEqual([]);
    expect(score('Coopérative Taroudannt Safran', 'Coopérative Azrou Cèdre')).toBeUndefined();
  });

  it('bring together what is written a little otherwise', () => {
    const made = index({ a: 'Coopérative Taroudannt Safran', b: 'Coopérative Miel du Haouz' });
    expect(near(made, 'coop. TAROUDANT SAFRANE')).toEqual(['a']);
    expect(score('coop. TAROUDANT SAFRANE', 'Coopérative Taroudannt Safran')).toBeGreaterThan(0.7);
    expect(score('تعاونية أركان تارودانت', 'تعاونيه اركان تارودانت')).toBe(1);
  });

  it('are known by their last name alone once it was corrected', () => {
    const made = index({ a: 'Coopérative Taroudannt Safran' });
    made.put('a', [normaliseText('Coopérative Azrou Cèdre')]);
    expect(near(made, 'Taroudannt Safran')).toEqual([]);
    expect(near(made, 'Azrou Cèdre')).toEqual(['a']);
  });
});
