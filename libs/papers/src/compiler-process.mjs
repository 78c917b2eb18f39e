// Runs in a process of its own: compiling is synchronous native work, which would hold up every request, can only be
// stopped by ending the process, and keeps a little memory of every paper.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import typst from '@myriaddreamin/typst-ts-node-compiler';
import workerpool from 'workerpool';

const { templates, fonts } = JSON.parse(process.argv[2]);
// Templates may read their own folder and nothing else; the fonts are given as bytes, so that no other is found.
const compiler = typst.NodeCompiler.create({
  workspace: templates,
  fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }],
});

/** Results of the last papers are remembered: layouts repeat, values do not. */
const rememberedPapers = 2;

/** One paper as PDF. Values arrive as one JSON text; nothing of it is ever source. */
function compile(name, given) {
  const source = { mainFilePath: path.join(templates, `${name}.typ`), inputs: { given } };
  try {
    // Without a document held in between, which would wait for the garbage collection.
    return new Uint8Array(compiler.pdf(source));
  } catch (error) {
    throw new Error(`template ${name} does not compile: ${error.message ?? error.code ?? error}`, { cause: error });
  } finally {
    compiler.evictCache(rememberedPapers);
  }
}

workerpool.worker({ compile });
