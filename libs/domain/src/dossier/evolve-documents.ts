/** Files and notes. */
import type { DocumentDossier, File } from './documents';
import type { DossierEvolvers } from './dossier';
import { type Stamp, stampOf } from './recorded';

/** The documents there are, and one more: of a number of its own, or the next version of one. */
function withFile(documents: readonly DocumentDossier[], file: File, stamp: Stamp): DocumentDossier[] {
  const { replaces, documentId } = file;
  const before = replaces === undefined ? undefined : documents.find((one) => one.documentId === replaces);
  if (before) {
    const next = { ...stamp, ...file, number: before.number, edition: before.edition + 1 };
    return [...documents.map((one) => (one === before ? { ...one, replacedBy: documentId } : one)), next];
  }
  const numbers = documents.filter(({ kind }) => kind === file.kind).map(({ number }) => number);
  return [...documents, { ...stamp, ...file, number: Math.max(0, ...numbers) + 1, edition: 1 }];
}

/** The documents there are, and those sent now. */
export const filesOf = (before: readonly DocumentDossier[], files: readonly File[], stamp: Stamp): DocumentDossier[] =>
  files.reduce((documents, file) => withFile(documents, file, stamp), [...before]);

export const evolveDocuments: DossierEvolvers<'DocumentAttached' | 'NoteAdded'> = {
  DocumentAttached: ({ documents }, file, recorded) => ({ documents: filesOf(documents, [file], stampOf(recorded)) }),
  NoteAdded: ({ notes }, { text }, recorded) => ({ notes: [...notes, { ...stampOf(recorded), text }] }),
};
