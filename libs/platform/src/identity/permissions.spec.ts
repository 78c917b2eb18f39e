import { journeyCommandNames, roles } from '@mourafaka/contracts';
import { actorOf, findDevelopmentUser, may, type Permission, permissionTable, type Principal, reachOf } from './index';

const user = (name: string): Principal => {
  const found = findDevelopmentUser(name);
  if (!found) throw new Error(`no development user ${name}`);
  return found;
};
const inSouss = { region: '09', lot: 'lot-1', consultant: 'consultant-lot-1' };

describe('who may do what', () => {
  it('is written for every command of a journey', () => {
    const without = journeyCommandNames.filter((name) => !permissionTable.has(`journey.${name}`));
    expect(without).toEqual([]);
  });

  it.each(journeyCommandNames)('never lets the auditor give the command %s', (name) => {
    expect(may(user('auditor'), `journey.${name}`, inSouss)).toBe(false);
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

  it('leaves approval and extension to managers, scoring and selection to the committee', () => {
    const [agent, manager, committee] = [user('agent-09'), user('manager-09'), user('committee')];
    const each = (who: Principal, names: Permission[]) => names.map((name) => may(who, name, inSouss));
    expect(each(agent, ['journey.approve-development-plan', 'journey.extend-deadline', 'journey.admit'])).toEqual([
      false,
      false,
      false,
    ]);
    expect(each(manager, ['journey.approve-development-plan', 'journey.extend-deadline', 'journey.admit'])).toEqual([
      true,
      true,
      false,
    ]);
    expect(each(committee, ['journey.score', 'journey.admit', 'journey.approve-development-plan'])).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('grants nothing to the role system: it is nobody’s token', () => {
    const grants = [...permissionTable.values()];
    expect(grants.filter((grant) => Object.hasOwn(grant, 'system'))).toEqual([]);
    expect(
      grants.flatMap((grant) => Object.keys(grant)).filter((role) => !roles.some((known) => known === role)),
    ).toEqual([]);
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
