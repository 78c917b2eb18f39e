import { batchOrders } from '../orders';
import { and, batchIn, type BatchRecord, dutyKeys, given, journey, perform, stateOf, system } from './given';

const wave = 'wave-1';
const waiting = [journey(3), journey(4)];
/** The first of the list has left. */
const freed = and(batchIn('running'), 'free-place', { wave, journeyId: journey(1) }, { by: system });
const offered = perform(freed, 'offer/1#1', { waiting });
const placeIn = (record: BatchRecord) => stateOf(record).places[0];
const record = (before: BatchRecord, offer: number, outcome: 'told' | 'refused') =>
  given(before).when('record-offer', { place: 1, offer, outcome }, { by: system });
const told = record(offered, 1, 'told').recorded;

describe('a place', () => {
  it('does not fall free before its wave is released', () => {
    given(batchIn('approved'))
      .when('free-place', { wave, journeyId: journey(1) }, { by: system })
      .refused('BATCH.NOT_RELEASED', 'wrong-moment');
  });

  it('that fell free is offered to the first on the waiting list, who is then told', () => {
    expect(dutyKeys(freed)).toEqual(['offer/1#1']);
    expect(placeIn(offered)).toMatchObject({ status: 'offered', offers: 1, journeyId: journey(3) });
    expect(dutyKeys(offered)).toEqual(['tell/1#1']);
    expect(batchOrders(stateOf(offered), { key: 'tell/1#1', kind: 'tell' })).toEqual([
      {
        category: 'journey',
        entityId: journey(3),
        name: 'offer-place',
        payload: { wave, batchPlace: 1, offer: 1 },
        otherwise: {
          category: 'batch',
          entityId: '4',
          name: 'record-offer',
          payload: { place: 1, offer: 1, outcome: 'refused' },
        },
      },
      { category: 'batch', entityId: '4', name: 'record-offer', payload: { place: 1, offer: 1, outcome: 'told' } },
    ]);
    expect(dutyKeys(told)).toEqual([]);
  });

  it('is offered to nobody while the decision of somebody before them is still being handed out', () => {
    given(freed)
      .when('offer-place', { place: 1 }, { by: system, waiting: [journey(4)], undecided: [journey(3)] })
      .refused('BATCH.LIST_NOT_HANDED_OUT', 'wrong-moment');
    given(freed)
      .when('offer-place', { place: 1 }, { by: system, waiting: [], undecided: [journey(4)] })
      .refused('BATCH.LIST_NOT_HANDED_OUT');
    expect(dutyKeys(freed)).toEqual(['offer/1#1']);
    const first = perform(freed, 'offer/1#1', { waiting: [journey(3)], undecided: [journey(4), journey(9)] });
    expect(placeIn(first)?.journeyId).toBe(journey(3));
  });

  it('goes to the next when the first waits no more', () => {
    expect(placeIn(perform(freed, 'offer/1#1', { waiting: [journey(4)] }))?.journeyId).toBe(journey(4));
  });

  it('goes to the next when the first could not be told', () => {
    const refused = record(offered, 1, 'refused').recorded;
    expect(dutyKeys(refused)).toEqual(['offer/1#2']);
    expect(placeIn(perform(refused, 'offer/1#2', { waiting }))).toMatchObject({ offers: 2, journeyId: journey(4) });
  });

  it('given back by whom it was offered to is the same place, and goes to the next', () => {
    const declined = and(told, 'free-place', { wave, journeyId: journey(3) }, { by: system });
    expect(stateOf(declined).places).toHaveLength(1);
    const second = perform(declined, 'offer/1#2', { waiting });
    expect(placeIn(second)).toMatchObject({ status: 'offered', journeyId: journey(4), passedOver: [journey(3)] });
  });

  it('given back before the batch noted that it was told is the same place as well', () => {
    const declined = and(offered, 'free-place', { wave, journeyId: journey(3) }, { by: system });
    expect(stateOf(declined).places).toMatchObject([{ place: 1, status: 'freed', passedOver: [journey(3)] }]);
    record(declined, 1, 'told').refused('BATCH.OFFER_MOOT', 'wrong-moment');
    expect(dutyKeys(declined)).toEqual(['offer/1#2']);
  });

  it('stays unfilled when nobody is left', () => {
    const unfilled = perform(freed, 'offer/1#1', { waiting: [] });
    expect(unfilled.at(-1)).toMatchObject({ type: 'PlaceUnfilled', data: { place: 1, wave } });
    expect(dutyKeys(unfilled)).toEqual([]);
  });

  it('is not offered to somebody who is being offered another', () => {
    const both = and(offered, 'free-place', { wave, journeyId: journey(2) }, { by: system });
    const second = perform(both, 'offer/2#1', { waiting });
    expect(stateOf(second).places.map(({ journeyId }) => journeyId)).toEqual([journey(3), journey(4)]);
  });

  it('is offered once at a time', () => {
    given(offered).when('offer-place', { place: 1 }, { by: system, waiting }).refused('BATCH.PLACE_NOT_FREE');
    given(offered)
      .when('offer-place', { place: 7 }, { by: system, waiting })
      .refused('BATCH.PLACE_UNKNOWN', 'not-found');
    record(offered, 2, 'told').refused('BATCH.OFFER_MOOT', 'wrong-moment');
    record(told, 1, 'refused').refused('BATCH.OFFER_MOOT', 'wrong-moment');
  });
});
