/** Visits to the cooperative: planned, moved, cancelled, and what came of them. */
import type { Refusal } from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import type { JourneyState, Visit } from '../state';
import { type Handlers, inFuture, invalidField, notNow } from './handler';

type Names = 'plan-visit' | 'cancel-visit' | 'record-visit';

/** Why a visit of that id is not one that may still be moved, cancelled or held. */
function notPlanned({ visits }: JourneyState, id: string): Refusal | undefined {
  const visit: Visit | undefined = visits.find((one) => one.id === id);
  if (!visit || visit.withdrawn) return invalidField('visit', 'DIAGNOSIS.VISIT_UNKNOWN', { visit: id });
  return visit.status === 'planned' ? undefined : notNow('DIAGNOSIS.VISIT_OVER', { visit: id });
}

const inPast = (date: string, { today }: DecisionContext): Refusal | undefined =>
  date < today ? invalidField('plannedOn', 'DIAGNOSIS.VISIT_IN_PAST', { date }) : undefined;

/** Two visits on one day, or two entries of one visit: the second is a mistake. `but`: the one that is corrected. */
export const heldThatDay = ({ visits }: JourneyState, on: string, but?: string): boolean =>
  visits.some(({ id, status, withdrawn, on: day }) => id !== but && status === 'held' && !withdrawn && day === on);

export const decideVisits: Handlers<Names> = {
  'plan-visit': ({ visit, ...planned }, state, context) => {
    const refused = (visit !== undefined && notPlanned(state, visit)) || inPast(planned.plannedOn, context);
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
    const refused = (visit !== undefined && notPlanned(state, visit)) || inFuture('occurredOn', occurredOn, context);
    if (refused) return refused;
    if (heldThatDay(state, occurredOn))
      return invalidField('occurredOn', 'DIAGNOSIS.VISIT_TWICE_A_DAY', { date: occurredOn });
    return [{ type: 'VisitRecorded', data: payload }];
  },
};
