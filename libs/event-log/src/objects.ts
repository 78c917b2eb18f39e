/** The objects of one journey: they come with the events that make them, and their attributes change with others. */
import { type JourneyEvent, type JourneyEventData, kindOfEntryId } from '@mourafaka/contracts';
import { documentsOf, journeyPhase, type JourneyState } from '@mourafaka/domain';
import type { LogObject, LogRelation, LogValue, ObjectType } from './log';

/** Names that tell nobody who somebody is: the same for the same id. */
export type Pseudonym = (id: string) => string;

type Values = Readonly<Record<string, LogValue | undefined>>;
type DeadlineFact = { status?: string; of?: (data: never) => Values };

/** What becomes of a deadline by an event about it. */
const deadlineFacts: { readonly [N in JourneyEvent['type']]?: DeadlineFact } = {
  DeadlineSet: {
    status: 'open',
    of: ({ kind, owner, dueOn }: JourneyEventData<'DeadlineSet'>) => ({ kind, owner, dueOn }),
  },
  DeadlineMoved: { status: 'open', of: ({ dueOn }: JourneyEventData<'DeadlineMoved'>) => ({ dueOn }) },
  DeadlinePaused: { status: 'paused' },
  DeadlineMet: { status: 'met' },
  DeadlineCancelled: { status: 'cancelled' },
  DeadlineExpired: { status: 'expired' },
};

/** Fields under which events name entries: `S3`, `T1` … */
const entryFields = ['session', 'request', 'visit', 'entry'] as const;

export class JourneyObjects {
  private readonly own = new Map<string, LogObject>();
  private readonly others = new Map<string, LogObject>();

  constructor(
    private readonly journeyId: string,
    private readonly pseudonym: Pseudonym,
  ) {}

  get objects(): LogObject[] {
    return [...this.own.values()];
  }

  get shared(): LogObject[] {
    return [...this.others.values()];
  }

  /** Takes in an event; answers what it is related to. */
  add(event: JourneyEvent, before: JourneyState | undefined, state: JourneyState, who?: string): LogRelation[] {
    const at = state.updatedAt;
    this.journey(state, at);
    return [
      { object: this.id('journey'), qualifier: 'of' },
      { object: this.share('batch', state.batch), qualifier: 'in' },
      ...(who === undefined ? [] : [{ object: this.share('actor', who), qualifier: 'by' }]),
      ...this.deadline(event, at),
      ...this.actions(event, before, state, at),
      ...this.entries(event, before, state, at),
      ...this.documents(event, at),
      ...this.trainingSession(event),
    ];
  }

  /** Whom it is with, once all is known. */
  close({ batch, agent, consultant }: JourneyState): void {
    const journey = this.own.get(this.id('journey'));
    journey?.relations.push({ object: this.share('batch', batch), qualifier: 'in' });
    const people = { 'assigned-to': agent, 'accompanied-by': consultant };
    for (const [qualifier, id] of Object.entries(people)) {
      if (id !== undefined) journey?.relations.push({ object: this.share('actor', this.pseudonym(id)), qualifier });
    }
  }

  private id(type: ObjectType, part = ''): string {
    return [type, this.journeyId, part].filter(Boolean).join(':');
  }

  private share(type: ObjectType, name: string): string {
    const id = `${type}:${name}`;
    if (!this.others.has(id)) this.others.set(id, { id, type, attributes: [], relations: [] });
    return id;
  }

  /** The object there is, or a new one of the journey, with the values that changed. */
  private put(type: ObjectType, id: string, values: Values, at: string): LogObject {
    const toJourney = type === 'journey' ? [] : [{ object: this.id('journey'), qualifier: 'of' }];
    const object = this.own.get(id) ?? { id, type, attributes: [], relations: toJourney };
    this.own.set(id, object);
    for (const [name, value] of Object.entries(values)) {
      const known = object.attributes.findLast((attribute) => attribute.name === name)?.value;
      if (value !== undefined && value !== known) object.attributes.push({ name, value, at });
    }
    return object;
  }

  private journey(state: JourneyState, at: string): void {
    const { cooperative, wave, lot, provider, policyVersion, suspended } = state;
    const { region, province, sector } = cooperative;
    const values = {
      ...{ state: state.state, phase: journeyPhase(state), suspended: suspended !== undefined },
      ...{ region, province, sector, wave, lot, policyVersion },
      provider: provider === undefined ? undefined : this.pseudonym(provider),
    };
    this.put('journey', this.id('journey'), values, at);
  }

  private deadline({ type, data }: JourneyEvent, at: string): LogRelation[] {
    const { key, deadline } = data as { key?: string; deadline?: string };
    const named = deadline ?? key;
    const id = named === undefined ? undefined : this.id('deadline', named);
    const fact = deadlineFacts[type];
    if (id === undefined || (type !== 'DeadlineSet' && !this.own.has(id))) return [];
    if (fact) this.put('deadline', id, { ...fact.of?.(data as never), status: fact.status }, at);
    return [{ object: id, qualifier: fact ? 'changes' : 'about' }];
  }

  /** Those of the plan that changed, and one an event names. */
  private actions(
    event: JourneyEvent,
    before: JourneyState | undefined,
    state: JourneyState,
    at: string,
  ): LogRelation[] {
    const changed = before?.plan === state.plan ? [] : (state.plan?.actions ?? []);
    const relations = changed.flatMap(({ id, service, status, dueOn, costMad }) => {
      const object = this.own.get(this.id('plan-action', id));
      const known = object?.attributes.length;
      const put = this.put('plan-action', this.id('plan-action', id), { service, status, dueOn, costMad }, at);
      return put.attributes.length === known ? [] : [{ object: put.id, qualifier: 'changes' }];
    });
    const { actionId, actionIds = [] } = event.data as { actionId?: string; actionIds?: string[] };
    const named = [...(actionId === undefined ? [] : [actionId]), ...actionIds].map((id) => this.id('plan-action', id));
    const about = named.filter((id) => this.own.has(id) && !relations.some(({ object }) => object === id));
    return [...relations, ...about.map((object) => ({ object, qualifier: 'about' }))];
  }

  private entries(
    { data }: JourneyEvent,
    before: JourneyState | undefined,
    state: JourneyState,
    at: string,
  ): LogRelation[] {
    const made = state.entries.slice(before?.entries.length ?? 0);
    for (const { id, kind } of made) this.put(kind, this.id(kind, id), { withdrawn: false }, at);
    const named = entryFields.flatMap((field) => {
      const id = (data as Readonly<Record<string, unknown>>)[field];
      const kind = typeof id === 'string' ? kindOfEntryId(id) : undefined;
      return kind && this.own.has(this.id(kind, id as string)) ? [{ kind, id: id as string }] : [];
    });
    for (const { kind, id } of named) {
      const withdrawn = state.entries.find((entry) => entry.id === id)?.withdrawn === true;
      this.put(kind, this.id(kind, id), { withdrawn }, at);
    }
    return [
      ...made.map(({ kind, id }) => ({ object: this.id(kind, id), qualifier: 'records' })),
      ...named.map(({ kind, id }) => ({ object: this.id(kind, id), qualifier: 'about' })),
    ];
  }

  private documents(event: JourneyEvent, at: string): LogRelation[] {
    const { replaces } = event.data as { replaces?: string };
    const idOf = (documentId: string): string => this.id('document', documentId);
    return documentsOf(event).flatMap(({ documentId, kind }) => {
      if (documentId === undefined) return [];
      const known = this.own.has(idOf(documentId));
      const { id, relations } = this.put('document', idOf(documentId), { kind }, at);
      if (replaces !== undefined && this.own.has(idOf(replaces)))
        relations.push({ object: idOf(replaces), qualifier: 'replaces' });
      return [{ object: id, qualifier: known ? 'rests-on' : 'attaches' }];
    });
  }

  private trainingSession({ data }: JourneyEvent): LogRelation[] {
    const { sessionId } = data as { sessionId?: string };
    return sessionId === undefined ? [] : [{ object: this.share('training-session', sessionId), qualifier: 'about' }];
  }
}
