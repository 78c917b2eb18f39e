import { deadlineKinds } from '@mourafaka/contracts';
import {
  type ExplainedDeadline,
  explainDeadlines,
  journeyDeadlines,
  seedCalendar,
  wholeJourney,
} from '@mourafaka/domain';
import { languages } from '@mourafaka/platform';
import { shownDeadline } from './deadline-answer';
import { deadlineText } from './deadline-text';

const whole = explainDeadlines(wholeJourney(), {
  calendarOf: () => seedCalendar(),
  region: '09',
  lawfulDueOn: journeyDeadlines.lawfulDueOn,
});
const [first] = whole as [ExplainedDeadline];
const by = { id: 'manager-09', name: 'Regional manager', role: 'regional-manager' } as const;
const plain: ExplainedDeadline = {
  ...first,
  ...{
    kind: 'completeness-check',
    key: 'completeness-check#1',
    status: 'open',
    byLaw: false,
    wasFixed: false,
    pausedDays: 0,
    moves: [],
  },
  ...{ rule: { days: 10, unit: 'working' }, anchorOn: '2026-11-02', dueOn: '2026-11-17', skippedDays: [] },
};
const extension = {
  why: 'extended' as const,
  at: '2026-11-04T09:00:00.000Z',
  by,
  from: '2026-11-17',
  to: '2026-12-01',
};
const march = { ar: 'ذكرى المسيرة الخضراء', fr: 'Marche verte' };

/** One of each shape a text may take. */
const shapes: Readonly<Record<string, ExplainedDeadline>> = {
  plain,
  calendar: { ...plain, rule: { days: 60, unit: 'calendar' } },
  'on the day': { ...plain, kind: 'instalment', rule: { days: 0, unit: 'calendar' } },
  'by law': { ...plain, kind: 'yearly-assembly', byLaw: true },
  fixed: { ...plain, kind: 'resumption', fixedOn: '2026-11-17', wasFixed: true },
  extended: { ...plain, extension: { ...extension, reason: 'Récolte', pausedDays: 0 } },
  resumed: { ...plain, pausedDays: 12 },
  holiday: { ...plain, skippedDays: [{ on: '2026-11-06', why: 'holiday', names: march }] },
  paused: { ...plain, status: 'paused', pausedOn: '2026-11-05' },
  met: { ...plain, status: 'met', late: false },
  'met late': { ...plain, status: 'met', late: true },
  cancelled: { ...plain, status: 'cancelled' },
  expired: { ...plain, status: 'expired' },
};

describe('the text of a deadline', () => {
  it.each(languages)('leaves nothing blank in %s, whatever it has to tell', (language) => {
    const texts = [
      ...Object.values(shapes).map((shape) => deadlineText(shape, false, language)),
      ...deadlineKinds.map((kind) => deadlineText({ ...plain, kind }, true, language)),
      ...whole.map((deadline) => deadlineText(deadline, false, language)),
    ];
    expect(texts.filter((text) => /DEADLINE|\{\{|undefined|NaN| {2}|^$/.test(text))).toEqual([]);
    expect(new Set(Object.values(shapes).map((shape) => deadlineText(shape, false, language))).size).toBe(
      Object.keys(shapes).length,
    );
  });

  it('says what was counted, from when, and which days off were not', () => {
    const told = deadlineText(
      { ...plain, skippedDays: [{ on: '2026-11-06', why: 'holiday', names: march }] },
      true,
      'en',
    );
    expect(told).toBe(
      'Due on 17 November 2026. Working days from 2 November 2026 (the application, or what completed its file, was ' +
        'handed in): 10. Days off not counted: 1. Among them: Marche verte. It is overdue.',
    );
  });

  it('says why it was extended, in the words of who did', () => {
    const told = deadlineText({ ...plain, extension: { ...extension, reason: 'Récolte', pausedDays: 0 } }, false, 'fr');
    expect(told).toContain('Prolongée du 17 novembre 2026 au 1er décembre 2026 : « Récolte ».');
  });

  it('counts no days of what was set from outside, though it was extended', () => {
    const rule = { days: 90, unit: 'calendar' as const };
    const set = { ...plain, kind: 'resumption' as const, rule, wasFixed: true, dueOn: '2026-12-01' };
    const extended = { ...extension, reason: 'Récolte', pausedDays: 0 };
    expect(deadlineText({ ...set, fixedOn: '2026-12-01', extension: extended }, false, 'en')).toBe(
      'Due on 1 December 2026, the day that was set. Extended from 17 November 2026 to 1 December 2026: “Récolte”.',
    );
  });
});

describe('a deadline as it is answered', () => {
  it('carries its escalations, its moves in words and the event behind it', () => {
    const escalations = [
      { duty: 'completeness-check#1/escalate+7-regional-manager', deadline: 'completeness-check#1' },
      { duty: 'plan#1/escalate+3-agent', deadline: 'plan#1' },
    ].map((it) => ({ ...it, kind: 'plan' as const, level: 1, to: 'agent' as const, at: '2026-12-01T08:00:00.000Z' }));
    const shown = shownDeadline(
      { ...plain, setBy: 1, moves: [{ ...extension, pausedDays: 0 }] },
      { language: 'fr', overdue: ['completeness-check#1'], escalations, happened: (version) => `événement ${version}` },
    );
    expect(shown).toMatchObject({
      name: 'Contrôle de complétude',
      overdue: true,
      anchor: { on: '2026-11-02', event: { version: 1, text: 'événement 1' } },
      moves: [{ why: 'extended', text: 'prolongation', by: { id: 'manager-09' } }],
      escalations: [{ escalation: 'completeness-check#1/escalate+7-regional-manager', to: 'agent' }],
    });
  });
});
