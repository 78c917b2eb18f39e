/** Technical assistance: asked for, given to an expert, visited, recommended, done; or recorded as it was given. */
import type { JourneyPayload, Refusal } from '@mourafaka/contracts';
import { type AssistanceCommand, assistanceCommands } from '../assistance-moves';
import { entryOf } from '../entries';
import type { JourneyState } from '../state';
import { type Handlers, invalidField, notNow, outsideAccompaniment } from './handler';

type Names = AssistanceCommand | 'request-technical-assistance';

/** Why a command is not for this request, where it stands. */
function stepRefusal(command: AssistanceCommand, id: string, state: JourneyState): Refusal | undefined {
  const request = state.assistance.find((it) => it.id === id);
  if (!request) {
    return entryOf(state, id)?.withdrawn
      ? notNow('JOURNEY.ENTRY_WITHDRAWN', { entry: id })
      : invalidField('request', 'JOURNEY.ENTRY_UNKNOWN', { entry: id });
  }
  const allowed = assistanceCommands(request);
  if (allowed.includes(command)) return undefined;
  return { ...notNow('JOURNEY.ASSISTANCE_WRONG_STEP', { request: id, status: request.status }), allowed };
}

const doneRefusal = ({ request }: JourneyPayload<'record-technical-assistance'>, state: JourneyState) =>
  request === undefined ? undefined : stepRefusal('record-technical-assistance', request, state);

export const decideAssistance: Handlers<Names> = {
  'request-technical-assistance': (payload) => [{ type: 'TechnicalAssistanceRequested', data: payload }],
  'assign-technical-assistance': (payload, state) =>
    stepRefusal('assign-technical-assistance', payload.request, state) ?? [
      { type: 'TechnicalAssistanceAssigned', data: payload },
    ],
  'record-technical-assistance-visit': (payload, state, context) =>
    stepRefusal('record-technical-assistance-visit', payload.request, state) ??
    outsideAccompaniment('occurredOn', payload.occurredOn, state, context) ?? [
      { type: 'TechnicalAssistanceVisited', data: payload },
    ],
  'recommend-technical-assistance': (payload, state) =>
    stepRefusal('recommend-technical-assistance', payload.request, state) ?? [
      { type: 'TechnicalAssistanceRecommended', data: payload },
    ],
  'record-technical-assistance': (payload, state, context) =>
    doneRefusal(payload, state) ??
    outsideAccompaniment('occurredOn', payload.occurredOn, state, context) ?? [
      { type: 'TechnicalAssistanceRecorded', data: payload },
    ],
  'close-technical-assistance': (payload, state) =>
    stepRefusal('close-technical-assistance', payload.request, state) ?? [
      { type: 'TechnicalAssistanceClosed', data: payload },
    ],
};
