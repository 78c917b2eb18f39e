import { isSealed, type JourneyEvent, type JourneyEventData, roles, type StoredEvent } from '@mourafaka/contracts';
import { timelineOf } from '@mourafaka/domain';
import { Journal } from '@mourafaka/journal';
import { hasText, type Language, translate } from '@mourafaka/platform';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../../http/caller';
import { Permission } from '../../http/permission';
import { readWholeStream } from '../../journal/read-whole-stream';
import { Doc } from '../../openapi/doc';
import { name } from '../../openapi/named';
import { JourneyAccess } from '../access/journey-access';
import { seesScoreOf } from '../status/scoring-view';

const answer = name(
  'Timeline',
  z.object({
    journeyId: z.uuid(),
    items: z.array(
      z.object({
        version: z.int(),
        type: z.string(),
        at: z.string().describe('When it was recorded: ISO 8601, UTC'),
        who: z.object({ id: z.string(), name: z.string(), role: z.enum(roles), office: z.string().optional() }),
        command: z.string(),
        text: z.string().describe('What happened, in the caller’s language'),
        texts: z.object({ ar: z.string(), fr: z.string(), en: z.string() }),
        data: z.record(z.string(), z.unknown()).describe('Of the event, without personal values'),
      }),
    ),
  }),
);
type Item = z.infer<typeof answer>['items'][number];

@Controller('v1/journeys/:id/timeline')
export class TimelineController {
  constructor(
    @Inject(JourneyAccess) private readonly journeys: JourneyAccess,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  @Get()
  @Permission('journey.read')
  @Doc({
    tag: 'journeys',
    summary: 'Everything that happened: who, in which role and office, what, when',
    answer,
    problems: [404],
  })
  async read(
    @FromCaller() { principal, language }: Caller,
    @Param('id') journeyId: string,
  ): Promise<z.infer<typeof answer>> {
    const journey = await this.journeys.get(principal, journeyId);
    const sees = seesScoreOf(principal, journey);
    const events = await readWholeStream(this.journal, journey.stream);
    return { journeyId, items: events.map((event) => itemOf(withoutHiddenScore(event, sees), language)) };
  }
}

/** Members score blind to each other: that somebody has scored is told, not what. */
function withoutHiddenScore(event: StoredEvent, sees: (scorer: string) => boolean): StoredEvent {
  if (event.type !== 'ApplicationScored') return event;
  const { scorer, complete } = event.data as JourneyEventData<'ApplicationScored'>;
  return sees(scorer) ? event : { ...event, data: { scorer, complete, hidden: true } };
}

function itemOf({ version, type, data, meta, recordedAt }: StoredEvent, language: Language): Item {
  const texts = {
    ar: textOf({ type, data }, 'ar'),
    fr: textOf({ type, data }, 'fr'),
    en: textOf({ type, data }, 'en'),
  };
  // The follow-up code is the applicant's alone.
  const { trackingCode: _, ...shown } = withoutSealed(data) as Item['data'];
  const { actor, command } = meta;
  const who = { id: actor.id, name: actor.name, role: actor.role, office: actor.office };
  return { version, type, at: recordedAt, who, command, text: texts[language], texts, data: shown };
}

/** Under which keys of the catalogue the codes in a text have names. */
const namedBy: Readonly<Record<string, string>> = {
  deadline: 'DEADLINE',
  role: 'ROLE',
  audience: 'ROLE',
  outcome: 'STATE',
};

function textOf(event: Pick<StoredEvent, 'type' | 'data'>, language: Language): string {
  if ((event.data as { hidden?: boolean }).hidden) return translate('SCORING.hidden', {}, language);
  const { key, params } = timelineOf(event as JourneyEvent);
  const named = Object.entries(params).map(([param, value]) => {
    const code = `${namedBy[param]}.${value}`;
    return [param, hasText(code, language) ? translate(code, {}, language) : value];
  });
  return translate(key, Object.fromEntries(named) as typeof params, language).trim();
}

/** A copy in which what is sealed is left out: a timeline is about deeds. */
function withoutSealed(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isSealed(item)).map(withoutSealed);
  if (typeof value !== 'object' || value === null) return value;
  const open = Object.entries(value).filter(([, inner]) => !isSealed(inner));
  return Object.fromEntries(open.map(([key, inner]) => [key, withoutSealed(inner)]));
}
