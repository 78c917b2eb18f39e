import type { JourneyState } from './state';

/** What a correction brings: the fields that change, or none where the entry is withdrawn. */
export interface EntryChange {
  id: string;
  fields?: Readonly<Record<string, unknown>>;
  at: string;
}

/** What the state makes of a corrected entry. */
export type EntryCorrector = (state: JourneyState, change: EntryChange) => Partial<JourneyState>;
