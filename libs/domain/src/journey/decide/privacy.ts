/** The rights people have in the data held on them (law 09-08): access and rectification, and consent to what is done with them. */
import { newestConsent, type Refusal } from '@mourafaka/contracts';
import { type DataRequest, openRequests, type PrivacyState } from '../privacy-state';
import { type Handlers, invalidField, notNow } from './handler';

type Names =
  | 'request-access'
  | 'answer-access-request'
  | 'request-rectification'
  | 'decide-rectification'
  | 'renew-consent'
  | 'record-erasure';

const nextId = ({ dataRequests = [] }: PrivacyState): string => `Q${dataRequests.length + 1}`;

/** Whoever asks again before they are answered has asked already. */
function asksAgain(state: PrivacyState, kind: DataRequest['kind']): Refusal | undefined {
  const [open] = openRequests(state, kind);
  return open && notNow('PRIVACY.REQUEST_OPEN', { request: open.id });
}

function waiting({ dataRequests = [] }: PrivacyState, id: string, kind: DataRequest['kind']): DataRequest | Refusal {
  const request = dataRequests.find((one) => one.id === id && one.kind === kind);
  if (!request) return invalidField('request', 'PRIVACY.REQUEST_UNKNOWN', { request: id });
  return request.outcome === undefined ? request : notNow('PRIVACY.REQUEST_ANSWERED', { request: id });
}

/** A refusal has a code, a request has none. */
const isRefused = (found: DataRequest | Refusal): found is Refusal => 'code' in found;

export const decidePrivacy: Handlers<Names> = {
  'request-access': (payload, state) =>
    asksAgain(state, 'access') ?? [{ type: 'AccessRequested', data: { request: nextId(state), ...payload } }],
  'answer-access-request': (payload, state) => {
    const request = waiting(state, payload.request, 'access');
    if (isRefused(request)) return request;
    if (payload.outcome === 'refused' && payload.reason === undefined) return invalidField('reason', 'FIELD.REQUIRED');
    return [{ type: 'AccessAnswered', data: payload }];
  },
  'request-rectification': ({ representative, reason }, state) => {
    if (Object.keys(representative).length === 0) return invalidField('representative', 'FIELD.EMPTY');
    const personId = state.representative?.personId;
    if (personId === undefined) return notNow('PRIVACY.NOBODY_NAMED');
    const wanted = { personId, ...representative };
    return (
      asksAgain(state, 'rectification') ?? [
        { type: 'RectificationRequested', data: { request: nextId(state), representative: wanted, reason } },
      ]
    );
  },
  'renew-consent': ({ textVersion }) =>
    textVersion === newestConsent.version
      ? [{ type: 'ConsentRenewed', data: { textVersion } }]
      : invalidField('textVersion', 'PRIVACY.CONSENT_NOT_NEWEST', { version: newestConsent.version }),
  'record-erasure': (payload, { erased = [] }) =>
    erased.includes(payload.person) ? notNow('PRIVACY.ERASED_ALREADY') : [{ type: 'PersonErased', data: payload }],
  'decide-rectification': (payload, state) => {
    const request = waiting(state, payload.request, 'rectification');
    if (isRefused(request)) return request;
    const { outcome, reason } = payload;
    const decided = { type: 'RectificationDecided', data: payload } as const;
    if (outcome === 'refused' || !request.wanted) return [decided];
    return [
      decided,
      { type: 'DataCorrected', data: { changes: { representative: request.wanted }, reason, rectifies: request.id } },
    ];
  },
};
