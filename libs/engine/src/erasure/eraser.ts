import { type Actor, type ErasureWhy, journeyStream, type Refusal, systemActor } from '@mourafaka/contracts';
import type { JourneyState } from '@mourafaka/domain';
import type { Journal } from '@mourafaka/journal';
import type { Clock } from '@mourafaka/platform';
import { Outbox, removeDevMessages } from '@mourafaka/read-models';
import type { Engine } from '../execute/engine';
import type { CommandEnvelope } from '../execute/envelope';
import { personsOf } from './persons-of';
import type { Erasure, ErasureRegister } from './register';

/** Where uploaded files are kept. */
export interface ErasableDocuments {
  list(owner: { journeyId: string }): Promise<{ documentId: string; kind: string }[]>;
  remove(documentId: string): Promise<void>;
}

export interface ErasureRequest {
  journeyId: string;
  /** The representative unless told. */
  personId?: string;
  why: ErasureWhy;
  reason?: string;
  actor: Actor;
  correlationId: string;
}

export interface EraserParts {
  engine: Engine;
  journal: Journal;
  register: ErasureRegister;
  documents: ErasableDocuments;
  clock: Pick<Clock, 'now'>;
}

/**
 * Forgets a person for good. First it is asked whether that may be, then it is written into the register, and only then done:
 * the event, the key, the documents, the rows. Whatever is cut off is finished by `replay`, which may be given any time.
 */
export class Eraser {
  private readonly outbox: Outbox;

  constructor(private readonly parts: EraserParts) {
    this.outbox = new Outbox(parts.journal.dataSource);
  }

  async erase(request: ErasureRequest): Promise<{ erasure: Erasure } | { refusal: Refusal }> {
    const { engine, documents, clock, register } = this.parts;
    const { journeyId, why, reason, actor, correlationId } = request;
    const state = (await engine.state<JourneyState>(journeyStream(journeyId)))?.state;
    const representative = state?.representative?.personId;
    const personId = request.personId ?? representative;
    if (personId === undefined) return { refusal: { code: 'PRIVACY.NOBODY_NAMED', kind: 'wrong-moment' } };
    if (!(await personsOf(this.parts.journal, journeyId)).includes(personId))
      return { refusal: { code: 'PRIVACY.PERSON_UNKNOWN', kind: 'not-found' } };
    // A file of the cooperative was sent by whoever speaks for it, and may show them.
    const files = personId === representative ? await documents.list({ journeyId }) : [];
    const at = (await clock.now()).toISOString();
    const erasure = { personId, journeyId, at, why, documents: files.map(({ documentId }) => documentId) };
    const envelope = envelopeOf(erasure, { actor, correlationId, ...(reason !== undefined && { reason }) });
    const foreseen = await engine.execute({ ...envelope, dryRun: true });
    if (!foreseen.ok) return { refusal: foreseen.refusal };
    await register.add(erasure);
    await this.carryOut(erasure, envelope);
    return { erasure };
  }

  /** Erases again everybody of the register who can be read: after a restore, or after a crash. Answers how many there were. */
  async replay(): Promise<{ known: number; erased: number }> {
    const all = await this.parts.register.list();
    const keys = await this.parts.journal.keys.find(all.map(({ personId }) => personId));
    let erased = 0;
    for (const erasure of all) {
      const isReadable = Boolean(keys.get(erasure.personId)) || (await this.hasLeft(erasure));
      if (!isReadable) continue;
      await this.carryOut(erasure, envelopeOf(erasure, { actor: systemActor, correlationId: 'erasures-replay' }));
      erased += 1;
    }
    return { known: all.length, erased };
  }

  /** Each step may be done twice. The event comes first: the key that is gone tells that all before it was done. */
  private async carryOut({ personId, journeyId, at, documents }: Erasure, envelope: CommandEnvelope): Promise<void> {
    const { engine, journal, documents: store } = this.parts;
    await engine.execute(envelope);
    for (const documentId of documents) await store.remove(documentId);
    await this.outbox.withdraw(personId, new Date(at));
    await removeDevMessages(journal.dataSource, journeyStream(journeyId));
    await journal.keys.destroy(personId, at);
  }

  private async hasLeft({ journeyId, documents }: Erasure): Promise<boolean> {
    if (documents.length === 0) return false;
    const there = await this.parts.documents.list({ journeyId });
    return there.some(({ documentId }) => documents.includes(documentId));
  }
}

/** The same command of whoever gives it, so that it is recorded once; a replay finds that it was. */
const envelopeOf = (
  { journeyId, personId, why, documents }: Erasure,
  { actor, correlationId, reason }: { actor: Actor; correlationId: string; reason?: string },
): CommandEnvelope => ({
  category: 'journey',
  name: 'record-erasure',
  entityId: journeyId,
  payload: { person: personId, why, documents: documents.length, ...(reason !== undefined && { reason }) },
  principal: actor.id,
  key: `erasure:${personId}`,
  actor,
  correlationId,
});
