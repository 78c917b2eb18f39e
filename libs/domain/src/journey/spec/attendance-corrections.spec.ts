import type { JourneyPayload } from '@mourafaka/contracts';
import { journeyIn, samplePayloads } from '../../testing';
import { given } from './given';

const sample = samplePayloads['record-attendance'];
const of = (participants: number, reason?: string): JourneyPayload<'record-attendance'> => ({
  ...sample,
  occurredOn: '2026-12-14',
  participants: Array.from({ length: participants }, () => ({ role: 'member', sex: 'female', ageBand: '25-34' })),
  ...(reason !== undefined && { reason }),
});

const once = given(journeyIn('diagnosing')).when('record-attendance', of(2), { by: 'system' }).recorded;

describe('attendance that its training session corrects', () => {
  it('is the system’s alone to hand on', () => {
    const { refusal } = given(once).when('record-attendance', of(3, 'Retard'), { by: 'consultant' });
    expect(refusal?.errors?.[0]).toMatchObject({ field: 'reason', code: 'JOURNEY.SYSTEM_ONLY' });
  });

  it('of nobody, which the journey never had, is refused', () => {
    const { refusal } = given(journeyIn('diagnosing')).when('record-attendance', of(0, 'Erreur'), { by: 'system' });
    expect(refusal?.errors?.[0]).toMatchObject({ field: 'participants' });
  });

  it('is a correction of the entry, with its reason', () => {
    const outcome = given(once).when('record-attendance', of(3, 'Retard'), { by: 'system' });
    outcome.then('EntryCorrected');
    expect(outcome.state?.attendance).toEqual([expect.objectContaining({ id: 'M1', participants: 3 })]);
  });

  it('is of the same entry, whatever day it was corrected to meanwhile', () => {
    const sessionId = '01930000-0000-7000-8000-0000000000aa';
    const first = given(journeyIn('diagnosing')).when('record-attendance', { ...of(2), sessionId }, { by: 'system' });
    const entry = { id: 'M1', fields: { occurredOn: '2026-12-13' } };
    const moved = given(first.recorded).when('correct', { entry, reason: 'Autre jour' }, { by: 'agent' });
    moved.then('EntryCorrected');
    const outcome = given(moved.recorded).when(
      'record-attendance',
      { ...of(3, 'Retard'), sessionId },
      { by: 'system' },
    );
    outcome.then('EntryCorrected');
    expect(outcome.state?.attendance).toEqual([expect.objectContaining({ id: 'M1', participants: 3 })]);
  });

  it('of nobody withdraws the entry', () => {
    const outcome = given(once).when('record-attendance', of(0, 'Erreur de ligne'), { by: 'system' });
    outcome.then('EntryCorrected');
    expect(outcome.state?.attendance).toEqual([]);
  });

  it('that the journey has not is recorded as new', () => {
    given(journeyIn('diagnosing'))
      .when('record-attendance', of(3, 'Retard'), { by: 'system' })
      .then('AttendanceRecorded');
  });
});
