import type { JourneyPayload } from '@mourafaka/contracts';
import { journeyIn, samplePayloads } from '../../testing';
import { duties } from '../duties';
import { given } from './given';

const sessionId = '01930000-0000-7000-8000-0000000000aa';
const notice: JourneyPayload<'tell-session'> = {
  ...samplePayloads['tell-session'],
  sessionId,
  duty: 'cancelled/x/1#1',
  notice: 'cancelled',
};
const night = '2027-03-01T22:00:00.000Z';
const tell = (change: Partial<typeof notice>, now = night) =>
  given(journeyIn('diagnosing')).when('tell-session', { ...notice, ...change }, { by: 'system', now });
const leaves = (change: Partial<typeof notice>): unknown =>
  (tell(change).events.find(({ type }) => type === 'MessageIssued')?.data as { notBefore: string }).notBefore;

describe('a cooperative that is told of a training session', () => {
  it.each(['invitation', 'waiting', 'place', 'reminder', 'moved', 'catch-up'] as const)(
    'hears no %s of a day that is past',
    (past) => {
      const { refusal } = tell({ notice: past, heldOn: '2027-02-28' });
      expect(refusal).toMatchObject({ code: 'JOURNEY.DUTY_MOOT', kind: 'wrong-moment' });
      tell({ heldOn: '2027-02-28' }).then('SessionNoticeGiven', 'MessageIssued');
    },
  );

  it('hears no more of it once it has left', () => {
    const left = given(journeyIn('diagnosing')).when(
      'withdraw',
      { reason: 'À sa demande' },
      { by: 'applicant', now: night },
    );
    const heldOn = '2027-03-20';
    const { refusal } = given(left.recorded).when(
      'tell-session',
      { ...notice, notice: 'reminder', heldOn },
      { by: 'system', now: night },
    );
    expect(refusal?.code).toBe('JOURNEY.DUTY_MOOT');
  });

  it('is told by a message that names the day and the place, under a key of that session', () => {
    const outcome = tell({});
    outcome.then('SessionNoticeGiven', 'MessageIssued');
    const { module, heldOn, from, to, place } = notice;
    expect(outcome.events[1]?.data).toMatchObject({
      ...{ audience: 'applicant', channel: 'sms', template: 'session-cancelled' },
      duty: `session-${sessionId}/cancelled/x/1#1`,
      params: { module, heldOn, from, to, place },
    });
  });

  it('hears of it in the morning, unless it would be under way by then', () => {
    expect(leaves({})).toBe('2027-03-02T08:00:00.000Z');
    expect(leaves({ urgent: true })).toBe(night);
  });

  it('is told while its journey is suspended, and owes and is owed nothing else by it', () => {
    const suspended = given(journeyIn('diagnosing')).when(
      'suspend',
      { reason: 'Travaux' },
      { by: 'manager', now: night },
    );
    const outcome = given(suspended.recorded).when('tell-session', notice, { by: 'system', now: night });
    outcome.then('SessionNoticeGiven', 'MessageIssued');
    expect(outcome.state && duties(outcome.state).filter(({ key }) => !key.startsWith('resumption#1/'))).toEqual([]);
  });
});
