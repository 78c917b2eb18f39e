import type { ApplicationInput } from '@mourafaka/contracts';
import type { JourneyState, Suspicion } from '@mourafaka/domain';
import { DuplicateQueries } from '@mourafaka/read-models';
import { people } from '../../../domain/src/testing';
import {
  accept,
  anApplication,
  anEnvelope,
  apply,
  type EngineFixture,
  openEngine,
} from '../../../../test/support/engine-fixture';

type Change = Partial<ApplicationInput['cooperative']>;

describe('an application is compared with the others of the batch', () => {
  let fixture: EngineFixture;
  beforeAll(async () => {
    fixture = await openEngine();
  });
  afterAll(() => fixture.close());

  const submit = async (change: Change = {}, phone?: string): Promise<string> => {
    const application = anApplication(change);
    const representative = application.representative && { ...application.representative, ...(phone && { phone }) };
    return (await apply(fixture.engine, { payload: { ...application, representative } })).journeyId ?? '';
  };
  const suspicionsOf = async (journeyId: string): Promise<Pick<Suspicion, 'of' | 'signals'>[]> => {
    const state = (await fixture.engine.state<JourneyState>(`journey-${journeyId}`))?.state;
    return (state?.duplicates ?? []).map(({ of, signals }) => ({ of, signals }));
  };
  const kindsOf = async (journeyId: string, of: string): Promise<string[]> =>
    (await suspicionsOf(journeyId))
      .filter((one) => one.of === of)
      .flatMap(({ signals }) => signals.map(({ kind }) => kind));
  const give = (entityId: string, name: string, payload: unknown) =>
    accept(fixture.engine, anEnvelope({ name, entityId, payload }, people.agent));
  const ice = (n: number): string => {
    const digits = String(1_000_000_000_000 + n).padStart(13, '0');
    return `${digits}${String((97 - Number((BigInt(digits) * 100n) % 97n)) % 97).padStart(2, '0')}`;
  };

  it('and resembles none where nothing is the same', async () => {
    await submit();
    expect(await suspicionsOf(await submit())).toEqual([]);
  });

  it('by its ICE, wherever the other is', async () => {
    const first = await submit({ ice: ice(1) });
    const second = await submit({ ice: ice(1), region: '04', province: '421' });
    expect(await suspicionsOf(second)).toEqual([{ of: first, signals: [{ kind: 'ice', score: 1 }] }]);
  });

  it('by its phone, wherever the other is', async () => {
    const first = await submit({}, '+212655000001');
    const second = await submit({ region: '04', province: '421' }, '+212655000001');
    expect(await kindsOf(second, first)).toEqual(['phone']);
  });

  it('by a denomination written otherwise, within its province only', async () => {
    const first = await submit({ denominationFr: 'Coopérative Tafraoute Amandes Douces', denominationAr: undefined });
    const same = { denominationFr: 'COOPERATIVE TAFRAOUT AMANDES DOUCES', denominationAr: undefined };
    expect(await kindsOf(await submit(same), first)).toEqual(['denomination']);
    expect(await suspicionsOf(await submit({ ...same, region: '04', province: '421' }))).toEqual([]);
  });

  it('again when it is corrected, by the phone it gives or by the one it gave', async () => {
    const first = await submit({ ice: ice(2) }, '+212655000002');
    const second = await submit();
    await give(second, 'correct', {
      changes: { representative: { phone: '+212655000002' } },
      reason: 'A new number.',
    });
    expect(await kindsOf(second, first)).toEqual(['phone']);
    await give(second, 'correct', { changes: { cooperative: { ice: ice(2) } }, reason: 'It has its ICE now.' });
    expect((await kindsOf(second, first)).sort()).toEqual(['ice', 'phone']);
    const third = await submit({}, '+212655000002');
    expect((await suspicionsOf(third)).map(({ of }) => of).sort()).toEqual([first, second].sort());
  });

  it('once: whoever was found does not find in turn', async () => {
    const first = await submit({ ice: ice(3) });
    const second = await submit({ ice: ice(3) });
    await give(first, 'declare-complete', {});
    await give(first, 'assess-eligibility', {});
    expect(await suspicionsOf(first)).toEqual([]);
    expect(await suspicionsOf(second)).toHaveLength(1);
    const [row] = await fixture.dataSource.query<{ suspicions: Suspicion[] }[]>(
      'SELECT suspicions FROM read.journeys WHERE journey_id = $1',
      [second],
    );
    expect(row?.suspicions).toMatchObject([{ of: first, status: 'open' }]);
  });

  it('and one that has withdrawn is compared no more', async () => {
    const first = await submit({ ice: ice(4) });
    await give(first, 'withdraw', { reason: 'They apply another year.' });
    expect(await suspicionsOf(await submit({ ice: ice(4) }))).toEqual([]);
  });

  it('and one that was forgotten is compared no more', async () => {
    const first = await submit({}, '+212655000005');
    await new DuplicateQueries(fixture.dataSource).forget(first);
    expect(await suspicionsOf(await submit({}, '+212655000005'))).toEqual([]);
  });

  it('and is merged only into one that is there', async () => {
    const [first, second] = [await submit(), await submit()];
    const merge = (into: string) =>
      fixture.engine.execute(
        anEnvelope({ name: 'merge-duplicate', entityId: second, payload: { into, reason: 'The same.' } }, people.agent),
      );
    const lost = await merge('01930000-0000-7000-8000-000000000001');
    expect(lost).toMatchObject({ refusal: { errors: [{ field: 'into', code: 'JOURNEY.MERGE_INTO_NONE' }] } });
    expect(await merge(first)).toMatchObject({ ok: true, phase: 'closed' });
  });

  it('by a digest that stands in one table alone', async () => {
    const journeyId = await submit({}, '+212655000006');
    const [row] = await fixture.dataSource.query<{ digest: string }[]>(
      `SELECT encode(phone_digest, 'hex') AS digest FROM read.duplicate_keys WHERE journey_id = $1`,
      [journeyId],
    );
    const digest = row?.digest ?? '';
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    const tables = await fixture.dataSource.query<{ table: string }[]>(
      `SELECT format('%I.%I', schemaname, tablename) AS table FROM pg_tables
       WHERE schemaname IN ('journal', 'read') AND tablename <> 'duplicate_keys'`,
    );
    for (const { table } of tables) {
      const sql = `SELECT count(*)::integer AS count FROM ${table} AS t WHERE t::text LIKE $1`;
      expect([table, await fixture.dataSource.query(sql, [`%${digest}%`])]).toEqual([table, [{ count: 0 }]]);
    }
  });
});
