// Prints the pages of the PDF on its standard input, as JSON: in a process of its own, since Jest loads no such module.
import { buffer } from 'node:stream/consumers';
import { extractText } from 'unpdf';

const { text } = await extractText(new Uint8Array(await buffer(process.stdin)));
process.stdout.write(JSON.stringify(text));
