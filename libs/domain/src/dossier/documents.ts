/** Files the cooperative and its companions sent, and notes. */
import type { JourneyPayload } from '@mourafaka/contracts';
import type { DossierEvolvers } from './dossier';
import { type Stamp, stampOf } from './recorded';

type File = JourneyPayload<'attach-document'>;

export interface DocumentDossier extends Stamp, File {
  /** 1, 2 … among those of its kind; a later version of one keeps its number. */
  number: number;
  /** 1 for the first version. */
  edition: number;
  /** Id of the version that took its place. */
  replacedBy?: string;
}

export interface NoteDossier extends Stamp {
  text: string;
}

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
