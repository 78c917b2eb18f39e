import { createHash } from 'node:crypto';
import { denominationIn, entityOf, journeyStream, type StreamId } from '@mourafaka/contracts';
import { type NewOpening, type Opening, Openings } from '@mourafaka/desk';
import type { JourneyState } from '@mourafaka/domain';
import { Engine, openingIdOf } from '@mourafaka/engine';
import { InboxGateway } from '@mourafaka/messaging';
import { actorFor, AppError, type Clock, type Config, may } from '@mourafaka/platform';
import { Inject, Injectable } from '@nestjs/common';
import { FollowUps } from '../applications/follow-up';
import type { Caller } from '../http/caller';
import { resourceOf } from '../journeys/access/journey-access';
import { CLOCK, CONFIG } from '../tokens';

/** Which journey, and why. */
export interface GlassRequest {
  journeyId?: string;
  trackingCode?: string;
  reason: string;
}

/** Opens a journey to somebody whose rights do not reach it, and tells the auditor and its regional managers as it does. */
@Injectable()
export class BreakGlass {
  constructor(
    @Inject(Openings) private readonly openings: Openings,
    @Inject(Engine) private readonly engine: Engine,
    @Inject(FollowUps) private readonly followUps: FollowUps,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws `AppError`: JOURNEY.NOT_FOUND, GLASS.NOT_NEEDED (409), COMMAND.KEY_REUSED. */
  async open(caller: Caller, key: string, asked: GlassRequest): Promise<Opening> {
    const { principal, correlationId } = caller;
    const openingId = openingIdOf(principal.id, key);
    const stream = await this.streamOf(asked);
    const before = await this.openings.find(openingId);
    if (before) return sameAs(before, stream, asked);
    const head = await this.engine.state<JourneyState>(stream);
    if (!head) throw new AppError('JOURNEY.NOT_FOUND', 'not-found');
    const resource = resourceOf(head.state);
    if (may(principal, 'journey.read', resource)) throw new AppError('GLASS.NOT_NEEDED', 'wrong-moment');
    const openedAt = await this.clock.now();
    const actor = actorFor(principal, 'glass.break');
    const opening: NewOpening = {
      ...{ openingId, journeyId: head.state.journeyId, region: head.state.cooperative.region, reason: asked.reason },
      ...{ person: actor.id, personName: actor.name, role: actor.role, office: actor.office ?? null },
      ...{ openedAt, endsAt: new Date(openedAt.getTime() + this.config.audit.glassMinutes * 60_000), correlationId },
    };
    const made = await this.openings.open(opening, async (manager) => {
      const inbox = new InboxGateway(manager, this.clock);
      for (const notice of noticesOf(opening, stream, head.state)) await inbox.send(notice);
    });
    return sameAs(made, stream, asked);
  }

  private async streamOf({ journeyId, trackingCode }: GlassRequest): Promise<StreamId> {
    return trackingCode === undefined ? journeyStream(journeyId ?? '') : this.followUps.streamOf(trackingCode);
  }
}

/** Throws where the key was used for something else. */
function sameAs(opening: Opening, stream: StreamId, { reason }: GlassRequest): Opening {
  if (opening.journeyId === entityOf(stream) && opening.reason === reason) return opening;
  throw new AppError('COMMAND.KEY_REUSED', 'key-reused');
}

const template = 'glass-broken';

/** To the auditor, and to who manages the region of the cooperative. */
function noticesOf({ openingId, personName, region }: NewOpening, stream: StreamId, { cooperative }: JourneyState) {
  const file = denominationIn(cooperative, 'fr') ?? '';
  const readers = [
    { audience: 'auditor' as const, person: 'auditor' },
    { audience: 'regional-manager' as const, person: `regional-manager/${region}` },
  ];
  return readers.map(({ audience, person }) => {
    const messageId = createHash('sha256').update(`${template}/${openingId}/${person}`).digest('hex');
    return {
      ...{ parcelId: messageId, channel: 'inbox' as const, audience, person, recipient: person, template },
      // Composed when it is read, in the reader's language.
      ...{ language: 'fr' as const, text: '' },
      items: [{ messageId, stream, template, params: { person: personName, file } }],
    };
  });
}
