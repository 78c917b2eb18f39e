/** What a correction makes of visits. */
import type { JourneyPayload } from '@mourafaka/contracts';
import type { EntryCorrector } from './entry-change';

/** Withdrawn, it is no visit; corrected, it took place on another day or elsewhere. */
export const correctedVisit: EntryCorrector = ({ visits }, { id, fields }) => {
  if (!fields) return { visits: visits.filter((visit) => visit.id !== id) };
  const { occurredOn, place }: Partial<JourneyPayload<'record-visit'>> = fields;
  return {
    visits: visits.map((visit) =>
      visit.id === id ? { ...visit, ...(occurredOn && { on: occurredOn }), ...(place && { place }) } : visit,
    ),
  };
};
