import type { QueuedTask } from '@mourafaka/read-models';
import { languages } from '@mourafaka/platform';
import { shownTask } from './task-view';

const escalation: QueuedTask = {
  id: '00000000-0000-8000-8000-000000000001',
  stream: 'journey-00000000-0000-7000-8000-000000000001',
  key: 'escalation#1',
  kind: 'escalation',
  role: 'regional-manager',
  commands: ['acknowledge-escalation'],
  batch: '4',
  region: '09',
  lot: null,
  consultant: null,
  since: '2026-12-22T08:00:00.000Z',
  dueOn: '2026-12-11',
  overdue: true,
  params: { level: 1, owner: 'agent', deadline: 'completeness-check' },
};
const shown = (params: QueuedTask['params'], language: (typeof languages)[number] = 'en') =>
  shownTask(
    { ...escalation, commands: ['reassign'], params: { ...escalation.params, level: 2, ...params } },
    {
      ...{ language, cooperative: null, mayMark: [] },
      candidates: [
        { id: 'agent-09', name: 'Agent 09', roles: ['agent'], regions: ['09'], lots: [], overdue: 0, open: 1 },
      ],
    },
  );
const why = (language: (typeof languages)[number]): string =>
  shownTask(escalation, { language, cooperative: null, mayMark: [], candidates: [] }).why;

describe('a task as people see it', () => {
  it('names whom a delay was escalated to, for it is read by others as well', () => {
    expect(why('en')).toBe(
      'It was escalated to the regional manager on 22 December 2026 (level 1) because the deadline is past. ' +
        'It was due on 11 December 2026.',
    );
    expect(why('fr')).toContain('remonté le 22 décembre 2026 vers le responsable régional (niveau 1)');
    expect(languages.filter((language) => /\{\{|ROLE|undefined/.test(why(language)))).toEqual([]);
  });

  it('tells several delays of one kind apart', () => {
    expect(shown({ deadline: 'ranking', about: 'wave-2' }).text).toBe(
      'Act on a delay: Ranking of the applications (wave 2)',
    );
    expect(shown({}).text).toBe('Act on a delay: Completeness check');
    const duplicate = { deadline: 'duplicate-check', about: '01930000-0000-7000-8000-000000000001' };
    expect(shown(duplicate).text).toBe('Act on a delay: Check of a possible duplicate');
  });

  it('suggests an agent for what an agent or the cooperative owes, and nobody for what the committee does', () => {
    const suggested = (owner: string) => shown({ owner }).suggestions?.map(({ id }) => id) ?? null;
    expect(['agent', 'applicant', 'consultant', 'committee', 'regional-manager'].map(suggested)).toEqual([
      ['agent-09'],
      ['agent-09'],
      [],
      null,
      null,
    ]);
  });
});
