/**
 * The entries of a journey (`S3`, `T1` …): how they are numbered, and what a correction makes of them. The lists of the state
 * hold what counts; this register knows every entry, who recorded it and whether it was withdrawn.
 */
import { type EntryKind, entryLetters, entryKindOf, type JourneyEvent } from '@mourafaka/contracts';
import type { RecordedEvent } from '../aggregate';
import { correctedAssistance, correctedAttendance, correctedSession } from './coaching-entries';
import type { EntryChange, EntryCorrector } from './entry-change';
import { correctedVisit } from './diagnosis-entries';
import { correctedAccounts, correctedAssembly, correctedCapital } from './legal-entries';
import { correctedFinancing, correctedFundUse, correctedInstalment, correctedSale } from './marketing-entries';
import type { RecordedEntry, JourneyState } from './state';

/** The id the next entry of a kind gets. */
export const nextEntryId = ({ entries }: Pick<JourneyState, 'entries'>, kind: EntryKind): string =>
  `${entryLetters[kind]}${entries.filter((entry) => entry.kind === kind).length + 1}`;

export const entryOf = ({ entries }: Pick<JourneyState, 'entries'>, id: string): RecordedEntry | undefined =>
  entries.find((entry) => entry.id === id);

/** What was planned, or asked for, and took place: it is its record that is corrected, by who gave that. */
function recordOf({ type, data }: JourneyEvent): string | undefined {
  if (type === 'VisitRecorded') return data.visit;
  return type === 'TechnicalAssistanceRecorded' ? data.request : undefined;
}

/** The register with the entry an event makes, if it makes one. */
export function withEntry(before: JourneyState, recorded: RecordedEvent<JourneyEvent>): Pick<JourneyState, 'entries'> {
  const { entries = [] } = before;
  const event = recorded as JourneyEvent;
  const done = recordOf(event);
  if (done !== undefined)
    return { entries: entries.map((entry) => (entry.id === done ? { ...entry, by: recorded.actor.id } : entry)) };
  const kind = entryKindOf(event);
  return { entries: kind ? [...entries, { id: nextEntryId(before, kind), kind, by: recorded.actor.id }] : entries };
}

const counted =
  (name: 'productImprovements' | 'outlets' | 'segments' | 'saleSupports'): EntryCorrector =>
  (state, { fields }) =>
    fields ? {} : { [name]: state[name] - 1 };

/** Kind → what follows from its correction, besides the register; a kind that is not named is no part of the state. */
const correctors: { readonly [Kind in EntryKind]?: EntryCorrector } = {
  visit: correctedVisit,
  attendance: correctedAttendance,
  coaching: correctedSession,
  'technical-assistance': correctedAssistance,
  'product-improvement': counted('productImprovements'),
  outlet: counted('outlets'),
  segment: counted('segments'),
  'sale-support': counted('saleSupports'),
  sale: correctedSale,
  financing: correctedFinancing,
  instalment: correctedInstalment,
  'fund-use': correctedFundUse,
  assembly: correctedAssembly,
  accounts: correctedAccounts,
  capital: correctedCapital,
};

/** The state after an entry was corrected, or withdrawn (no fields). */
export function correctEntry(state: JourneyState, change: EntryChange): Partial<JourneyState> {
  const entry = entryOf(state, change.id);
  if (!entry) return {};
  const corrected = correctors[entry.kind]?.(state, change) ?? {};
  if (change.fields) return corrected;
  const entries = state.entries.map((it): RecordedEntry => (it === entry ? { ...it, withdrawn: true } : it));
  return { ...corrected, entries };
}
