import { type DomainEvent, PLANNER_VERSION } from '@mourafaka/contracts';
import { schemaVersionOf } from '@mourafaka/domain';
import type { AppendInput, Head, NewEvent, PersonKeys, Sealing } from '@mourafaka/journal';
import type { Accepted, CommandEnvelope } from './envelope';
import { uuidOf } from './ids';
import { type Kind, kinds, rowsOf } from './kinds';
import { pathsOf } from './personal-paths';
import type { Target } from './target';

/** What a command makes of the stream it met. */
export interface Decided {
  head?: Head;
  /** ISO 8601: the time of the command and of its events. */
  now: string;
  events: readonly DomainEvent[];
}

const without = (list: string[], others: string[]): string[] => list.filter((item) => !others.includes(item));

/**
 * Everything an accepted command stores, with personal values sealed before anything is folded, and what it answers. Throws
 * PersonForgotten.
 */
export async function appendInputOf(
  envelope: CommandEnvelope,
  target: Target,
  { head, now, events: decided }: Decided,
  sealing: Sealing,
  keys: Pick<PersonKeys, 'digest' | 'openPersonal'>,
): Promise<{ input: AppendInput; answer: Omit<Accepted, 'replayed'> }> {
  const { category, name, actor, correlationId } = envelope;
  const { stream, commandId, entityId } = target;
  const kind = kinds[category];
  const { aggregate, keysOf, planOf, phaseOf } = kind;
  const expectedVersion = head?.version ?? 0;

  const sealed: DomainEvent[] = [];
  for (const { type, data } of decided) {
    const paths = pathsOf(type);
    sealed.push({ type, data: paths.length === 0 ? data : await sealing.sealPersonal(data, paths) });
  }
  let state = head?.state;
  const states = [state];
  const events = sealed.map(({ type, data }, n): NewEvent => {
    state = aggregate.evolve(state, { type, data, version: expectedVersion + n + 1, recordedAt: now, actor });
    states.push(state);
    return { eventId: uuidOf(`${commandId}|event|${n}`), type, schemaVersion: schemaVersionOf(type), data };
  });

  const [keysBefore, keysNow] = [head ? keysOf(head.state) : [], keysOf(state)];
  const phase = phaseOf(state);
  const version = expectedVersion + events.length;
  const { trackingCode } = state as { trackingCode?: string };
  const answer: Omit<Accepted, 'replayed'> = {
    ok: true,
    ...(category === 'journey' && { journeyId: entityId }),
    stream,
    version,
    ...(phase && { phase }),
    events: sealed.map(({ type }, n) => ({ type, version: expectedVersion + n + 1 })),
    ...(target.first && { trackingCode }),
  };
  const input: AppendInput = {
    stream,
    expectedVersion,
    events,
    meta: { actor, commandId, command: name, correlationId },
    recordedAt: now,
    head: { state, planner: PLANNER_VERSION, ...planOf(state) },
    keys: { reserve: without(keysNow, keysBefore), release: without(keysBefore, keysNow) },
    command: { id: commandId, requestHash: target.requestHash, answer },
    personKeys: sealing.newKeys,
    also: rowsOf(kind, {
      ...{ events: sealed, state, states, refolded: head?.refolded },
      inTheClear: { events: await openedOf(kind, decided, keys), digest: (text) => keys.digest(text) },
    }),
  };
  return { input, answer };
}

/** What waited sealed for a decision is opened for the rows that need it: a digest, say, of the phone a person asked for. */
const openedOf = (
  { opened = [] }: Kind,
  decided: readonly DomainEvent[],
  keys: Pick<PersonKeys, 'openPersonal'>,
): Promise<DomainEvent[]> =>
  Promise.all(
    decided.map(async (event) =>
      opened.includes(event.type) && JSON.stringify(event.data).includes('"$sealed"')
        ? { ...event, data: await keys.openPersonal(event.data, pathsOf(event.type)) }
        : event,
    ),
  );
