import { readHour } from './hours';

describe('an hour of the day', () => {
  it.each(['25:00', '9:75', 'noon', '', '123456', '-9'])('is not guessed from “%s”', (typed) => {
    expect(readHour(typed)).toBe(typed);
  });

  it.each([
    ['9', '09:00'],
    ['14', '14:00'],
    ['930', '09:30'],
    ['1630', '16:30'],
    ['9h', '09:00'],
    ['9h30', '09:30'],
    ['9.30', '09:30'],
    [' 16:30 ', '16:30'],
    ['00:00', '00:00'],
  ])('is read from “%s” as of twenty-four', (typed, hour) => {
    expect(readHour(typed)).toBe(hour);
  });
});
