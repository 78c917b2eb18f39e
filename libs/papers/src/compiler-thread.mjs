// Runs in a thread of its own: compiling is synchronous native work, and would hold up every request of the process.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import typst from '@myriaddreamin/typst-ts-node-compiler';
import { workerData } from 'piscina';

const { templates, fonts } = workerData;
// Templates may read their own folder and nothing else; the fonts are given as bytes, so that no other is found.
const compiler = typst.NodeCompiler.create({
  workspace: templates,
  fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }],
});

/** Results of the last papers are remembered: layouts repeat, values do not. */
const rememberedPapers = 2;

/** One paper as PDF. Values arrive as one JSON text; nothing of it is ever source. */
export default function compile({ name, given }) {
  const compiled = compiler.compile({ mainFilePath: path.join(templates, `${name}.typ`), inputs: { given } });
  try {
    if (compiled.hasError() || !compiled.result) throw new Error(whatWentWrong(compiled.takeError(), name));
    return new Uint8Array(compiler.pdf(compiled.result));
  } finally {
    compiler.evictCache(rememberedPapers);
  }
}

function whatWentWrong(error, name) {
  const [first] = error ? compiler.fetchDiagnostics(error) : [];
  return `template ${name} does not compile: ${first?.message ?? 'no diagnostics'}`;
}
