import type { Texts } from '@mourafaka/contracts';

/** A text that is the same in every language, or one in each. */
export type Said = string | Texts;

/** What every paper says of itself. */
export interface PaperMark {
  /** Printed at the foot: the same paper is found again by it. */
  id: string;
  /** Local date the paper speaks of; also the date in the file, so that the same data make the same bytes. */
  issuedOn: string;
  printedOn?: string;
  /** Version of the record the values were read from. */
  version?: number;
}
