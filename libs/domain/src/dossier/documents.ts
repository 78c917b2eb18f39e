/** Files the cooperative and its companions sent, and notes. */
import type { JourneyPayload } from '@mourafaka/contracts';
import type { Stamp } from './recorded';

export type File = JourneyPayload<'attach-document'>;

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
