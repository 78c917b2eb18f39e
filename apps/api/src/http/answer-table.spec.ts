import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { answerTable } from './answer-table';
import { mostFiles } from './files-under-way';

type Answer = Parameters<typeof answerTable<{ name: string }>>[1];

const list = (rows: () => AsyncIterable<{ name: string }>): Answer => ({
  fileName: 'list',
  language: 'fr',
  table: {
    title: 'Liste',
    columns: [{ key: 'name', head: { ar: 'الاسم', fr: 'Nom', en: 'Name' }, type: 'text', value: ({ name }) => name }],
    rows: rows(),
  },
});
async function* three() {
  for (const name of ['un', 'deux', 'trois']) yield { name };
}
async function* wrong(): AsyncGenerator<{ name: string }> {
  yield await Promise.reject(new Error('gone'));
}
const begin = async (): Promise<Readable> => (await answerTable('csv', list(three))).getStream();

describe('a list as a file', () => {
  it('is one of so many that are written at once; the next is asked to come again', async () => {
    const files: Readable[] = [];
    for (let n = 0; n < mostFiles; n += 1) files.push(await begin());
    await expect(begin()).rejects.toMatchObject({ code: 'EXPORT.BUSY', kind: 'unavailable', retryAfter: 10 });

    const [first, second, ...others] = files;
    expect(String(await buffer(first as Readable))).toContain('trois');
    second?.destroy();
    for (const file of [await begin(), ...others]) await buffer(file);
    expect(String(await buffer(await begin()))).toContain('un');
  });

  it('takes no place where it cannot begin', async () => {
    for (let n = 0; n <= mostFiles; n += 1) await expect(answerTable('xlsx', list(wrong))).rejects.toThrow('gone');
    await buffer(await begin());
  });
});
