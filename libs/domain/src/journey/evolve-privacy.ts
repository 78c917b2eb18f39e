/** Requests about personal data, and their answers. */
import type { Evolvers } from './evolve-helpers';
import { type DataRequest, openRequests, type PrivacyState } from './privacy-state';

type PrivacyEvent =
  | 'AccessRequested'
  | 'AccessAnswered'
  | 'RectificationRequested'
  | 'RectificationDecided'
  | 'ConsentRenewed'
  | 'PersonErased';

const asked = ({ dataRequests = [] }: PrivacyState, request: DataRequest): PrivacyState => ({
  dataRequests: [...dataRequests, request],
});

/** Answered, a request keeps none of what it wanted written. */
const answered = (
  { dataRequests = [] }: PrivacyState,
  { request, outcome }: { request: string; outcome: NonNullable<DataRequest['outcome']> },
  answeredAt: string,
): PrivacyState => ({
  dataRequests: dataRequests.map(({ wanted, ...one }) =>
    one.id === request ? { ...one, outcome, answeredAt } : { ...one, ...(wanted && { wanted }) },
  ),
});

export const evolvePrivacy: Evolvers<PrivacyEvent> = {
  AccessRequested: (state, { request: id }, { recordedAt: at }) => asked(state, { id, kind: 'access', at }),
  AccessAnswered: (state, answer, { recordedAt }) => answered(state, answer, recordedAt),
  RectificationRequested: (state, { request: id, representative: wanted }, { recordedAt: at }) =>
    asked(state, { id, kind: 'rectification', at, wanted }),
  RectificationDecided: (state, answer, { recordedAt }) => answered(state, answer, recordedAt),
  ConsentRenewed: (_, { textVersion }) => ({ consent: { given: true, textVersion } }),
  // Whoever represents it next is another person, with a key of their own.
  PersonErased: (state, { person }, { recordedAt }) => ({
    erased: [...(state.erased ?? []), person],
    ...(state.representative?.personId === person && {
      representative: undefined,
      ...openRequests(state).reduce<PrivacyState>(
        (left, { id: request }) => answered(left, { request, outcome: 'erased' }, recordedAt),
        state.dataRequests ? { dataRequests: state.dataRequests } : {},
      ),
    }),
  }),
};
