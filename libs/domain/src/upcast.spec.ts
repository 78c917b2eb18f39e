import { eventSchemas, programmePolicy } from '@mourafaka/contracts';
import { legalDueOn } from './journey/legal-calendar';
import { defaultPolicy } from './policy';
import { schemaVersionOf, upcast } from './upcast';

describe('an event read from the journal', () => {
  it('of a shape newer than this programme knows is refused, saying so', () => {
    expect(() => upcast('NoteAdded', 2, { text: 'x' })).toThrow('NoteAdded has schema version 2');
  });

  it('of the present shape is left as it is', () => {
    const data = { text: 'x' };
    expect(Object.keys(eventSchemas).every((type) => upcast(type, schemaVersionOf(type), data) === data)).toBe(true);
  });

  it('of a policy adopted before its rules were data follows the same rules as data', () => {
    const {
      eligibility: _rules,
      selection: _selection,
      call: _call,
      collective: _c,
      deadlines,
      ...rest
    } = defaultPolicy;
    const limits = { ageCeilingMonths: 36, minMembers: 7, sectors: ['fishery'], regions: ['01'] };
    const before = {
      ...rest,
      ...limits,
      referenceDate: '2025-10-01',
      deadlines: deadlines.filter(({ kind }) => kind !== 'place-answer'),
    };
    const { version, policy } = upcast('PolicyAdopted', 1, { version: 3, policy: before }) as {
      version: number;
      policy: unknown;
    };
    const { eligibility, selection, call, deadlines: after } = programmePolicy.parse(policy);
    expect(version).toBe(3);
    expect(eligibility.map(({ names: _names, key: _key, ...rule }) => rule)).toEqual([
      { kind: 'age', maxMonths: 36, on: '2025-10-01' },
      { kind: 'members', min: 7 },
      { kind: 'registration', by: '2025-10-01' },
      { kind: 'sector', sectors: ['fishery'] },
      { kind: 'region', regions: ['01'] },
      { kind: 'consent' },
    ]);
    expect([selection.passMark, selection.shares, call.reminders]).toEqual([0, [], []]);
    expect(after.map(({ kind }) => kind)).toContain('place-answer');
  });

  it('of a policy adopted before training sessions had rules follows those a new policy starts with', () => {
    const { collective, ...before } = defaultPolicy;
    const { policy } = upcast('PolicyAdopted', 2, { version: 1, policy: before }) as { policy: unknown };
    expect(programmePolicy.parse(policy).collective).toEqual(collective);
  });

  it('of a policy adopted before the questionnaire was data asks what a new one asks, and follows no legal date', () => {
    const { questionnaire, legal, ...rest } = defaultPolicy;
    const deadlines = rest.deadlines.filter(({ kind }) => legalDueOn(kind, '2026-01-01') === undefined);
    const { policy } = upcast('PolicyAdopted', 2, { version: 1, policy: { ...rest, deadlines } }) as {
      policy: unknown;
    };
    expect(programmePolicy.parse(policy)).toMatchObject({ questionnaire, legal, deadlines });
  });

  it('of a policy that has rules for training sessions keeps them', () => {
    const collective = { ...defaultPolicy.collective, closeAfterDays: 9 };
    const { policy } = upcast('PolicyAdopted', 2, { version: 1, policy: { ...defaultPolicy, collective } }) as {
      policy: typeof defaultPolicy;
    };
    expect(policy.collective.closeAfterDays).toBe(9);
  });
});
