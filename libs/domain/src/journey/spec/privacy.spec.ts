import { newestConsent } from '@mourafaka/contracts';
import { journeyIn, sampleApplication, samplePayloads, stateOf } from '../../testing';
import { openDeadlines, type JourneyState } from '../state';
import { overdueDeadlines } from '../deadlines';
import { isFinished } from '../duties';
import { tasks } from '../tasks';
import { given } from './given';

const person = 'applicant' as const;
const submitted = journeyIn('submitted');
const answerOf = (state: JourneyState) => openDeadlines(state).find(({ kind }) => kind === 'data-request');

describe('a request for access', () => {
  const asked = given(submitted).when('request-access', {}, { by: person });

  it('is not answered where nobody asked, nor under another number, nor twice', () => {
    const answer = samplePayloads['answer-access-request'];
    given(submitted).when('answer-access-request', answer).refused('PRIVACY.NO_REQUEST', 'wrong-moment');
    const other = given(asked.recorded).when('answer-access-request', { ...answer, request: 'Q2' });
    expect(other.refusal?.errors).toMatchObject([{ field: 'request', code: 'PRIVACY.REQUEST_UNKNOWN' }]);
    const answered = given(asked.recorded).when('answer-access-request', answer);
    given(answered.recorded).when('answer-access-request', answer).refused('PRIVACY.NO_REQUEST', 'wrong-moment');
  });

  it('is made once, until it is answered', () => {
    given(asked.recorded).when('request-access', {}, { by: person }).refused('PRIVACY.REQUEST_OPEN', 'wrong-moment');
  });

  it('is not refused without a reason', () => {
    const silent = given(asked.recorded).when('answer-access-request', { request: 'Q1', outcome: 'refused' });
    expect(silent.refusal?.errors).toMatchObject([{ field: 'reason', code: 'FIELD.REQUIRED' }]);
  });

  it('waits for the region, by a day of the calendar, and ends with its answer', () => {
    asked.then('AccessRequested');
    expect(answerOf(asked.state)).toMatchObject({ about: 'Q1', owner: 'agent' });
    expect(tasks(asked.state)).toContainEqual(
      expect.objectContaining({ kind: 'access-request', role: 'agent', commands: ['answer-access-request'] }),
    );
    const answered = given(asked.recorded).when('answer-access-request', { request: 'Q1', outcome: 'given' });
    answered.then('AccessAnswered');
    expect(answerOf(answered.state)).toBeUndefined();
    expect(answered.state.dataRequests).toMatchObject([{ id: 'Q1', outcome: 'given' }]);
    const again = given(answered.recorded).when('request-access', {}, { by: person });
    expect(again.state.dataRequests?.map(({ id }) => id)).toEqual(['Q1', 'Q2']);
  });

  it('keeps its day after the journey has ended, and while it is suspended', () => {
    const ended = given(journeyIn('graduated')).when('request-access', {}, { by: person });
    expect(isFinished(ended.state)).toBe(false);
    expect(overdueDeadlines(ended.state, '2099-01-01T00:00:00.000Z')).toMatchObject([{ kind: 'data-request' }]);
    const left = given(asked.recorded).when('withdraw', { reason: 'À sa demande' }, { by: person });
    expect(answerOf(left.state)?.status).toBe('open');
    const suspended = given(asked.recorded).when('suspend', { reason: 'Inondation' }, { by: 'manager' });
    expect(tasks(suspended.state).map(({ kind }) => kind)).toContain('access-request');
  });
});

describe('a request for rectification', () => {
  const before = stateOf(submitted).representative;
  const wanted = { phone: '+212612345699' };
  const asked = given(submitted).when(
    'request-rectification',
    { representative: wanted, reason: 'Nouveau numéro' },
    { by: person },
  );

  it('asks for something, of somebody', () => {
    const empty = given(submitted).when('request-rectification', { representative: {}, reason: 'Rien' });
    expect(empty.refusal?.errors).toMatchObject([{ field: 'representative', code: 'FIELD.EMPTY' }]);
  });

  it('changes nothing before it is decided, nor once it is refused', () => {
    asked.then('RectificationRequested');
    expect(asked.state.representative).toEqual(before);
    const refused = given(asked.recorded).when('decide-rectification', {
      request: 'Q1',
      outcome: 'refused',
      reason: 'La ligne n’est pas la sienne',
    });
    refused.then('RectificationDecided');
    expect(refused.state.representative).toEqual(before);
    expect(refused.state.dataRequests?.[0]).not.toHaveProperty('wanted');
  });

  it('is written as it was asked for, for the same person, and the journal keeps that it was', () => {
    const decided = given(asked.recorded).when('decide-rectification', samplePayloads['decide-rectification']);
    decided.then('RectificationDecided', 'DataCorrected');
    expect(decided.state.representative).toEqual({ ...before, ...wanted });
    expect(decided.state.dataRequests).toMatchObject([{ id: 'Q1', kind: 'rectification', outcome: 'accepted' }]);
    expect(decided.state.dataRequests?.[0]).not.toHaveProperty('wanted');
  });
});

describe('consent to a newer text', () => {
  const newest = { textVersion: newestConsent.version };
  const renewed = given(submitted).when('renew-consent', newest, { by: person });

  it('is not given to an older text, nor twice, nor after the path has ended, nor for nobody', () => {
    const older = given(submitted).when('renew-consent', { textVersion: '2026-10' }, { by: person });
    expect(older.refusal?.errors).toMatchObject([
      { field: 'textVersion', code: 'PRIVACY.CONSENT_NOT_NEWEST', params: { version: newestConsent.version } },
    ]);
    given(renewed.recorded).when('renew-consent', newest).refused('PRIVACY.CONSENT_GIVEN', 'wrong-moment');
    given(journeyIn('graduated')).when('renew-consent', newest).refused('JOURNEY.WRONG_MOMENT', 'wrong-moment');
    const personId = stateOf(submitted).representative?.personId ?? '';
    const erased = given(submitted).when(
      'record-erasure',
      { person: personId, why: 'asked', documents: 0 },
      { by: 'system' },
    );
    given(erased.recorded).when('renew-consent', newest).refused('PRIVACY.NOBODY_NAMED', 'wrong-moment');
  });

  it('is what a file without consent lacked: named and agreed to, it is assessed anew', () => {
    const { representative, ...application } = sampleApplication();
    const imported = given([]).when('submit-application', { ...application, consent: false, channel: 'import' });
    given(imported.recorded).when('renew-consent', newest).refused('PRIVACY.NOBODY_NAMED', 'wrong-moment');
    const found = given(given(imported.recorded).when('declare-complete', {}).recorded).when('assess-eligibility', {});
    expect(found.state.state).toBe('ineligible');
    const named = given(found.recorded).when('correct', { changes: { representative }, reason: 'Recueillie' });
    const agreed = given(named.recorded).when('renew-consent', newest, { by: person });
    expect(given(agreed.recorded).when('assess-eligibility', {}).state.state).toBe('eligible');
  });

  it('takes the place of the one before, while suspended too', () => {
    expect(stateOf(submitted).consent).toEqual({ given: true, textVersion: '2026-10' });
    renewed.then('ConsentRenewed');
    expect(renewed.state.consent).toEqual({ given: true, ...newest });
    const suspended = given(submitted).when('suspend', { reason: 'Inondation' }, { by: 'manager' });
    given(suspended.recorded).when('renew-consent', newest, { by: person }).then('ConsentRenewed');
  });
});

describe('a person who is erased', () => {
  const asked = given(submitted).when('request-access', {}, { by: person });
  const personId = stateOf(submitted).representative?.personId ?? '';
  const erasure = { person: personId, why: 'asked' as const, documents: 2 };
  const erased = given(asked.recorded).when('record-erasure', erasure, { by: 'system' });

  it('leaves a journey that names nobody, and asks nothing any more', () => {
    erased.then('PersonErased');
    expect(erased.state.representative).toBeUndefined();
    expect(erased.state.dataRequests).toMatchObject([{ id: 'Q1', outcome: 'erased' }]);
    expect(answerOf(erased.state)).toBeUndefined();
  });

  it('is erased once', () => {
    given(erased.recorded).when('record-erasure', erasure, { by: 'system' }).refused('PRIVACY.ERASED_ALREADY');
    given(erased.recorded)
      .when('request-rectification', { representative: { phone: '+212612345699' }, reason: 'Trop tard' })
      .refused('PRIVACY.NOBODY_NAMED', 'wrong-moment');
  });

  it('is followed by another one, who is not them', () => {
    const representative = { name: 'Autre Exemple', phone: '+212612345688' };
    const named = given(erased.recorded).when('correct', { changes: { representative }, reason: 'Élue' });
    expect(named.state.representative).toMatchObject(representative);
    expect(named.state.representative?.personId).not.toBe(personId);
  });

  it('of others changes nothing of the representative', () => {
    const other = given(submitted).when('record-erasure', samplePayloads['record-erasure'], { by: 'system' });
    expect(other.state.representative?.personId).toBe(personId);
  });
});
