import { type BulkCommand, type BulkEvent, mostBulkItems, suitableBulkCommands } from '@mourafaka/contracts';
import { bulkAggregate, bulkDueAt, bulkView, itemsOf } from '.';
import type { DecisionContext, RecordedEvent } from '../aggregate';
import { giveCommand, people, testContext } from '../testing';

type Record = RecordedEvent<BulkEvent>[];
type Request = Extract<BulkCommand, { type: 'request-bulk' }>['payload'];

const bulkId = '01930000-0000-7000-8000-0000000000b1';
const journey = (n: number): string => `01930000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const agent = { id: 'agent-09', name: 'Agent 09', roles: ['agent' as const], regions: ['09'], lots: [] };

const give = (before: Record, command: Omit<BulkCommand, 'bulkId'>, over: Partial<DecisionContext> = {}) =>
  giveCommand(bulkAggregate, before, { ...command, bulkId } as BulkCommand, { ...testContext(), ...over });
const request = (payload: Request, over: Partial<DecisionContext> = {}) =>
  give([], { type: 'request-bulk', payload: { requester: agent, ...payload } }, over);

const notes = { command: 'add-note', payload: { text: 'Rappeler' } };
const asked = request({ ...notes, journeyIds: [journey(1), journey(2)] });
const paused = give(asked.recorded, { type: 'pause-bulk', payload: {} });
const finished = give(asked.recorded, { type: 'finish-bulk', payload: { accepted: 1, refused: 1 } });

describe('a bulk', () => {
  it('is refused by a person who does not say with whose rights', () => {
    const payload = { ...notes, journeyIds: [journey(1)] };
    const { refusal } = give([], { type: 'request-bulk', payload }, { actor: people.agent });
    expect(refusal).toMatchObject({ code: 'IDENTITY.NOT_ALLOWED', kind: 'forbidden' });
  });

  it.each<[string, Request]>([
    ['both ids and a filter', { ...notes, journeyIds: [journey(1)], filter: { batch: '4' } }],
    ['neither ids nor a filter', notes],
    ['no command', { journeyIds: [journey(1)] }],
    ['items and a command', { ...notes, items: [{ journeyId: journey(1), command: 'admit', payload: {} }] }],
  ])('with %s is refused: it is not clear what is meant', (_what, payload) => {
    expect(request(payload).refusal).toMatchObject({ code: 'BULK.TARGET_UNCLEAR', kind: 'invalid' });
  });

  it('of no journey is refused, whether none was named or none is found', () => {
    expect(request({ ...notes, journeyIds: [] }).refusal?.code).toBe('BULK.NOTHING_TO_DO');
    expect(request({ ...notes, filter: { batch: '4' } }, { matching: [] }).refusal?.code).toBe('BULK.NOTHING_TO_DO');
  });

  it('of more journeys than anybody can read is refused with the number', () => {
    const matching = Array.from({ length: mostBulkItems + 1 }, (_, n) => journey(n));
    expect(request({ ...notes, filter: { batch: '4' } }, { matching }).refusal).toMatchObject({
      code: 'BULK.TOO_MANY',
      params: { most: 5_000 },
    });
    expect(request({ ...notes, filter: { batch: '4' } }, { matching: matching.slice(1) }).state?.count).toBe(5_000);
  });

  it('of the system may be a whole wave, however long its list', () => {
    const items = Array.from({ length: mostBulkItems + 1 }, (_, n) => ({ journeyId: journey(n), ...notes }));
    const { state } = give([], { type: 'request-bulk', payload: { items } }, { actor: people.system });
    expect(state?.count).toBe(5_001);
  });

  it('of an unknown command is refused, and of one that may bring a person’s name or telephone', () => {
    const journeyIds = [journey(1)];
    expect(request({ command: 'promote', journeyIds }).refusal?.code).toBe('COMMAND.UNKNOWN');
    expect(request({ command: 'constructor', journeyIds }).refusal?.code).toBe('COMMAND.UNKNOWN');
    expect(request({ command: 'correct', journeyIds }).refusal).toMatchObject({
      code: 'BULK.COMMAND_UNSUITABLE',
      params: { command: 'correct' },
    });
    expect(suitableBulkCommands).not.toContain('submit-application');
    expect(suitableBulkCommands).toEqual(expect.arrayContaining(['admit', 'waitlist', 'reject', 'apply-policy']));
  });

  it('whose payload is not the command’s is refused with the field', () => {
    const { refusal } = request({ command: 'reject', payload: { reasons: [] }, journeyIds: [journey(1)] });
    expect(refusal).toMatchObject({ code: 'BULK.PAYLOAD_INVALID', errors: [{ field: 'payload.reasons' }] });
  });

  it('names each journey once, and counts', () => {
    const { events, state } = request({ ...notes, journeyIds: [journey(1), journey(2), journey(1)] });
    expect(events).toMatchObject([{ type: 'BulkRequested', data: { count: 2, command: 'add-note', dryRun: false } }]);
    expect(state).toMatchObject({ status: 'running', count: 2, requester: agent });
  });

  it('may carry different commands, and keeps their order', () => {
    const items = [
      { journeyId: journey(1), command: 'admit', payload: { wave: 'wave-1' } },
      { journeyId: journey(2), command: 'admit', payload: { wave: 'wave-1' } },
      { journeyId: journey(3), command: 'waitlist', payload: { rank: 1, reason: 'Quota' } },
    ];
    const { events, state } = give([], { type: 'request-bulk', payload: { items } }, { actor: people.system });
    const [event] = events;
    if (event?.type !== 'BulkRequested') throw new Error('it was refused');
    expect(event.data.parts.map(({ journeyIds }) => journeyIds.length)).toEqual([2, 1]);
    expect(itemsOf(event.data.parts)).toEqual(items);
    expect([event.data.command, event.data.requester, state?.command]).toEqual([undefined, undefined, undefined]);
  });

  it('is asked for once', () => {
    const { refusal } = give(asked.recorded, { type: 'request-bulk', payload: { requester: agent } });
    expect(refusal).toMatchObject({ code: 'BULK.ALREADY_REQUESTED', kind: 'duplicate' });
  });

  it('that nobody asked for takes no command', () => {
    expect(give([], { type: 'pause-bulk', payload: {} }).refusal?.code).toBe('BULK.NOT_FOUND');
  });

  it('is paused while it runs and resumed while it is paused, and says what may be done instead', () => {
    expect(give(asked.recorded, { type: 'resume-bulk', payload: {} }).refusal).toMatchObject({
      code: 'BULK.NOT_PAUSED',
      allowed: ['pause-bulk'],
    });
    expect(paused.state?.status).toBe('paused');
    expect(give(paused.recorded, { type: 'pause-bulk', payload: {} }).refusal).toMatchObject({
      code: 'BULK.NOT_RUNNING',
      allowed: ['resume-bulk'],
    });
    expect(give(paused.recorded, { type: 'resume-bulk', payload: {} }).state?.status).toBe('running');
  });

  it('is not finished before every item has its receipt, then once and for good', () => {
    const early = give(asked.recorded, { type: 'finish-bulk', payload: { accepted: 1, refused: 0 } });
    expect(early.refusal?.code).toBe('BULK.ITEMS_OPEN');
    expect(finished.state).toMatchObject({ status: 'finished', counts: { accepted: 1, refused: 1 } });
    const commands = ['pause-bulk', 'resume-bulk'] as const;
    const codes = commands.map((type) => give(finished.recorded, { type, payload: {} }).refusal?.code);
    expect(codes).toEqual(['BULK.ALREADY_FINISHED', 'BULK.ALREADY_FINISHED']);
  });

  it('is finished too when it was paused while its last items were executed', () => {
    const payload = { accepted: 2, refused: 0 };
    expect(give(paused.recorded, { type: 'finish-bulk', payload }).state?.status).toBe('finished');
  });

  it('tells its workflow whether to go on, and is looked after while it runs', () => {
    const views = [asked, paused, finished].map(({ state }) => state && bulkView(state, state.version));
    expect(views).toMatchObject([
      { version: 1, phase: 'running', finished: false, duties: [], attributes: { batch: 'several' } },
      { version: 2, phase: 'paused', finished: false, waitingFor: ['resume-bulk'] },
      { version: 2, phase: 'finished', finished: true },
    ]);
    const due = [asked, paused, finished].map(({ state }) => state && bulkDueAt(state));
    expect(due).toEqual([expect.any(String), undefined, undefined]);
  });
});
