import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  batchCommandNames,
  journeyCommandNames,
  sessionCommandNames,
  staffBatchCommandNames,
} from '@mourafaka/contracts';
import {
  actorFor,
  actorOf,
  findDevelopmentUser,
  may,
  type Permission,
  permissionTable,
  type Principal,
  reachOf,
} from './index';
import { permissionsPage } from './permissions-page';

const user = (name: string): Principal => {
  const found = findDevelopmentUser(name);
  if (!found) throw new Error(`no development user ${name}`);
  return found;
};
const inSouss = { region: '09', lot: 'lot-1', consultant: 'consultant-lot-1' };

describe('who may do what', () => {
  it('is written for every command of a journey, a batch and a training session', () => {
    const all: Permission[] = [
      ...journeyCommandNames.map((name): Permission => `journey.${name}`),
      ...batchCommandNames.map((name): Permission => `batch.${name}`),
      ...sessionCommandNames.map((name): Permission => `session.${name}`),
    ];
    expect(all.filter((permission) => !permissionTable.get(permission)?.length)).toEqual([]);
  });

  it('is the page of permissions in docs/reference (node scripts/generate-journey-diagram.mjs)', () => {
    const page = readFileSync(join(__dirname, '../../../../docs/reference/permissions.md'), 'utf8');
    expect(page).toBe(permissionsPage());
  });

  it.each(journeyCommandNames)('never lets the auditor give the command %s', (name) => {
    expect(may(user('auditor'), `journey.${name}`, inSouss)).toBe(false);
  });

  it('leaves to the system what only duties ask for, and to each of the staff something else of a batch', () => {
    const each = (who: Principal) => batchCommandNames.filter((name) => may(who, `batch.${name}`));
    const [administrator, manager, committee] = [user('admin'), user('programme-manager'), user('committee')];
    expect(each(committee)).toEqual([
      'rank',
      'reopen-scoring',
      'approve-selection',
      'rank-financing',
      'approve-financing',
      'acknowledge-escalation',
    ]);
    expect(each(manager)).toContain('release-wave');
    expect(each(manager)).not.toContain('grant-late-application');
    expect(each(administrator)).toContain('grant-late-application');
    expect(each(administrator)).not.toContain('approve-selection');
    const anybodys = new Set([...each(administrator), ...each(manager), ...each(committee)]);
    expect([...anybodys].sort()).toEqual([...staffBatchCommandNames].sort());
    expect([...each(user('auditor')), ...each(user('agent-09')), ...each(user('manager-09'))]).toEqual([]);
  });

  it('keeps the agent of one region out of another', () => {
    expect(may(user('agent-04'), 'journey.read', inSouss)).toBe(false);
    expect(may(user('agent-09'), 'journey.read', inSouss)).toBe(true);
  });

  it('keeps a consultant to their lot and to what is assigned to them', () => {
    const consultant = user('consultant-lot-1');
    expect(may(consultant, 'journey.record-swot', { region: '09', lot: 'lot-2' })).toBe(false);
    expect(may(consultant, 'journey.record-swot', { region: '09' })).toBe(false);
    expect(may(consultant, 'journey.record-swot', { region: '09', lot: 'lot-1' })).toBe(true);
    expect(may(consultant, 'journey.record-swot', { region: '09', consultant: 'consultant-lot-1' })).toBe(true);
  });

  it('leaves extension to managers, scoring and selection to the committee', () => {
    const [agent, manager, committee] = [user('agent-09'), user('manager-09'), user('committee')];
    const each = (who: Principal, names: Permission[]) => names.map((name) => may(who, name, inSouss));
    const asked: Permission[] = ['journey.extend-deadline', 'journey.score', 'journey.admit', 'journey.record-swot'];
    expect(each(agent, asked)).toEqual([false, false, false, true]);
    expect(each(manager, asked)).toEqual([true, false, false, true]);
    expect(each(committee, asked)).toEqual([false, true, true, false]);
  });

  it('gives nothing to a token of the role system or applicant', () => {
    const nobody: Principal = { id: 'x', name: '', roles: ['system', 'applicant'], regions: ['09'], lots: [] };
    expect([...permissionTable.keys()].filter((permission) => may(nobody, permission))).toEqual([]);
  });

  it('gives a partner’s service the figures, and nothing of any cooperative', () => {
    const held = [...permissionTable.keys()].filter((permission) => may(user('partner-bank'), permission));
    expect(held).toEqual(['me.read', 'batch.read', 'insight.read']);
  });

  it('tells a list how far it reaches', () => {
    expect(reachOf(user('programme-manager'), 'journey.read')).toEqual({ all: true });
    expect(reachOf(user('agent-09'), 'journey.read')).toEqual({ all: false, regions: ['09'], lots: [] });
    expect(reachOf(user('consultant-lot-3'), 'journey.read')).toEqual({
      all: false,
      regions: [],
      lots: ['lot-3'],
      consultant: 'consultant-lot-3',
    });
    expect(reachOf(user('agent-09'), 'journal.read')).toBeUndefined();
  });
});

describe('rights that are lent', () => {
  const from = { id: 'manager-09', name: 'Regional manager 09' };
  const lent = { ...user('agent-04'), borrowed: [{ from, role: 'regional-manager' as const, regions: ['09'] }] };
  const inRabat = { region: '04' };

  it('reach as far as those of who lends them, and no own right reaches further by them', () => {
    expect(may(lent, 'journey.extend-deadline', inSouss)).toBe(true);
    expect(may(lent, 'journey.extend-deadline', inRabat)).toBe(false);
    expect(may(lent, 'journey.extend-deadline', { region: '12' })).toBe(false);
    expect(reachOf(lent, 'journey.read')).toEqual({ all: false, regions: ['04', '09'], lots: [] });
    expect(reachOf(lent, 'journal.read')).toBeUndefined();
  });

  it('are not lent further, and open nobody’s inbox', () => {
    expect(reachOf(lent, 'delegation.give')).toEqual(reachOf(user('agent-04'), 'delegation.give'));
    expect(reachOf(lent, 'me.inbox')).toEqual(reachOf(user('agent-04'), 'me.inbox'));
  });

  it('are told from one’s own by whoever acted, and used only where one has none', () => {
    const own = actorOf(user('agent-04'), ['agent']);
    expect(actorFor(lent, 'journey.add-note', inRabat)).toEqual(own);
    expect(actorFor(lent, 'journey.add-note', inSouss)).toEqual({
      ...{ id: 'agent-04', name: 'Agent 04', office: own.office },
      ...{ role: 'regional-manager', onBehalfOf: from },
    });
  });
});

describe('the development users', () => {
  it.each(['', 'root', 'agent-13', 'manager-00', 'consultant-', 'consultant-lot-x', 'system'])('know no %j', (name) => {
    expect(findDevelopmentUser(name)).toBeUndefined();
  });

  it('act in the role the command is for', () => {
    expect(actorOf(user('agent-09'))).toEqual({
      id: 'agent-09',
      name: 'Agent 09',
      role: 'agent',
      office: 'Souss-Massa',
    });
    const both = { ...user('agent-09'), roles: ['agent', 'committee'] as Principal['roles'] };
    expect(actorOf(both, ['agent']).role).toBe('agent');
    expect(actorOf(both, ['committee', 'programme-manager']).role).toBe('committee');
  });
});
