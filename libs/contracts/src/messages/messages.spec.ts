import { programmeMessages, refusalMessages } from '../index';

const all = Object.entries(programmeMessages);
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
const named = (entries: typeof all) => entries.map(([key]) => key);

describe('the programme’s texts', () => {
  it('hold the same parameters in the three languages', () => {
    const differing = all.filter(
      ([, texts]) => new Set(Object.values(texts).map((text) => placeholders(text).join())).size > 1,
    );
    expect(named(differing)).toEqual([]);
  });

  it('are Arabic in Arabic and Latin elsewhere', () => {
    const arabic = /\p{Script=Arabic}/u;
    const wrong = all.filter(([, { ar, fr, en }]) => !arabic.test(ar) || arabic.test(fr) || arabic.test(en));
    expect(named(wrong)).toEqual([]);
  });

  it('are no copies of one another', () => {
    const same = all.filter(([key, { fr, en }]) => fr === en && !/Diagnosti|Marketing/.test(key));
    expect(named(same)).toEqual([]);
  });

  it('of a refusal say what to do: a whole sentence', () => {
    const short = Object.entries(refusalMessages).filter(([, { ar, fr, en }]) =>
      [ar, fr, en].some((text) => !text.endsWith('.')),
    );
    expect(named(short)).toEqual([]);
  });
});
