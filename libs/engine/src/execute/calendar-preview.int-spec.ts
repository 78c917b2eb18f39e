import type { CalendarChange, Holiday } from '@mourafaka/contracts';
import { addDays, type JourneyState, seedCalendar, workingDayOnOrAfter } from '@mourafaka/domain';
import { people } from '../../../domain/src/testing';
import { accept, anEnvelope, apply, type EngineFixture, openEngine } from '../../../../test/support/engine-fixture';

const names = { ar: 'عطلة استثنائية', fr: 'Congé exceptionnel' };
/** More than the preview reads at once. */
const many = 230;

describe('a change of the calendar tried before it is made', () => {
  let fixture: EngineFixture;
  let journeyIds: string[] = [];
  let soon: string;
  beforeAll(async () => {
    fixture = await openEngine();
    for (let n = 0; n < many; n += 10) {
      const applied = await Promise.all(Array.from({ length: 10 }, () => apply(fixture.engine)));
      journeyIds.push(...applied.map(({ journeyId = '' }) => journeyId));
    }
    journeyIds = journeyIds.sort();
    const left = await apply(fixture.engine);
    const withdraw = { name: 'withdraw', entityId: left.journeyId, payload: { reason: 'Another year.' } };
    await accept(fixture.engine, anEnvelope(withdraw, people.applicant));
    const { anchorOn = '' } = (await stateOf(journeyIds[0] ?? ''))?.deadlines[0] ?? {};
    soon = workingDayOnOrAfter(seedCalendar(), addDays(anchorOn, 1));
  });
  afterAll(() => fixture.close());

  const stateOf = async (journeyId: string) =>
    (await fixture.engine.state<JourneyState>(`journey-${journeyId}`))?.state;
  const everything = async (): Promise<unknown> =>
    fixture.dataSource.query('SELECT stream_id, version, planner FROM journal.heads ORDER BY stream_id');

  async function previewed(command: CalendarChange, payload: unknown, first?: number) {
    const preview = await fixture.engine.previewCalendar('MA', { command, payload }, { first });
    if ('refusal' in preview) throw new Error(preview.refusal.code);
    return preview;
  }
  const dayOff = (more: Partial<Holiday> = {}) => ({
    add: [{ on: soon, names, certainty: 'exceptional' as const, ...more }],
    reason: 'Annonce',
  });

  it('is refused as it would be refused', async () => {
    const preview = await fixture.engine.previewCalendar('MA', { command: 'change-days', payload: { reason: 'Rien' } });
    expect(preview).toMatchObject({ refusal: { code: 'CALENDAR.NOTHING_TO_CHANGE' } });
  });

  it('counts the deadlines of all journeys, describes the first, and stores nothing', async () => {
    const before = await everything();
    const preview = await previewed('change-days', dayOff(), 3);
    expect(preview).toMatchObject({ version: 2, streamVersion: 1, journeys: many, batches: expect.any(Number) });
    expect(preview.deadlines).toBeGreaterThanOrEqual(many);
    const ids = preview.items.map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(ids.filter((id) => !journeyIds.slice(0, 3).includes(id))).toEqual([]);
    expect(preview.items[0]).toMatchObject({ category: 'journey', why: [{ on: soon, change: 'off', names }] });
    expect(await everything()).toEqual(before);
  });

  it('in another region moves nothing', async () => {
    expect(await previewed('change-days', dayOff({ regions: ['12'] }))).toMatchObject({
      ...{ deadlines: 0, journeys: 0, batches: 0, sessions: 0, items: [] },
      difference: { days: [{ on: soon, regions: ['12'] }] },
    });
  });

  it('tells what following it then does', async () => {
    const [journeyId = ''] = journeyIds;
    const payload = dayOff();
    const preview = await previewed('change-days', payload, 1_000);
    const change = { category: 'calendar', name: 'change-days', entityId: 'MA', payload } as const;
    await accept(fixture.engine, anEnvelope(change, people.programmeManager));
    await accept(fixture.engine, anEnvelope({ name: 'replan-deadlines', entityId: journeyId }, people.system));
    const after = (await stateOf(journeyId))?.deadlines ?? [];
    const its = preview.items.filter(({ id }) => id === journeyId);
    expect(its.length).toBeGreaterThan(0);
    expect(its.map(({ kind, to }) => [kind, to])).toEqual(
      its.map(({ kind }) => [kind, after.find((deadline) => deadline.kind === kind)?.dueOn]),
    );
    expect(after.some(({ revision }) => revision === 2)).toBe(true);
  });
});
