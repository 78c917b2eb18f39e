import { parseSearch, stringifySearch } from './address';

describe('an address', () => {
  it('holds filters as they are written, and nothing of those that are not set', () => {
    expect(stringifySearch({ batch: '4', q: 'tapis & co', overdue: 'true', wave: undefined })).toBe(
      '?batch=4&q=tapis+%26+co&overdue=true',
    );
    expect(stringifySearch({})).toBe('');
  });

  it('is read as texts, also one that was kept with quotation marks', () => {
    expect(parseSearch('?batch=4&region=09&version=2')).toEqual({ batch: '4', region: '09', version: '2' });
    expect(parseSearch('?batch=%224%22&q=')).toEqual({ batch: '4', q: '' });
    expect(parseSearch(stringifySearch({ q: '100 % laine + “fil”' }))).toEqual({ q: '100 % laine + “fil”' });
  });
});
