/** Files the cooperative and its companions sent, and notes. */
import type { JourneyPayload } from '@mourafaka/contracts';
import type { DossierEvolvers } from './dossier';
import { type Stamp, stampOf } from './recorded';

type File = JourneyPayload<'attach-document'>;

export interface DocumentDossier extends Stamp, File {
  /** 1, 2 … among those of its kind. */
  number: number;
}

export interface NoteDossier extends Stamp {
  text: string;
}

/** The documents there are, and those sent now. */
export const filesOf = (before: readonly DocumentDossier[], files: readonly File[], stamp: Stamp): DocumentDossier[] =>
  files.reduce<DocumentDossier[]>(
    (documents, file) => [
      ...documents,
      { ...stamp, ...file, number: documents.filter(({ kind }) => kind === file.kind).length + 1 },
    ],
    [...before],
  );

export const evolveDocuments: DossierEvolvers<'DocumentAttached' | 'NoteAdded'> = {
  DocumentAttached: ({ documents }, file, recorded) => ({ documents: filesOf(documents, [file], stampOf(recorded)) }),
  NoteAdded: ({ notes }, { text }, recorded) => ({ notes: [...notes, { ...stampOf(recorded), text }] }),
};
