import { journeyCommand, journeyIn, people, stateOf, testContext } from '../../testing';
import { given } from './given';
import { duties, isFinished, journeyOrders } from '../duties';
import { journeyAggregate } from '../journey-aggregate';
import { placeOfLeaver } from '../places';
import { tasks } from '../tasks';

const by = 'system' as const;
const offered = journeyIn('offered');
const offer = { wave: 'wave-1', batchPlace: 3, offer: 2 };
const placeDuties = (state: Parameters<typeof duties>[0]) => duties(state).filter(({ kind }) => kind === 'free-place');

describe('a place that became free', () => {
  it('is offered to a cooperative on the waiting list only', () => {
    given(journeyIn('admitted')).when('offer-place', offer, { by }).refused('JOURNEY.WRONG_MOMENT');
    given(journeyIn('withdrawn')).when('offer-place', offer, { by }).refused('JOURNEY.WRONG_MOMENT');
  });

  it('waits for an answer: a letter, a task and a deadline with reminders and an end', () => {
    const outcome = given(journeyIn('waitlisted')).when('offer-place', offer, { by });
    outcome.then('OfferMade');
    expect(outcome.state).toMatchObject({ state: 'offered', offer: { wave: 'wave-1', place: 3, offer: 2 } });
    expect(outcome.state.letters.at(-1)?.template).toBe('place-offer');
    expect(tasks(outcome.state)).toMatchObject([
      { kind: 'place-answer', role: 'applicant', commands: ['accept-place', 'decline-place'] },
    ]);
    const deadline = outcome.state.deadlines.find(({ kind }) => kind === 'place-answer');
    expect(deadline).toMatchObject({ status: 'open', owner: 'applicant' });
    expect(deadline?.steps.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['remind', 'expire']));
  });

  it('accepted admits, and is freed again by a withdrawal', () => {
    const accepted = given(offered).when('accept-place', {}, { by: 'applicant' });
    accepted.then('OfferAccepted');
    expect(accepted.state).toMatchObject({ state: 'admitted', wave: 'wave-1', offer: undefined });
    expect(accepted.state.letters.at(-1)?.template).toBe('admission');
    expect(accepted.state.deadlines.find(({ kind }) => kind === 'place-answer')?.status).toBe('met');
    const left = given(accepted.recorded).when('withdraw', { reason: 'Départ' }, { by: 'applicant' });
    expect(placeDuties(left.state)).toHaveLength(1);
  });

  it('declined goes back to the batch, and the cooperative is passed over from then on', () => {
    const declined = given(offered).when('decline-place', { reason: 'Autre programme' }, { by: 'applicant' });
    declined.then('OfferDeclined');
    expect(declined.state).toMatchObject({ state: 'waitlisted', passedOver: true, offer: undefined });
    expect(placeDuties(declined.state)).toMatchObject([{ key: 'free-place#1' }]);
    given(declined.recorded).when('offer-place', offer, { by }).refused('JOURNEY.PASSED_OVER', 'wrong-moment');
    given(declined.recorded).when('admit', { wave: 'wave-1' }, { by: 'committee' }).then('ApplicationAdmitted');
  });

  it('not answered in time lapses, and goes back to the batch', () => {
    const expiry = duties(stateOf(offered)).find(({ kind }) => kind === 'expire');
    const lapsed = given(offered).when('expire', { duty: expiry?.key ?? '' }, { by, now: expiry?.dueAt });
    lapsed.then('DeadlineExpired', 'OfferLapsed');
    expect(lapsed.state).toMatchObject({ state: 'waitlisted', passedOver: true });
    expect(lapsed.state.letters.at(-1)?.template).toBe('place-lapsed');
    expect(placeDuties(lapsed.state)).toHaveLength(1);
    given(lapsed.recorded).when('accept-place', {}, { by: 'applicant' }).refused('JOURNEY.WRONG_MOMENT');
  });
});

describe('a place is given back', () => {
  it.each(['admitted', 'diagnosing', 'plan-submitted', 'plan-approved'] as const)(
    'when a cooperative that is %s withdraws or is excluded',
    (name) => {
      const left = given(journeyIn(name)).when('withdraw', { reason: 'Départ' }, { by: 'applicant' });
      expect(left.state.freed).toMatchObject([{ key: 'free-place#1', wave: 'wave-1' }]);
      const excluded = given(journeyIn(name)).when('exclude', { reason: 'Activité cessée' }, { by: 'manager' });
      expect(placeDuties(excluded.state)).toHaveLength(1);
    },
  );

  it.each(['scored', 'waitlisted', 'training', 'marketing'] as const)(
    'by nobody who is %s: there is none, or training has begun',
    (name) => {
      const left = given(journeyIn(name)).when('withdraw', { reason: 'Départ' }, { by: 'applicant' });
      expect(placeDuties(left.state)).toEqual([]);
    },
  );

  const left = given(journeyIn('admitted')).when('withdraw', { reason: 'Départ' }, { by: 'applicant' });
  const [duty] = placeDuties(left.state);

  it('to the batch first; where the batch has no use for it, the journey owes it no more', () => {
    const { journeyId } = left.state;
    const own = {
      category: 'journey',
      entityId: journeyId,
      name: 'record-place-freed',
      payload: { duty: 'free-place#1' },
    };
    const toBatch = { category: 'batch', entityId: '4', name: 'free-place', payload: { wave: 'wave-1', journeyId } };
    expect(duty && journeyOrders(left.state, duty)).toEqual([{ ...toBatch, otherwise: own }, own]);
  });

  it('once, and the journey is finished only then', () => {
    const [letter] = left.state.letters;
    const told = given(left.recorded).when('issue-message', { duty: letter?.key ?? '' }, { by });
    expect(isFinished(told.state)).toBe(false);
    const freed = given(told.recorded).when('record-place-freed', { duty: 'free-place#1' }, { by });
    freed.then('FreedPlaceRecorded');
    expect(isFinished(freed.state)).toBe(true);
    given(freed.recorded).when('record-place-freed', { duty: 'free-place#1' }, { by }).refused('JOURNEY.DUTY_MOOT');
  });

  it('by nobody who was let in past the list: the next of the list is offered what others leave', () => {
    const list = { wave: 'wave-1', ranking: 1, rank: 3, reason: 'Places prises' };
    const waiting = given(journeyIn('scored')).when('waitlist', list, { by });
    const admitted = given(waiting.recorded).when('admit', { reason: 'Décision du comité' }, { by: 'committee' });
    expect(admitted.state).toMatchObject({ state: 'admitted', beyondTarget: true });
    const gone = given(admitted.recorded).when('withdraw', { reason: 'Départ' }, { by: 'applicant' });
    expect(placeDuties(gone.state)).toEqual([]);
  });

  it('and not twice: whom an appeal brings back is beyond the target', () => {
    const excluded = given(journeyIn('admitted')).when('exclude', { reason: 'Activité cessée' }, { by: 'manager' });
    const appealed = given(excluded.recorded).when('appeal', { grounds: 'Activité reprise' }, { by: 'applicant' });
    const decide = { outcome: 'reassess', reason: 'Preuves vues' } as const;
    const back = given(appealed.recorded).when('decide-appeal', decide, { by: 'committee' });
    expect(back.state).toMatchObject({ state: 'admitted', beyondTarget: true });
    const again = given(back.recorded).when('withdraw', { reason: 'Départ' }, { by: 'applicant' });
    expect(again.state.placesFreed).toBe(1);
  });

  it('when the offer itself was left by an exclusion: an appeal leads back to the waiting list', () => {
    const excluded = given(offered).when('exclude', { reason: 'Activité cessée' }, { by: 'manager' });
    expect(placeDuties(excluded.state)).toHaveLength(1);
    const appealed = given(excluded.recorded).when('appeal', { grounds: 'Activité reprise' }, { by: 'applicant' });
    const decide = { outcome: 'reassess', reason: 'Preuves vues' } as const;
    const back = given(appealed.recorded).when('decide-appeal', decide, { by: 'committee' });
    expect(back.state).toMatchObject({ state: 'waitlisted', passedOver: false, offer: undefined });
  });
});

it('a withdrawal of a suspended cooperative gives its place back as well', () => {
  const suspended = given(journeyIn('admitted')).when('suspend', { reason: 'Inondation' }, { by: 'manager' }).recorded;
  const context = testContext({ actor: people.applicant, now: '2027-06-01T09:00:00.000Z' });
  const command = journeyCommand('withdraw', { reason: 'Départ' });
  const { events } = journeyAggregate.decide(command, stateOf(suspended), context);
  expect(events?.[0]?.type).toBe('JourneyWithdrawn');
  const { state } = given(suspended).when('withdraw', { reason: 'Départ' }, { by: 'applicant' });
  expect(placeDuties(state)).toHaveLength(1);
});

describe('a place that a list kept for a journey', () => {
  const admit = { command: 'admit', payload: { wave: 'wave-1', ranking: 1, rank: 1 } };
  const left = (record: typeof offered) =>
    given(record).when('withdraw', { reason: 'Départ' }, { by: 'applicant' }).state;

  it('is not given back while the journey can be admitted, or when it waited only', () => {
    expect(placeOfLeaver(stateOf(journeyIn('scored')), admit)).toBeUndefined();
    expect(placeOfLeaver(left(journeyIn('scored')), { ...admit, command: 'waitlist' })).toBeUndefined();
    expect(placeOfLeaver(left(journeyIn('scored')), { command: 'admit', payload: {} })).toBeUndefined();
  });

  it('is not given back twice by whom it was taken by hand', () => {
    expect(placeOfLeaver(left(journeyIn('admitted')), admit)).toBeUndefined();
  });

  it('is given back for one that left before the list was handed out', () => {
    const state = left(journeyIn('scored'));
    expect(placeOfLeaver(state, admit)).toEqual({
      category: 'batch',
      entityId: state.batch,
      name: 'free-place',
      payload: { wave: 'wave-1', journeyId: state.journeyId },
    });
  });
});
