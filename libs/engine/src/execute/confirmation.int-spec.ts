import { journeyStream } from '@mourafaka/contracts';
import { codePurpose, type JourneyState, mostWrongCodes } from '@mourafaka/domain';
import { journeyScript, people, sampleApplication } from '../../../domain/src/testing';
import {
  accept,
  anEnvelope,
  batch,
  type EngineFixture,
  openEngine,
  outcome,
} from '../../../../test/support/engine-fixture';
import { codeOf } from './codes';

/** The first session of the sample path is held a hundred days after the application. */
const firstSession = 100;
const dayMs = 86_400_000;

describe('the code by which a cooperative confirms a session', () => {
  let fixture: EngineFixture;
  let journeyId = '';
  beforeAll(async () => {
    fixture = await openEngine();
    const { engine, clock } = fixture;
    const script = journeyScript({ startOn: '2026-11-02', application: sampleApplication({ court: 'TPI Tata' }) });
    for (const { day, by, command, payload } of script.filter((step) => step.day <= firstSession)) {
      clock.set(new Date(Date.parse('2026-11-02T09:00:00Z') + day * dayMs).toISOString());
      const given = anEnvelope({ name: command, entityId: journeyId, batch, payload }, people[by]);
      const accepted = await accept(engine, given);
      journeyId ||= accepted.journeyId ?? '';
    }
  });
  afterAll(() => fixture.close());

  const later = (minutes: number): void =>
    fixture.clock.set(new Date(Date.parse('2027-02-10T09:00:00Z') + minutes * 60_000).toISOString());
  const code = (issue: number): string =>
    codeOf((text) => fixture.journal.keys.digest(text), journeyStream(journeyId), codePurpose('S1', issue));
  const give = (name: string, payload: unknown) => anEnvelope({ name, entityId: journeyId, payload }, people.applicant);
  const confirm = (typed: string) => give('confirm-session', { session: 'S1', code: typed });
  const wrong = (): string => (code(1) === '00000000' ? '00000001' : '00000000');

  it('is eight digits, another for another stream and another purpose', () => {
    const digest = (text: string) => fixture.journal.keys.digest(text);
    const codes = [
      codeOf(digest, 'journey-a', 'x'),
      codeOf(digest, 'journey-b', 'x'),
      codeOf(digest, 'journey-a', 'y'),
    ];
    expect(new Set(codes).size).toBe(3);
    expect(codes.every((text) => /^\d{8}$/.test(text))).toBe(true);
    expect(codeOf(digest, 'journey-a', 'x')).toBe(codes[0]);
  });

  it('may be wrong five times, whichever process is asked, and then a new one is needed', async () => {
    const other = await fixture.another();
    for (let n = 0; n < mostWrongCodes; n++) {
      later(n);
      const executed = await (n % 2 === 0 ? fixture.engine : other).execute(confirm(wrong()));
      expect(outcome(executed)).toBe('JOURNEY.CODE_WRONG');
    }
    later(10);
    expect(outcome(await other.execute(confirm(code(1))))).toBe('JOURNEY.CODE_SPENT');
    await accept(fixture.engine, give('renew-session-code', { session: 'S1' }));
    later(20);
    expect(outcome(await fixture.engine.execute(confirm(code(1))))).toBe('JOURNEY.CODE_WRONG');
    await accept(fixture.engine, confirm(code(2)));
    const head = await fixture.engine.state<JourneyState>(journeyStream(journeyId));
    expect(head?.state.sessions[0]?.confirmedAt).toBe('2027-02-10T09:20:00.000Z');
  });

  it('stands nowhere in the database', async () => {
    const { dataSource } = fixture;
    const tables = await dataSource.query<{ name: string }[]>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('journal', 'read')`,
    );
    const holding = await Promise.all(
      tables.map(async ({ name }) => {
        const rows = await dataSource.query<unknown[]>(
          `SELECT 1 FROM ${name} AS it WHERE it::text LIKE $1 OR it::text LIKE $2 LIMIT 1`,
          [`%${code(1)}%`, `%${code(2)}%`],
        );
        return rows.length > 0 ? [name] : [];
      }),
    );
    expect(tables.length).toBeGreaterThan(8);
    expect(holding.flat()).toEqual([]);
  });
});
