/** Visits to the cooperative: planned, moved, cancelled, and what came of them. */
import type { Refusal } from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import type { JourneyState } from '../state';
import { type Check, within } from './entry-checks';
import { type Handlers, invalidField, notNow, outsideAccompaniment } from './handler';

type Names = 'plan-visit' | 'cancel-visit' | 'record-visit';

/** Why a visit of that id is not one that may still be moved, cancelled or held. */
function notPlanned({ visits }: JourneyState, id: string): Refusal | undefined {
  const visit = visits.find((one) => one.id === id);
  if (!visit) return invalidField('visit', 'DIAGNOSIS.VISIT_UNKNOWN', { visit: id });
  return visit.status === 'planned' ? undefined : notNow('DIAGNOSIS.VISIT_OVER', { visit: id });
}

const inPast = (date: string, { today }: DecisionContext): Refusal | undefined =>
  date < today ? invalidField('plannedOn', 'DIAGNOSIS.VISIT_IN_PAST', { date }) : undefined;

/** Two visits held on one day are one visit recorded twice; `but`: the one that is corrected. */
const twiceADay = (field: string, date: string, { visits }: JourneyState, but?: string): Refusal | undefined =>
  visits.some(({ id, status, on }) => status === 'held' && on === date && id !== but)
    ? invalidField(field, 'DIAGNOSIS.VISIT_TWICE_A_DAY', { date })
    : undefined;

/** What is corrected of a visit is what came of it: one that did not take place is moved or cancelled instead. */
export const visitAgain: Check = (asked) => {
  const { id, fields, state } = asked;
  if (state.visits.find((visit) => visit.id === id)?.status !== 'held')
    return notNow('DIAGNOSIS.VISIT_NOT_HELD', { visit: id });
  const { occurredOn } = fields;
  return (
    within('occurredOn')(asked) ??
    (typeof occurredOn === 'string' ? twiceADay('entry.fields.occurredOn', occurredOn, state, id) : undefined)
  );
};

export const decideVisits: Handlers<Names> = {
  'plan-visit': ({ visit, ...planned }, state, context) => {
    const refused = (visit === undefined ? undefined : notPlanned(state, visit)) ?? inPast(planned.plannedOn, context);
    if (refused) return refused;
    return [
      visit === undefined
        ? { type: 'VisitPlanned', data: planned }
        : { type: 'VisitMoved', data: { visit, ...planned } },
    ];
  },
  'cancel-visit': (payload, state) => notPlanned(state, payload.visit) ?? [{ type: 'VisitCancelled', data: payload }],
  'record-visit': (payload, state, context) => {
    const { visit, occurredOn } = payload;
    return (
      (visit === undefined ? undefined : notPlanned(state, visit)) ??
      outsideAccompaniment('occurredOn', occurredOn, state, context) ??
      twiceADay('occurredOn', occurredOn, state) ?? [{ type: 'VisitRecorded', data: payload }]
    );
  },
};
