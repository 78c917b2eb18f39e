import { lastWords } from './last-words';

describe('why a process ended', () => {
  it('is the error it names, without its stack', () => {
    expect(lastWords(['Starting', 'Error: no such host', '    at connect (net.js:1)'])).toBe('Error: no such host');
  });

  it('is all that is wrong with the settings, not the last of it alone', () => {
    const lines = ['Starting', 'The settings are not complete:', '  A_URL: is missing', '  A_SECRET: is weak'];
    expect(lastWords(lines)).toBe(lines.slice(1).join('\n'));
  });

  it('is its last line where it wrote no list, and nothing where it wrote nothing', () => {
    expect(lastWords(['Starting', 'The port is taken.'])).toBe('The port is taken.');
    expect(lastWords([])).toBeUndefined();
  });
});
