import { isSealed } from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import { journeyScript, people } from '../../../domain/src/testing';
import {
  accept,
  anApplication,
  anEnvelope,
  apply,
  type EngineFixture,
  openEngine,
  outcome,
} from '../../../../test/support/engine-fixture';

const invented = {
  name: 'Zoubida Inventée-Nulle-Part',
  phone: '+212699887766',
  email: 'zoubida@nulle-part.example.ma',
};
/** Whom the script lets attend the modules. */
const participant = 'Fatima Exemple';
const corrected = { name: 'Zineb Inventée-Ailleurs', phone: '+212655443322' };

describe('what is personal', () => {
  let fixture: EngineFixture;
  let journeyId: string;
  let stream: string;
  beforeAll(async () => {
    fixture = await openEngine();
    const applied = await apply(fixture.engine, {
      payload: { ...anApplication({ denominationFr: 'Coopérative Exemple Argan' }), representative: invented },
    });
    ({ stream } = applied);
    journeyId = applied.journeyId ?? '';
    const attended = journeyScript({ startOn: '2026-11-02' }).filter(({ day }) => day > 0 && day < 80);
    for (const { day, by, command, payload } of attended) {
      fixture.clock.set(new Date(Date.parse('2026-11-02T09:00:00Z') + day * 86_400_000).toISOString());
      await accept(fixture.engine, anEnvelope({ name: command, entityId: journeyId, payload }, people[by]));
    }
    const changes = { representative: corrected };
    const correct = { name: 'correct', entityId: journeyId, payload: { changes, reason: 'A new president.' } };
    await accept(fixture.engine, anEnvelope(correct, people.agent));
  });
  afterAll(() => fixture.close());

  const representative = async () => (await fixture.engine.state<JourneyState>(stream))?.state.representative;

  const textOf = async (table: string): Promise<string> => {
    const sql = `SELECT coalesce(string_agg(t::text, chr(10)), '') AS text FROM ${table} AS t`;
    const [row] = await fixture.dataSource.query<{ text: string }[]>(sql);
    return row?.text ?? '';
  };

  it('stands in no table of the journal or of the read models in the clear', async () => {
    const rows = await fixture.dataSource.query<{ table: string }[]>(
      `SELECT format('%I.%I', schemaname, tablename) AS table FROM pg_tables WHERE schemaname IN ('journal', 'read')`,
    );
    const searched = rows.map(({ table }) => table);
    expect(searched).toEqual(
      expect.arrayContaining(['journal.events', 'journal.heads', 'read.journeys', 'read.outbox']),
    );
    expect(await textOf('read.journeys')).toContain('Coopérative Exemple Argan');
    for (const table of searched) {
      const text = await textOf(table);
      for (const secret of [...Object.values(invented), ...Object.values(corrected), participant]) {
        expect({ table, found: text.includes(secret) }).toEqual({ table, found: false });
      }
    }
  });

  it('is sealed in the state, and opens for whoever has the keys', async () => {
    const found = await representative();
    expect([found?.name, found?.phone, found?.email].every(isSealed)).toBe(true);
    const opened = found && (await fixture.journal.keys.open(found.name, found.personId));
    expect(opened).toBe(corrected.name);
  });

  it('is gone for good once the person’s key is destroyed: the state still folds and the chain still verifies', async () => {
    const { engine, journal } = fixture;
    const found = await representative();
    expect(await journal.keys.destroy(found?.personId ?? '', '2026-11-03T09:00:00.000Z')).toBe(true);
    expect(found && (await journal.keys.open(found.name, found.personId))).toBeUndefined();
    const folded = await engine.state<JourneyState>(stream, { asOf: '2100-01-01T00:00:00.000Z' });
    expect(folded).toEqual(await engine.state(stream));
    expect(await journal.verify(stream)).toBeUndefined();
    const note = anEnvelope({ name: 'add-note', entityId: journeyId, payload: { text: 'Erased.' } }, people.agent);
    expect(outcome(await engine.execute(note))).toBe('accepted');
  });

  it('takes no more of a forgotten person', async () => {
    const changes = { representative: { phone: '+212611111111' } };
    const correct = { name: 'correct', entityId: journeyId, payload: { changes, reason: 'They called.' } };
    expect(outcome(await fixture.engine.execute(anEnvelope(correct, people.agent)))).toBe('PERSON.FORGOTTEN');
  });
});
