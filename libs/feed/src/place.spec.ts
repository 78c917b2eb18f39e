import { comparePlaces, formatPlace, parsePlace } from './place';

describe('a place in the journal', () => {
  it.each([
    '',
    '7',
    '7-',
    '-7',
    '7-8-9',
    '07-8',
    '7-08',
    '-1-2',
    '7 -8',
    '7-8\n',
    '٧-٨',
    '18446744073709551616-1',
    '1-9223372036854775808',
    "7-8'; DROP TABLE",
    '9'.repeat(40),
  ])('is not named by %j', (text) => expect(parsePlace(text)).toBeUndefined());

  it.each(['0-0', '7312-99120', '18446744073709551615-9223372036854775807'])('is named by %s', (text) => {
    const place = parsePlace(text);
    expect(place && formatPlace(place)).toBe(text);
  });

  it('comes after another by its transaction, then by its position, however long the numbers are', () => {
    const places = ['0-0', '9-10', '10-2', '10-11', '99-1', '100-0'].map((text) => parsePlace(text));
    const [first, ...others] = places;
    let before = first;
    for (const place of others) {
      if (!before || !place) throw new Error('each of them is a place');
      expect([comparePlaces(before, place) < 0, comparePlaces(place, before) > 0, comparePlaces(place, place)]).toEqual(
        [true, true, 0],
      );
      before = place;
    }
  });
});
