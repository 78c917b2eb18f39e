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
    expect(near(index({ a: 'Coopérative Tafoukt Safran' }), 'Coopérative Ifri Cèdre')).toEqual([]);
    expect(score('Coopérative Tafoukt Safran', 'Coopérative Ifri Cèdre')).toBeUndefined();
  });

  it('do not bring together what shares only the place', () => {
    expect(score('Coopérative Safran Sidi Slimane', 'Coopérative Lait Sidi Slimane')).toBeUndefined();
    expect(score('تعاونية الحليب سيدي سليمان', 'تعاونية الطرز سيدي سليمان')).toBeUndefined();
  });

  it('bring together what is written a little otherwise', () => {
    const made = index({ a: 'Coopérative Tafoukt Safran', b: 'Coopérative Miel du Haouz' });
    expect(near(made, 'coop. TAFOUKTE SAFRANE')).toEqual(['a']);
    expect(score('coop. TAFOUKTE SAFRANE', 'Coopérative Tafoukt Safran')).toBeGreaterThan(0.7);
    expect(score('تعاونية أركان تافوكت', 'تعاونيه اركان تافوكت')).toBe(1);
  });

  it('are known by their last name alone once it was corrected', () => {
    const made = index({ a: 'Coopérative Tafoukt Safran' });
    made.put('a', [normaliseText('Coopérative Ifri Cèdre')]);
    expect(near(made, 'Tafoukt Safran')).toEqual([]);
    expect(near(made, 'Ifri Cèdre')).toEqual(['a']);
  });
});
