import { defaultPolicy } from '../../policy';
import { journeyIn, samplePayloads, stateOf } from '../../testing';
import { duties } from '../duties';
import { messageLanguage } from '../messages-state';
import { given } from './given';

const by = 'system' as const;
const person = 'applicant' as const;
const failed = samplePayloads['record-delivery'];
const settled = samplePayloads['settle-message'];
const asks = journeyIn('incomplete');

/** Reminders of the file to complete, which no rule requires, in order of time. */
const reminders = duties(stateOf(asks)).filter(({ key }) => key.startsWith('file-completion#1/remind'));
const [first, second] = reminders;
const issue = (record: typeof asks, now = first?.dueAt, duty = first?.key ?? '') =>
  given(record).when('issue-message', { duty }, { by, now });

describe('a message that did not arrive', () => {
  it('is recorded once for each outcome', () => {
    const once = given(asks).when('record-delivery', failed, { by });
    once.then('MessageUndelivered');
    given(once.recorded).when('record-delivery', failed, { by }).refused('MESSAGES.RECORDED_ALREADY', 'wrong-moment');
    expect(once.state.undelivered).toMatchObject([failed]);
  });

  it('that was uncertain may turn out to have failed, and stays one', () => {
    const uncertain = given(asks).when('record-delivery', { ...failed, outcome: 'uncertain' }, { by });
    const known = given(uncertain.recorded).when('record-delivery', failed, { by });
    expect(known.state.undelivered).toMatchObject([failed]);
  });

  it('cannot be settled where none waits', () => {
    given(asks).when('settle-message', settled).refused('MESSAGES.NOTHING_TO_SETTLE', 'wrong-moment');
  });

  it('waits until somebody settles it, and is recorded anew if it fails again', () => {
    const told = given(asks).when('record-delivery', failed, { by });
    const done = given(told.recorded).when('settle-message', settled);
    done.then('MessageSettled');
    expect(done.state.undelivered).toEqual([]);
    given(done.recorded).when('record-delivery', failed, { by }).then('MessageUndelivered');
  });

  it('is settled by the contact corrected, of its own channel only', () => {
    const texts = given(asks).when('record-delivery', failed, { by });
    const mails = given(texts.recorded).when(
      'record-delivery',
      { message: 'letter/completion-request#1', channel: 'email', outcome: 'undelivered', code: '550' },
      { by },
    );
    const representative = { phone: '+212698765432' };
    const corrected = given(mails.recorded).when('correct', { changes: { representative }, reason: 'Nouveau numéro' });
    expect(corrected.state.undelivered?.map(({ channel }) => channel)).toEqual(['email']);
    const renamed = given(mails.recorded).when('correct', {
      changes: { representative: { name: 'Autre Exemple' } },
      reason: 'Nouvelle présidente',
    });
    expect(renamed.state.undelivered).toHaveLength(2);
  });

  it('is still told when the journey is over or suspended', () => {
    for (const state of ['rejected', 'withdrawn', 'graduated'] as const)
      given(journeyIn(state)).when('record-delivery', failed, { by }).then('MessageUndelivered');
    const suspended = given(asks).when('suspend', { reason: 'Inondation' }, { by: 'manager' });
    given(suspended.recorded).when('record-delivery', failed, { by }).then('MessageUndelivered');
  });
});

describe('what a cooperative wishes to be told', () => {
  it('is not nothing, and not what it is already', () => {
    given(asks).when('set-preferences', {}, { by: person }).refused('COMMAND.INVALID', 'invalid');
    given(asks)
      .when('set-preferences', { reminders: 'all' }, { by: person })
      .refused('MESSAGES.PREFERENCES_AS_THEY_ARE');
    const french = given(asks).when('set-preferences', { language: 'fr' }, { by: person });
    given(french.recorded)
      .when('set-preferences', { language: 'fr' }, { by: person })
      .refused('MESSAGES.PREFERENCES_AS_THEY_ARE', 'wrong-moment');
  });

  it('is chosen one at a time, in any state', () => {
    const french = given(asks).when('set-preferences', { language: 'fr' }, { by: person });
    const less = given(french.recorded).when('set-preferences', { reminders: 'required' });
    expect(less.state.preferences).toEqual({ language: 'fr', reminders: 'required' });
    given(journeyIn('graduated')).when('set-preferences', { language: 'en' }, { by: person }).then('PreferencesSet');
  });

  it('is written in the language chosen, else in that of the application, else in Arabic', () => {
    expect(messageLanguage(stateOf(asks))).toBe('ar');
    expect(messageLanguage({ language: 'fr' })).toBe('fr');
    expect(messageLanguage({ language: 'fr', preferences: { language: 'en' } })).toBe('en');
    const french = given(asks).when('set-preferences', { language: 'fr' }, { by: person });
    expect(issue(french.recorded).events[0]?.data).toMatchObject({ language: 'fr' });
  });
});

describe('a cooperative that wants only what the procedure requires', () => {
  const { recorded } = given(asks).when('set-preferences', { reminders: 'required' }, { by: person });

  it('is not reminded: the step is done, and never done again', () => {
    const withheld = issue(recorded);
    withheld.then('MessageWithheld');
    expect(withheld.events[0]?.data).toEqual({
      duty: first?.key,
      template: 'file-completion-soon',
      why: 'opted-out',
      deadline: 'file-completion#1',
    });
    issue(withheld.recorded).refused('JOURNEY.DUTY_MOOT');
  });

  it('still gets every letter of the procedure, and staff their own reminders', () => {
    const letter = duties(stateOf(recorded)).find(({ kind }) => kind === 'issue-letter');
    const asked = given(recorded).when('issue-message', { duty: letter?.key ?? '' }, { by });
    asked.then('MessageIssued');
    const quiet = given(journeyIn('submitted')).when('set-preferences', { reminders: 'required' }, { by: person });
    const [toAgent] = duties(quiet.state);
    given(quiet.recorded)
      .when('issue-message', { duty: toAgent?.key ?? '' }, { by, now: toAgent?.dueAt })
      .then('MessageIssued');
  });

  it('is told that a training is cancelled, not that it is soon', () => {
    const tell = (notice: 'reminder' | 'cancelled') =>
      given(recorded).when('tell-session', { ...samplePayloads['tell-session'], notice }, { by });
    tell('reminder').then('SessionNoticeGiven', 'MessageWithheld');
    tell('cancelled').then('SessionNoticeGiven', 'MessageIssued');
  });

  it('is reminded again from when it wishes', () => {
    const again = given(recorded).when('set-preferences', { reminders: 'all' }, { by: person });
    issue(again.recorded, second?.dueAt, second?.key).then('MessageIssued');
  });
});

describe('a reminder', () => {
  const complete = { documents: [{ kind: 'statutes', name: 'statuts.pdf' }] };
  const secondsFrom = (instant = '', seconds: number) => new Date(Date.parse(instant) + seconds * 1000).toISOString();

  it('is never issued twice, by whichever hand', () => {
    const once = issue(asks);
    once.then('MessageIssued');
    issue(once.recorded).refused('JOURNEY.DUTY_MOOT');
    given(once.recorded)
      .when('issue-message', { duty: first?.key ?? '' }, { by: 'manager', now: secondsFrom(first?.dueAt, 86_400) })
      .refused('JOURNEY.DUTY_MOOT');
  });

  it('is never issued after the matter is dealt with, were it a second earlier', () => {
    const dealt = given(asks).when('complete-file', complete, { by: person, now: secondsFrom(first?.dueAt, -1) });
    expect(duties(dealt.state).map(({ key }) => key)).not.toContain(first?.key);
    issue(dealt.recorded).refused('JOURNEY.DUTY_MOOT');
    issue(dealt.recorded, second?.dueAt, second?.key).refused('JOURNEY.DUTY_MOOT');
  });

  it('is not issued before its instant, were it a second', () => {
    issue(asks, secondsFrom(first?.dueAt, -1)).refused('JOURNEY.DUTY_MOOT');
    issue(asks, first?.dueAt).then('MessageIssued');
  });

  it('is not issued while the journey is suspended', () => {
    const suspended = given(asks).when('suspend', { reason: 'Inondation' }, { by: 'manager' });
    issue(suspended.recorded).refused('JOURNEY.DUTY_MOOT');
  });

  it('says which deadline it is of, when it may leave and otherwise when', () => {
    expect(issue(asks).events[0]?.data).toEqual({
      duty: first?.key,
      audience: 'applicant',
      channel: 'sms',
      template: 'file-completion-soon',
      deadline: 'file-completion#1',
      kind: 'file-completion',
      dueOn: '2026-11-20',
      notBefore: '2026-11-13T08:30:00.000Z',
      otherwiseAt: '2026-11-16T08:30:00.000Z',
      language: 'ar',
    });
  });

  it('that is urgent leaves at once and is in no digest', () => {
    const deadlines = defaultPolicy.deadlines.map((rule) => ({
      ...rule,
      reminders: rule.reminders.map((reminder) => ({ ...reminder, urgent: true as const })),
    }));
    const policy = { ...defaultPolicy, deadlines };
    const planned = given(journeyIn('submitted')).when('request-completion', samplePayloads['request-completion'], {
      policy,
    });
    const { data } = issue(planned.recorded).events[0] ?? {};
    expect(data).toMatchObject({ notBefore: first?.dueAt, urgent: true });
    expect(data).not.toHaveProperty('otherwiseAt');
  });
});

describe('an escalation', () => {
  const submitted = journeyIn('submitted');
  const due = duties(stateOf(submitted)).find(({ kind }) => kind === 'escalate');
  const escalate = (now?: string) => given(submitted).when('escalate', { duty: due?.key ?? '' }, { by, now });

  it('is not made once the matter is dealt with', () => {
    const dealt = given(submitted).when('declare-complete', {}).recorded;
    given(dealt)
      .when('escalate', { duty: due?.key ?? '' }, { by, now: due?.dueAt })
      .refused('JOURNEY.DUTY_MOOT');
  });

  it('leaves in the hours of work, with the day’s messages', () => {
    expect(escalate(due?.dueAt).events[0]?.data).toMatchObject({
      dueOn: '2026-11-17',
      notBefore: `${due?.dueAt.slice(0, 10)}T08:30:00.000Z`,
    });
    const night = `${due?.dueAt.slice(0, 10)}T22:00:00.000Z`;
    expect((escalate(night).events[0]?.data as { notBefore: string }).notBefore > night).toBe(true);
  });
});
