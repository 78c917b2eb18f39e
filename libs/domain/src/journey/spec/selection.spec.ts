import type { JourneyCommandName, JourneyPayload } from '@mourafaka/contracts';
import { defaultPolicy } from '../../policy';
import { journeyIn, people } from '../../testing';
import { given } from './given';

const by = 'committee' as const;

describe('the decision', () => {
  it.each([
    ['admit', {}],
    ['waitlist', { reason: 'Quota' }],
    ['reject', { reasons: ['Note insuffisante'] }],
  ] as [JourneyCommandName, object][])('is not taken by who alone has scored the file: %s', (command, written) => {
    const payload = written as JourneyPayload;
    const alone = { ...defaultPolicy, minScorers: 1 };
    const scores = { innovation: 9, market: 9, anchorage: 9, gender: 9, convergence: 9, environment: 9 };
    const scored = given(journeyIn('eligible')).when('score', { scores }, { by, policy: alone });
    expect(scored.state.state).toBe('scored');
    given(scored.recorded).when(command, payload, { by }).refused('JOURNEY.DECISION_NEEDS_ANOTHER_PERSON', 'forbidden');
    expect(given(scored.recorded).when(command, payload, { by: 'secondMember' }).refusal).toBeUndefined();
    // The committee scores and selects: a file that two have scored is decided by one of them.
    expect(given(journeyIn('scored')).when(command, payload, { by }).refusal).toBeUndefined();
  });

  it.each([
    ['admit', {}],
    ['waitlist', { reason: 'Quota' }],
    ['reject', { reasons: ['Note insuffisante'] }],
  ] as [JourneyCommandName, object][])(
    'is not taken by hand while a list waits to be given out: %s',
    (command, written) => {
      const payload = written as JourneyPayload;
      const selection = { wave: 'wave-1', ranked: true, pending: true };
      const scored = given(journeyIn('scored'));
      scored.when(command, payload, { by, selection }).refused('JOURNEY.LIST_DECIDES', 'wrong-moment');
      const released = { ...selection, pending: false };
      expect(scored.when(command, payload, { by, selection: released }).refusal).toBeUndefined();
      expect(scored.when(command, payload, { by: 'system', selection }).refusal).toBeUndefined();
    },
  );

  it('by hand names no list and no signatures: those are the system’s to say', () => {
    const list = { wave: 'wave-1', ranking: 2, signedBy: ['committee', 'programme-manager'] };
    const scored = given(journeyIn('scored'));
    for (const outcome of [
      scored.when('admit', list, { by }),
      scored.when('waitlist', { ...list, reason: 'Quota' }, { by }),
      scored.when('reject', { wave: 'wave-1', signedBy: list.signedBy, reasons: ['Note'] }, { by }),
    ]) {
      outcome.refused('COMMAND.INVALID', 'invalid');
      expect(outcome.refusal?.errors).toMatchObject([{ code: 'JOURNEY.SYSTEM_ONLY' }]);
    }
  });

  it('handed out with a wave keeps the list it comes from and who signed it', () => {
    const list = { wave: 'wave-1', ranking: 2, rank: 14, signedBy: ['committee', 'programme-manager'] };
    const { state } = given(journeyIn('scored')).when('admit', list, { by: 'system' });
    expect(state).toMatchObject({
      state: 'admitted',
      wave: 'wave-1',
      decision: { by: 'system', ranking: 2, rank: 14, signedBy: list.signedBy },
    });
  });

  it('admits to a wave of the policy only', () => {
    given(journeyIn('scored')).when('admit', { wave: 'wave-9' }, { by }).refused('COMMAND.INVALID');
    const outcome = given(journeyIn('scored')).when('admit', { wave: 'wave-1', lot: 'lot-1' }, { by });
    outcome.then('ApplicationAdmitted');
    expect(outcome.state).toMatchObject({
      state: 'admitted',
      wave: 'wave-1',
      decision: { kind: 'admitted', by: people.committee.id },
    });
    expect(outcome.state.letters.at(-1)?.template).toBe('admission');
  });

  it('puts on the waiting list, from which one is admitted or rejected later', () => {
    const waiting = given(journeyIn('scored')).when('waitlist', { rank: 1, reason: 'Quota' }, { by });
    waiting.then('ApplicationWaitlisted');
    given(waiting.recorded).when('admit', {}, { by }).then('ApplicationAdmitted');
    given(waiting.recorded)
      .when('reject', { reasons: ['Fin de la tranche'] }, { by })
      .then('ApplicationRejected');
  });

  it('rejects with reasons, and leaves the time to appeal', () => {
    const outcome = given(journeyIn('ineligible')).when('reject', { reasons: ['Trop ancienne'] }, { by });
    outcome.then('ApplicationRejected');
    expect(outcome.state.deadlines.at(-1)).toMatchObject({ kind: 'appeal-window', status: 'open' });
    expect(outcome.state.deadlines.find(({ kind }) => kind === 'decision')?.status).toBe('met');
  });
});

describe('an appeal', () => {
  it.each(['rejected', 'lapsed', 'excluded'] as const)('is possible when %s', (name) => {
    const outcome = given(journeyIn(name)).when('appeal', { grounds: 'Voir pièce' }, { by: 'applicant' });
    outcome.then('AppealLodged');
    expect(outcome.state).toMatchObject({ state: 'appealed', appeal: { against: name } });
  });

  it('is too late once the window is closed', () => {
    const window = journeyIn('rejected');
    const expire = given(window).when(
      'expire',
      { duty: 'appeal-window#1/expire' },
      { by: 'system', now: '2027-02-01T00:00:00.000Z' },
    );
    expire.then('DeadlineExpired', 'AppealWindowClosed');
    given(expire.recorded).when('appeal', { grounds: 'Tard' }).refused('JOURNEY.APPEAL_CLOSED');
  });

  it('is not decided by whoever rejected', () => {
    const decide = { outcome: 'dismiss', reason: 'Rien de neuf' } as const;
    given(journeyIn('appealed'))
      .when('decide-appeal', decide, { by })
      .refused('JOURNEY.APPEAL_NEEDS_ANOTHER_PERSON', 'forbidden');
    given(journeyIn('appealed')).when('decide-appeal', decide, { by: 'secondMember' }).then('AppealDecided');
  });

  it('is not decided by a member who signed the selection', () => {
    const list = { wave: 'wave-1', ranking: 1, rank: 210, signedBy: ['committee', 'programme-manager'] };
    const rejected = given(journeyIn('scored')).when('reject', { ...list, reasons: ['Rang'] }, { by: 'system' });
    const appealed = given(rejected.recorded).when('appeal', { grounds: 'Voir pièce' }, { by: 'applicant' }).recorded;
    const admit = { outcome: 'admit', reason: 'Une note mal reportée' } as const;
    for (const signer of ['committee', 'programmeManager'] as const)
      given(appealed).when('decide-appeal', admit, { by: signer }).refused('JOURNEY.APPEAL_NEEDS_ANOTHER_PERSON');
    const decided = given(appealed).when('decide-appeal', admit, { by: 'secondMember' });
    decided.then('AppealDecided');
    expect(decided.events[0]?.data).toMatchObject({ to: 'admitted', reason: admit.reason, beyondTarget: true });
    const left = given(decided.recorded).when('withdraw', { reason: 'Départ' }, { by: 'applicant' });
    expect(left.state.freed).toEqual([]);
  });

  it('that has the file looked at again opens its scores, whatever list is locked', () => {
    const decide = { outcome: 'reassess', reason: 'Document retrouvé' } as const;
    const back = given(journeyIn('appealed')).when('decide-appeal', decide, { by: 'secondMember' }).recorded;
    const again = given(back).when('assess-eligibility', {}).recorded;
    const scores = { innovation: 7, market: 8, anchorage: 9, gender: 10, convergence: 5, environment: 8 };
    given(again)
      .when('score', { scores }, { by, selection: { ranked: true, wave: 'wave-1' } })
      .then('ApplicationScored');
  });

  it.each([
    ['rejected', 'admit', 'admitted'],
    ['rejected', 'reassess', 'complete'],
    ['rejected', 'dismiss', 'rejected'],
    ['lapsed', 'reassess', 'submitted'],
    ['excluded', 'reassess', 'training'],
    ['excluded', 'dismiss', 'excluded'],
  ] as const)('against «%s» decided «%s» leads to «%s»', (against, outcome, to) => {
    const appealed = given(journeyIn(against)).when('appeal', { grounds: 'Voir pièce' }).recorded;
    const decided = given(appealed).when('decide-appeal', { outcome, reason: 'Vu' }, { by: 'secondMember' });
    expect(decided.refusal ?? decided.state.state).toBe(to);
  });

  it.each(['lapsed', 'excluded'] as const)('against «%s» cannot admit', (against) => {
    const appealed = given(journeyIn(against)).when('appeal', { grounds: 'Voir pièce' }).recorded;
    given(appealed)
      .when('decide-appeal', { outcome: 'admit', reason: 'Vu' }, { by: 'secondMember' })
      .refused('JOURNEY.APPEAL_CANNOT_ADMIT');
  });

  it('dismissed is final', () => {
    const decided = given(journeyIn('appealed')).when(
      'decide-appeal',
      { outcome: 'dismiss', reason: 'Vu' },
      { by: 'secondMember' },
    );
    given(decided.recorded).when('appeal', { grounds: 'Encore' }).refused('JOURNEY.APPEAL_CLOSED');
  });
});
