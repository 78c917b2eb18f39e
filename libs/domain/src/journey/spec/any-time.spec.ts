import { journeyIn, sampleApplication } from '../../testing';
import { seedCalendar } from '../../calendar';
import { defaultPolicy } from '../../policy';
import { given } from './given';
import { duties, isFinished } from '../duties';
import { naturalKeys } from '../natural-keys';
import { openDeadlines } from '../state';
import { tasks } from '../tasks';

const policy = {
  ...defaultPolicy,
  deadlines: defaultPolicy.deadlines.map((rule) => (rule.kind === 'decision' ? { ...rule, days: 90 } : rule)),
};
const decision = ({ state }: ReturnType<ReturnType<typeof given>['when']>) =>
  openDeadlines(state).find(({ kind }) => kind === 'decision');

describe('a policy', () => {
  it('not adopted by the batch, or applied already, is refused', () => {
    given(journeyIn('submitted')).when('apply-policy', { version: 7 }, { policyVersion: 2 }).refused('COMMAND.INVALID');
    given(journeyIn('submitted')).when('apply-policy', { version: 1 }).refused('JOURNEY.POLICY_ALREADY_APPLIED');
  });

  it('is not brought by a bulk to a journey that follows a newer one already', () => {
    const newer = given(journeyIn('submitted')).when('apply-policy', { version: 3 }, { policy, policyVersion: 3 });
    const older = { version: 2 };
    given(newer.recorded)
      .when('apply-policy', older, { policyVersion: 2, by: 'system' })
      .refused('JOURNEY.POLICY_OLDER', 'wrong-moment');
    given(newer.recorded).when('apply-policy', older, { policyVersion: 2 }).then('PolicyApplied', 'DeadlineMoved');
  });

  it('moves the deadlines it changes, and only those', () => {
    const outcome = given(journeyIn('submitted')).when(
      'apply-policy',
      { version: 2 },
      { policy, policyVersion: 2, by: 'system' },
    );
    outcome.then('PolicyApplied', 'DeadlineMoved');
    expect(decision(outcome)?.dueOn).toBe('2027-02-01');
    expect(outcome.state.policyVersion).toBe(2);
  });
});

describe('a calendar', () => {
  const holiday = {
    on: '2026-11-16',
    names: { ar: 'عطلة استثنائية', fr: 'Jour exceptionnel' },
    certainty: 'exceptional' as const,
  };
  const calendar = { ...seedCalendar(), holidays: [...seedCalendar().holidays, holiday] };

  it('that moves nothing is refused', () => {
    given(journeyIn('submitted')).when('replan-deadlines', {}).refused('JOURNEY.NOTHING_TO_REPLAN');
  });

  it('with a day off more moves what counted that day', () => {
    const outcome = given(journeyIn('submitted')).when(
      'replan-deadlines',
      {},
      { calendar, calendarVersion: 2, by: 'system' },
    );
    outcome.then('DeadlinesReplanned', 'DeadlineMoved');
    expect(openDeadlines(outcome.state)[0]).toMatchObject({
      key: 'completeness-check#1',
      dueOn: '2026-11-19',
      revision: 2,
    });
  });

  it('does not send again what was sent', () => {
    const reminder = 'completeness-check#1/remind-3-agent';
    const sent = given(journeyIn('submitted')).when(
      'issue-message',
      { duty: reminder },
      { by: 'system', now: '2026-11-13T09:00:00.000Z' },
    );
    sent.then('MessageIssued');
    const { state } = given(sent.recorded).when(
      'replan-deadlines',
      {},
      { calendar, calendarVersion: 2, now: '2026-11-13T10:00:00.000Z' },
    );
    expect(duties(state).filter(({ key }) => key.includes('remind-3-agent'))).toEqual([]);
  });
});

describe('an extension', () => {
  const extend = (deadline: string, dueOn: string) =>
    given(journeyIn('submitted')).when('extend-deadline', { deadline, dueOn, reason: 'Retard' }, { by: 'manager' });

  it.each([
    ['of a deadline that is not open', 'plan', '2027-12-31', 'JOURNEY.DEADLINE_UNKNOWN'],
    ['to an earlier day', 'decision', '2026-12-01', 'JOURNEY.NOT_AN_EXTENSION'],
    ['into another century', 'decision', '2127-03-01', 'DEADLINE.EXTENDED_TOO_FAR'],
  ])('%s is refused', (_what, deadline, dueOn, code) => {
    expect(extend(deadline, dueOn).refusal?.errors).toMatchObject([{ code }]);
  });

  it.each(['decision', 'decision#1'])('names the deadline «%s» and plans its reminders anew', (deadline) => {
    const outcome = extend(deadline, '2027-03-01');
    outcome.then('DeadlineMoved');
    expect(decision(outcome)).toMatchObject({ dueOn: '2027-03-01', fixedOn: '2027-03-01', revision: 2 });
    expect(decision(outcome)?.steps.every(({ key }) => key.startsWith('decision#1.2/'))).toBe(true);
  });
});

describe('suspension', () => {
  const suspended = given(journeyIn('submitted')).when(
    'suspend',
    { reason: 'Inondation' },
    { by: 'manager', now: '2026-11-04T10:00:00.000Z' },
  );

  it('until a day that is past is refused', () => {
    const { refusal } = given(journeyIn('training')).when('suspend', { reason: 'x', until: '2026-11-03' });
    expect(refusal?.errors).toMatchObject([{ code: 'JOURNEY.SUSPENDED_UNTIL_PAST' }]);
  });

  it('stops every duty but those of the resumption, and leaves one task', () => {
    suspended.then('JourneySuspended');
    expect(duties(suspended.state).filter(({ key }) => !key.startsWith('resumption#1/'))).toEqual([]);
    expect(isFinished(suspended.state)).toBe(false);
    expect(tasks(suspended.state)).toMatchObject([{ kind: 'resume' }]);
  });

  it('gives the deadlines back the days it lasted', () => {
    const resumed = given(suspended.recorded).when('resume', {}, { by: 'manager', now: '2026-11-14T10:00:00.000Z' });
    resumed.then('JourneyResumed', 'DeadlineMoved', 'DeadlineMoved');
    expect(openDeadlines(resumed.state).map(({ dueOn, pausedDays }) => [dueOn, pausedDays])).toEqual([
      ['2026-11-27', 10],
      // Sixty days and ten end on 11 January, a public holiday.
      ['2027-01-12', 10],
    ]);
  });

  it('cannot be lifted where there is none', () => {
    given(journeyIn('submitted')).when('resume', {}).refused('JOURNEY.NOT_SUSPENDED');
  });

  it('does not keep a cooperative from withdrawing', () => {
    const left = given(suspended.recorded).when('withdraw', { reason: 'Départ' }, { by: 'applicant' });
    left.then('JourneyWithdrawn');
    expect(left.state.suspended).toBeUndefined();
    expect(openDeadlines(left.state)).toEqual([]);
  });
});

describe('a correction', () => {
  const correct = (changes: Parameters<typeof JSON.stringify>[0]) =>
    given(journeyIn('training')).when('correct', { changes: changes as never, reason: 'Erreur de saisie' });

  it('of nothing is refused', () => {
    correct({}).refused('COMMAND.INVALID', 'invalid');
  });

  it('is judged on the whole it makes', () => {
    expect(correct({ cooperative: { members: 6 } }).refusal?.errors).toMatchObject([
      { field: 'changes.cooperative.women', code: 'APPLICATION.MORE_THAN_MEMBERS' },
    ]);
  });

  it('of the registration moves the natural key', () => {
    const outcome = correct({ cooperative: { registrationNumber: '999/2024' } });
    outcome.then('DataCorrected');
    expect(naturalKeys(outcome.state)).toContain('registration:4:taroudannt:999/2024');
  });

  it('of the representative stays with the same person', () => {
    const outcome = correct({ representative: { phone: '+212699999999' } });
    expect(outcome.state.representative).toMatchObject({ name: 'Fatima Exemple', phone: '+212699999999' });
  });

  it('naming a representative for the first time needs name and phone', () => {
    const anonymous = given([]).when('submit-application', {
      ...sampleApplication(),
      representative: undefined,
    }).recorded;
    const named = (representative: object) =>
      given(anonymous).when('correct', { changes: { representative }, reason: 'Connu' });
    expect(named({ name: 'Ali Exemple' }).refusal?.errors).toMatchObject([
      { field: 'changes.representative.phone', code: 'FIELD.REQUIRED' },
    ]);
    named({ name: 'Ali Exemple', phone: '+212612345678' }).then('DataCorrected');
  });
});

describe('at any time', () => {
  it('documents are attached and notes added', () => {
    given(journeyIn('training'))
      .when('attach-document', { kind: 'report', name: 'rapport.pdf' })
      .then('DocumentAttached');
    given(journeyIn('graduated')).when('add-note', { text: 'Visite de courtoisie' }).then('NoteAdded');
  });

  it('a file is reassigned to somebody', () => {
    given(journeyIn('training')).when('reassign', { reason: 'Congé' }).refused('COMMAND.INVALID');
    const outcome = given(journeyIn('training')).when('reassign', { consultant: 'consultant-lot-2', reason: 'Congé' });
    outcome.then('JourneyReassigned');
    expect(outcome.state.consultant).toBe('consultant-lot-2');
  });

  it('a cooperative is excluded with a reason and may appeal', () => {
    const outcome = given(journeyIn('marketing')).when(
      'exclude',
      { reason: 'Fausses déclarations' },
      { by: 'manager' },
    );
    outcome.then('JourneyExcluded');
    expect(openDeadlines(outcome.state).map(({ kind }) => kind)).toEqual(['appeal-window']);
    expect(outcome.state.deadlines.filter(({ status }) => status === 'cancelled').map(({ kind }) => kind)).toContain(
      'evaluation',
    );
  });
});

describe('a document that replaces another', () => {
  const [first, second] = ['6d2f5a0e-1111-4a4a-8a8a-000000000001', '6d2f5a0e-1111-4a4a-8a8a-000000000002'];
  const attached = given(journeyIn('submitted')).when('attach-document', {
    ...{ kind: 'statutes', name: 'statuts.pdf', documentId: first },
  });
  const next = { kind: 'statutes', name: 'statuts-2.pdf', documentId: second, replaces: first };

  it('is refused where that one is not attached, is of another kind, or it has no file itself', () => {
    given(journeyIn('submitted')).when('attach-document', next).refused('COMMAND.INVALID');
    given(attached.recorded)
      .when('attach-document', { ...next, kind: 'report' })
      .refused('COMMAND.INVALID');
    given(attached.recorded)
      .when('attach-document', { ...next, documentId: undefined })
      .refused('COMMAND.INVALID');
  });

  it('is not itself: a document is attached once', () => {
    const again = { kind: 'statutes', name: 'statuts.pdf', documentId: first };
    given(attached.recorded).when('attach-document', again).refused('DOCUMENT.ATTACHED_ALREADY', 'wrong-moment');
    given(attached.recorded)
      .when('attach-document', { ...again, replaces: first })
      .refused('DOCUMENT.ATTACHED_ALREADY', 'wrong-moment');
  });

  it('is its next version, and the one before stays', () => {
    const outcome = given(attached.recorded).when('attach-document', next);
    outcome.then('DocumentAttached');
    expect(outcome.state.documents.slice(-2)).toMatchObject([
      { documentId: first },
      { documentId: second, replaces: first },
    ]);
  });
});
