import { type JourneyStateName, journeyStateNames } from '@mourafaka/contracts';
import { seedCalendar } from '../../calendar';
import { journeyIn, samplePayloads, stateOf, wholeJourney } from '../../testing';
import { overdueDeadlines } from '../deadlines';
import { factsOf } from '../facts';
import { given } from './given';

const day = 86_400_000;
const after = (at: string, days: number): string => new Date(Date.parse(at) + days * day).toISOString();
const factsIn = (state: JourneyStateName) => factsOf(stateOf(journeyIn(state)));

describe('the facts of a journey', () => {
  it('hold no text and no person of the cooperative', () => {
    const told = JSON.stringify([factsIn('admitted'), factsOf(stateOf(wholeJourney()))]);
    expect(told).not.toMatch(/Exemple|Fatima|\+212|argan en bouteille/);
  });

  it('say where it is, whose it is and how it stands', () => {
    const state = stateOf(journeyIn('training'));
    expect(factsOf(state)).toMatchObject({
      journeyId: state.journeyId,
      version: state.version,
      validFrom: state.updatedAt,
      batch: '4',
      wave: 'wave-1',
      lot: 'lot-1',
      consultant: 'consultant-lot-1',
      region: '09',
      province: '541',
      sector: 'argan',
      womanLed: true,
      phase: 'training',
      state: 'training',
      suspended: false,
      submittedAt: state.submittedAt,
    });
  });

  it('do not say who is not there yet', () => {
    const facts = factsIn('submitted');
    expect([facts.wave, facts.lot, facts.provider, facts.consultant]).toEqual(Array(4).fill(undefined));
    expect(facts).not.toHaveProperty('baseline');
    expect(facts).not.toHaveProperty('evaluated');
    expect(facts).not.toHaveProperty('closedAt');
  });

  it('say whose it is since it was reassigned', () => {
    const { state } = given(journeyIn('training')).when('reassign', samplePayloads.reassign, { by: 'manager' });
    expect(factsOf(state).agent).toBe('agent-04');
  });

  it('count modules, sessions and actions as every status shows them, with the labels in use', () => {
    expect(factsIn('plan-approved')).toMatchObject({
      ...{ modulesAttended: 3, modulesPlanned: 4, sessionsDone: 0, sessionsPlanned: 12 },
      ...{ actionsDone: 0, actionsPlanned: 3, trainingLabel: 'medium', coachingLabel: 'low' },
    });
    expect(factsOf(stateOf(wholeJourney()))).toMatchObject({ modulesAttended: 4, trainingLabel: 'done' });
    expect(factsIn('graduated')).toMatchObject({ sessionsDone: 12, coachingLabel: 'done' });
  });

  it('take what was declared, what the diagnosis found and what the evaluation found for three things', () => {
    const { declared, baseline, evaluated } = factsOf(stateOf(journeyIn('graduated')));
    expect(declared).toEqual({ members: 12, women: 9, youth: 4, turnoverMad: 48_000 });
    expect(baseline).toEqual({ members: 12, women: 9, youth: 4, jobs: 3, turnoverMad: 48_000 });
    expect(evaluated).toEqual({ members: 15, women: 9, youth: 4, jobs: 6, turnoverMad: 132_000 });
    const { state } = given(journeyIn('graduated')).when('correct', {
      changes: { cooperative: { members: 14 } },
      reason: 'Nouvelle liste',
    });
    expect(factsOf(state)).toMatchObject({ declared: { members: 14 }, baseline: { members: 12 } });
  });

  it('list planned sessions until they are held, and actions until they are done or dropped', () => {
    const planned = given(journeyIn('training')).when(
      'plan-session',
      { ...samplePayloads['plan-session'], number: 1, plannedOn: '2027-03-04' },
      { by: 'consultant' },
    );
    planned.then('CoachingSessionPlanned');
    const { openSessions, openActions } = factsOf(planned.state);
    expect(openSessions).toHaveLength(12);
    expect(openSessions[0]).toBe('2027-03-04');
    expect(openActions).toEqual(Array(3).fill('2028-03-16'));

    const held = given(planned.recorded).when(
      'record-coaching-session',
      { ...samplePayloads['record-coaching-session'], number: 1, occurredOn: '2027-03-04' },
      { by: 'consultant', now: '2027-03-04T17:00:00.000Z' },
    );
    held.then('CoachingSessionRecorded');
    expect(factsOf(held.state).openSessions).toEqual(openSessions.slice(1));

    const done = given(held.recorded).when('update-plan-action', { actionId: 'A1', status: 'done' });
    const dropped = given(done.recorded).when('update-plan-action', {
      actionId: 'A2',
      status: 'dropped',
      remark: 'Trop cher',
    });
    dropped.then('PlanActionUpdated');
    expect(factsOf(dropped.state)).toMatchObject({ openActions: ['2028-03-16'], actionsDone: 1, actionsPlanned: 2 });

    const left = given(planned.recorded).when('withdraw', { reason: 'Dissoute' }, { by: 'manager' });
    expect(factsOf(left.state)).toMatchObject({ openSessions: [], openActions: [] });
  });
});

describe('a journey that left', () => {
  it.each<[JourneyStateName, string | undefined]>([
    ['rejected', 'Note insuffisante'],
    ['withdrawn', 'Changement de projet'],
    ['excluded', 'Activité cessée'],
    ['merged', 'Même coopérative'],
    ['lapsed', undefined],
    ['graduated', undefined],
  ])('as «%s» says when, and why where somebody wrote it', (name, reason) => {
    const { closedAt, leavingReason } = factsIn(name);
    expect([closedAt, leavingReason]).toEqual([stateOf(journeyIn(name)).since, reason]);
  });

  it('has not left while its appeal waits, nor when it comes back', () => {
    expect(factsIn('appealed')).not.toHaveProperty('closedAt');
    const { state } = given(journeyIn('appealed')).when(
      'decide-appeal',
      { outcome: 'reassess', reason: 'Document retrouvé' },
      { by: 'programmeManager' },
    );
    expect(factsOf(state)).not.toHaveProperty('leavingReason');
  });
});

describe('a journey becomes overdue', () => {
  it.each(journeyStateNames.map((name) => [name]))('with the first deadline that runs out: «%s»', (name) => {
    const state = stateOf(journeyIn(name));
    const { overdueFrom, openDeadlines } = factsOf(state);
    const all = overdueDeadlines(state, '2999-01-01T00:00:00.000Z');
    expect(openDeadlines).toEqual(all.map(({ kind, owner, dueAt }) => ({ kind, owner, dueAt })));
    expect(overdueFrom).toBe(all.map(({ dueAt }) => dueAt).sort()[0]);
  });

  it('not while it is suspended, but by the day it is to go on', () => {
    const { state } = given(journeyIn('training')).when('suspend', samplePayloads.suspend, { by: 'manager' });
    expect(factsOf(state)).toMatchObject({ suspended: true, openDeadlines: [{ kind: 'resumption' }] });
  });
});

describe('a journey becomes dormant', () => {
  it('so many days after a person last recorded something', () => {
    const { state, recorded } = given(journeyIn('training')).when('add-note', { text: 'Appel' });
    expect(factsOf(state).dormantFrom).toBe(after(recorded.at(-1)?.recordedAt ?? '', 90));
  });

  it('whatever the system does by itself in the meantime', () => {
    const record = journeyIn('submitted');
    const holiday = {
      on: '2026-11-16',
      names: { ar: 'عطلة استثنائية', fr: 'Jour exceptionnel' },
      certainty: 'exceptional' as const,
    };
    const calendar = { ...seedCalendar(), holidays: [...seedCalendar().holidays, holiday] };
    const { state } = given(record).when('replan-deadlines', {}, { by: 'system', calendar, calendarVersion: 2 });
    expect(state.version).toBeGreaterThan(stateOf(record).version);
    expect(factsOf(state).dormantFrom).toBe(factsOf(stateOf(record)).dormantFrom);
  });

  it('neither while it is suspended nor once it is closed', () => {
    const { state } = given(journeyIn('training')).when('suspend', samplePayloads.suspend, { by: 'manager' });
    expect(factsOf(state)).not.toHaveProperty('dormantFrom');
    expect(factsIn('graduated')).not.toHaveProperty('dormantFrom');
    expect(factsIn('appealed')).not.toHaveProperty('dormantFrom');
  });
});
