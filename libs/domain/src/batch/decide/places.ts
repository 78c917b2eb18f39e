/** Places that fall free after the release go down the waiting list, one cooperative after the other. */
import type { Refusal } from '@mourafaka/contracts';
import { type Handlers, notNow } from '../handler';
import type { BatchState, Place } from '../state';

const unknownPlace = (place: number): Refusal => ({
  code: 'BATCH.PLACE_UNKNOWN',
  kind: 'not-found',
  params: { place },
});

const placeOf = ({ places }: BatchState, number: number): Place | undefined =>
  places.find(({ place }) => place === number);

/** The first of the list among these, who was not passed over for this place and is offered no other. */
function nextFor({ wave, passedOver }: Place, state: BatchState, among: readonly string[]): string | undefined {
  const still = new Set(among);
  const offered = new Set(state.places.filter(({ status }) => status === 'offered').map(({ journeyId }) => journeyId));
  return (state.waves[wave]?.entries ?? [])
    .filter(({ outcome }) => outcome === 'waiting')
    .sort((a, b) => (a.waiting ?? a.rank) - (b.waiting ?? b.rank))
    .map(({ journeyId }) => journeyId)
    .find((id) => still.has(id) && !passedOver.includes(id) && !offered.has(id));
}

export const decidePlaces: Handlers<'free-place' | 'offer-place' | 'record-offer'> = {
  'free-place': ({ wave, journeyId }, { places }) => {
    // Whoever was offered a place and does not take it, or leaves later, gives that same place back: also when the answer
    // came before it was noted that they were told.
    const held = places.find((it) => it.status !== 'unfilled' && it.wave === wave && it.journeyId === journeyId);
    return [{ type: 'PlaceFreed', data: { place: held?.place ?? places.length + 1, wave, journeyId } }];
  },
  'offer-place': ({ place: number }, state, { waiting = [], undecided = [] }) => {
    const place = placeOf(state, number);
    if (!place) return unknownPlace(number);
    if (place.status !== 'freed') return notNow('BATCH.PLACE_NOT_FREE', { place: number });
    const { wave, offers } = place;
    const journeyId = nextFor(place, state, [...waiting, ...undecided]);
    // Their decision is still being handed out: nobody behind them is asked first.
    if (journeyId !== undefined && undecided.includes(journeyId))
      return notNow('BATCH.LIST_NOT_HANDED_OUT', { place: number });
    return journeyId === undefined
      ? [{ type: 'PlaceUnfilled', data: { place: number, wave } }]
      : [{ type: 'PlaceOffered', data: { place: number, offer: offers + 1, wave, journeyId } }];
  },
  'record-offer': ({ place: number, offer, outcome }, state) => {
    const place = placeOf(state, number);
    if (!place) return unknownPlace(number);
    const { status, offers, journeyId } = place;
    if (status !== 'offered' || offers !== offer || journeyId === undefined)
      return notNow('BATCH.OFFER_MOOT', { place: number });
    return [{ type: 'PlaceOfferRecorded', data: { place: number, offer, journeyId, outcome } }];
  },
};
