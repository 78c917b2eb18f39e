/**
 * The entries of a journey: what is recorded of one visit, one session, one sale. Each has a short id, `S3`, made by counting
 * the entries of its kind in order of recording; it is stored nowhere, so whoever folds the events counts alike. A withdrawn
 * entry keeps its id and counts no more.
 */
import { z } from 'zod';

/** Kind → the letter its ids start with. */
export const entryLetters = {
  visit: 'V',
  attendance: 'M',
  coaching: 'S',
  'technical-assistance': 'T',
  'product-improvement': 'P',
  outlet: 'O',
  segment: 'G',
  'sale-support': 'K',
  sale: 'B',
  financing: 'F',
  instalment: 'I',
  'fund-use': 'U',
  assembly: 'A',
  accounts: 'N',
  capital: 'C',
} as const;
export type EntryKind = keyof typeof entryLetters;
export const entryKinds = Object.keys(entryLetters) as EntryKind[];

/** `S3`: the third entry of its kind. */
export const entryId = (letters: string = Object.values(entryLetters).join('')) =>
  z.string().regex(new RegExp(`^[${letters}][1-9]\\d{0,3}$`));

/** The kind an id such as `S3` belongs to. */
export const kindOfEntryId = (id: string): EntryKind | undefined =>
  entryKinds.find((kind) => entryLetters[kind] === id[0]);
