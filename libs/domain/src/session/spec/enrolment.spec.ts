import { sessionKeys, waitingList, withPlace } from '../state';
import { aSession, and, coop, coops, during, enrolled, given, type Given, participants, scheduled } from './given';

const tomorrow = '2026-11-21T09:00:00.000Z';

describe('enrolling cooperatives', () => {
  it.each<[string, Given['facts'], string]>([
    ['that no journey is known of', { 2: undefined }, 'SESSION.JOURNEY_UNKNOWN'],
    ['of another batch', { 2: { batch: '3' } }, 'SESSION.OTHER_BATCH'],
    ['of another region', { 2: { region: '04' } }, 'SESSION.OTHER_REGION'],
    ['that is only admitted yet', { 2: { state: 'admitted' } }, 'SESSION.NOT_ACCOMPANIED'],
    ['that has left', { 2: { state: 'withdrawn' } }, 'SESSION.NOT_ACCOMPANIED'],
    ['that is suspended', { 2: { suspended: true } }, 'SESSION.JOURNEY_SUSPENDED'],
    ['that attended the module', { 2: { modulesAttended: ['governance'] } }, 'SESSION.MODULE_ATTENDED'],
    [
      'enrolled in another session of the module',
      { 2: { enrolledIn: { sessionId: coop(9), heldOn: '2026-11-25' } } },
      'SESSION.ENROLLED_ELSEWHERE',
    ],
  ])('refuses one %s, and enrols nobody', (_what, facts, code) => {
    const outcome = given(scheduled()).when('enrol', { journeyIds: coops(1, 3) }, { facts });
    outcome.refused('SESSION.ENROLMENT_REFUSED', 'invalid');
    expect(outcome.refusal?.errors).toEqual([expect.objectContaining({ field: 'journeyIds.1', code })]);
    expect(outcome.state.enrolments).toEqual([]);
  });

  it('names every one that cannot be, at once', () => {
    const facts = { 1: { region: '04' }, 3: { suspended: true } };
    const { refusal } = given(scheduled()).when('enrol', { journeyIds: [...coops(1, 3), coop(2)] }, { facts });
    expect(refusal?.errors?.map(({ field, code }) => [field, code])).toEqual([
      ['journeyIds.0', 'SESSION.OTHER_REGION'],
      ['journeyIds.2', 'SESSION.JOURNEY_SUSPENDED'],
      ['journeyIds.3', 'SESSION.JOURNEY_TWICE'],
    ]);
  });

  it('refuses one that is enrolled or waits already', () => {
    given(enrolled())
      .when('enrol', { journeyIds: [coop(5)] })
      .refused('SESSION.ALREADY_ENROLLED');
  });

  it('of a lot takes those of the lot wherever they are, and no others of the region', () => {
    const ofLot = scheduled({ lot: 'lot-1' });
    given(ofLot)
      .when('enrol', { journeyIds: [coop(1)] }, { facts: { 1: { region: '04' } } })
      .then('CooperativesEnrolled');
    given(ofLot)
      .when('enrol', { journeyIds: [coop(1)] }, { facts: { 1: { lot: 'lot-2' } } })
      .refused('SESSION.OTHER_LOT');
  });

  it('once more in a module that was attended needs a reason', () => {
    const facts = { 1: { modulesAttended: ['governance'] } };
    const reason = 'Nouvelle présidente';
    given(scheduled())
      .when('enrol', { journeyIds: [coop(1)], reason }, { facts })
      .then('CooperativesEnrolled');
  });

  it('is over with the day of the session', () => {
    given(enrolled(2))
      .when('enrol', { journeyIds: [coop(3)] }, { now: during })
      .then('CooperativesEnrolled');
    given(enrolled(2))
      .when('enrol', { journeyIds: [coop(3)] }, { now: tomorrow })
      .refused('SESSION.ENROLMENT_OVER');
  });

  it('beyond the capacity puts them on the waiting list, in order', () => {
    const { state } = given(scheduled()).when('enrol', { journeyIds: coops(1, 5) });
    expect(withPlace(state).map(({ journeyId }) => journeyId)).toEqual(coops(1, 3));
    expect(waitingList(state).map(({ journeyId }) => journeyId)).toEqual(coops(4, 5));
  });

  it('reserves each cooperative for one session of the module, and its code, until the session is over', () => {
    const record = and(scheduled(), 'enrol', { journeyIds: coops(1, 2) });
    const { state } = given(record).when('remove-enrolment', { journeyId: coop(1), reason: 'Empêchée' });
    expect(sessionKeys(state)).toEqual(['check-in:K7QM-4TX9', `enrolment:${coop(2)}:governance`]);
    expect(sessionKeys(given(record).when('cancel', { reason: 'Grève' }).state)).toEqual([]);
  });
});

describe('removing an enrolment', () => {
  const reason = 'À la demande de la coopérative';

  it('of one that is not enrolled is refused', () => {
    given(enrolled())
      .when('remove-enrolment', { journeyId: coop(7), reason })
      .refused('SESSION.NOT_ENROLLED');
    const once = and(enrolled(), 'remove-enrolment', { journeyId: coop(1), reason });
    given(once)
      .when('remove-enrolment', { journeyId: coop(1), reason })
      .refused('SESSION.NOT_ENROLLED');
  });

  it('of one that came is refused', () => {
    const came = and(
      enrolled(),
      'record-attendance',
      { journeyId: coop(1), participants: participants(1) },
      { now: during },
    );
    given(came)
      .when('remove-enrolment', { journeyId: coop(1), reason })
      .refused('SESSION.ATTENDED', 'wrong-moment');
  });

  it('gives the place to the first who waits', () => {
    const outcome = given(enrolled()).when('remove-enrolment', { journeyId: coop(2), reason });
    outcome.then('EnrolmentRemoved', 'EnrolmentPromoted');
    expect(withPlace(outcome.state).map(({ journeyId }) => journeyId)).toEqual([coop(1), coop(3), coop(4)]);
    expect(waitingList(outcome.state).map(({ journeyId }) => journeyId)).toEqual([coop(5)]);
  });

  it('of one that waits moves nobody up', () => {
    given(enrolled())
      .when('remove-enrolment', { journeyId: coop(4), reason })
      .then('EnrolmentRemoved');
  });

  it('once the session has begun gives the place to nobody', () => {
    given(enrolled())
      .when('remove-enrolment', { journeyId: coop(2), reason }, { now: during })
      .then('EnrolmentRemoved');
  });

  it('puts one that comes back behind those who wait', () => {
    const left = and(enrolled(), 'remove-enrolment', { journeyId: coop(2), reason });
    const { state } = given(left).when('enrol', { journeyIds: [coop(2)] });
    expect(waitingList(state).map(({ journeyId }) => journeyId)).toEqual([coop(5), coop(2)]);
    expect(aSession().capacity).toBe(withPlace(state).length);
  });
});
