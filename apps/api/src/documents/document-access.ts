import { entityOf, normalisePublicCode } from '@mourafaka/contracts';
import { type DocumentOwner, DocumentStore, Drafts, type StoredDocument } from '@mourafaka/intake';
import { Journal } from '@mourafaka/journal';
import { AppError, may, type Principal, type Resource } from '@mourafaka/platform';
import { Inject, Injectable } from '@nestjs/common';
import { FollowUpSessions } from '../applications/follow-up-sessions';
import { JourneyAccess } from '../journeys/access/journey-access';
import { SessionAccess } from '../sessions/session-access';

/** By what somebody claims a draft, a journey or a training session; exactly one of them. */
export interface Claim {
  draftCode?: string;
  trackingCode?: string;
  journeyId?: string;
  sessionId?: string;
}

/** `resource`: of its journey, to those who see it by their rights. */
interface Seen {
  resource?: Resource;
}
type SeenDocument = StoredDocument & Seen;

/** Who may put documents where, and who may see them: holders of a code, and staff as far as they see the journey. */
@Injectable()
export class DocumentAccess {
  constructor(
    @Inject(DocumentStore) private readonly documents: DocumentStore,
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(JourneyAccess) private readonly journeys: JourneyAccess,
    @Inject(SessionAccess) private readonly sessions: SessionAccess,
    @Inject(FollowUpSessions) private readonly followUps: FollowUpSessions,
  ) {}

  /** To whom a new document will belong; a follow-up code needs its token besides. Throws `AppError`: not-found, forbidden or invalid. */
  async ownerOf(
    principal: Principal,
    { draftCode, trackingCode, journeyId, sessionId }: Claim,
    followUpToken?: string,
  ): Promise<DocumentOwner> {
    if (draftCode !== undefined) return { draftId: (await this.drafts.get(draftCode)).draftId };
    if (trackingCode !== undefined) {
      return { journeyId: entityOf(await this.followUps.need(trackingCode, followUpToken)) };
    }
    if (sessionId !== undefined) {
      await this.sessions.getToCommand(principal, sessionId, 'session.attach-sheet');
      return { sessionId };
    }
    const { resource } = await this.journeys.get(principal, journeyId ?? '');
    if (!may(principal, 'journey.attach-document', resource)) throw new AppError('IDENTITY.NOT_ALLOWED', 'forbidden');
    return { journeyId: journeyId ?? '' };
  }

  /** `code`: of a draft or a follow-up. Throws DOCUMENT.NOT_FOUND for one that is not there or not theirs to see. */
  async get(principal: Principal, documentId: string, code?: string): Promise<SeenDocument> {
    const document = await this.documents.find(documentId);
    const seen = document && (await this.seenBy(principal, document.owner, code));
    if (!document || !seen) throw notFound();
    return { ...document, ...seen };
  }

  /** The same for a document of a draft that is still being written. */
  async getOfDraft(documentId: string, code: string | undefined): Promise<StoredDocument> {
    const document = await this.documents.find(documentId);
    if (document && 'draftId' in document.owner && (await this.holds(document.owner, code))) return document;
    throw notFound();
  }

  /** The journey a follow-up code was given out for. */
  async trackedBy(code: string): Promise<string | undefined> {
    if (code.length > 60) return undefined;
    const stream = await this.journal.findByKey(`tracking:${normalisePublicCode(code)}`);
    return stream === undefined ? undefined : entityOf(stream);
  }

  private async seenBy(principal: Principal, owner: DocumentOwner, code: string | undefined): Promise<Seen | false> {
    if (await this.holds(owner, code)) return {};
    if ('draftId' in owner) return false;
    if ('sessionId' in owner) return this.sessions.get(principal, owner.sessionId).then(() => ({}), unlessNotFound);
    return this.journeys.get(principal, owner.journeyId).then(({ resource }) => ({ resource }), unlessNotFound);
  }

  private async holds(owner: DocumentOwner, code: string | undefined): Promise<boolean> {
    if (code === undefined) return false;
    if ('journeyId' in owner) return (await this.trackedBy(code)) === owner.journeyId;
    if (!('draftId' in owner)) return false;
    const draft = await this.drafts.find(code).catch(unlessNotFound);
    return draft !== false && draft.draftId === owner.draftId;
  }
}

const notFound = () => new AppError('DOCUMENT.NOT_FOUND', 'not-found');

function unlessNotFound(error: unknown): false {
  if (error instanceof AppError && error.kind === 'not-found') return false;
  throw error;
}
