/** A place that became free, offered to the next on the waiting list. */
import type { JourneyState } from '../state';
import type { Handlers } from './handler';

/** Only in `offered`, where the offer stands. */
const offerOf = ({ offer, wave }: JourneyState) => ({
  wave: offer?.wave ?? wave ?? '',
  place: offer?.place ?? 1,
  offer: offer?.offer ?? 1,
});

export const decidePlaces: Handlers<'offer-place' | 'accept-place' | 'decline-place'> = {
  'offer-place': ({ wave, batchPlace: place, offer }) => [{ type: 'OfferMade', data: { wave, place, offer } }],
  'accept-place': (_payload, state) => [{ type: 'OfferAccepted', data: offerOf(state) }],
  'decline-place': ({ reason }, state) => [{ type: 'OfferDeclined', data: { ...offerOf(state), reason } }],
};
