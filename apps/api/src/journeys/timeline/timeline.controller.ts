import { isSealed, type JourneyEventData, type ProgrammePolicy, roles, type StoredEvent } from '@mourafaka/contracts';
import { foldDossier } from '@mourafaka/domain';
import { Engine } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { type Language, languages, translate } from '@mourafaka/platform';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { z } from 'zod';
import { getBatch } from '../../batches/get-batch';
import { type Caller, FromCaller } from '../../http/caller';
import { Permission } from '../../http/permission';
import { readWholeStream } from '../../journal/read-whole-stream';
import { Doc } from '../../openapi/doc';
import { name } from '../../openapi/named';
import { JourneyAccess } from '../access/journey-access';
import { recordedOf } from '../dossier/dossiers';
import { seesScoreOf } from '../status/scoring-view';
import { correctedVersions, correctingVersions, entryCorrection } from './timeline-corrections';
import { timelineText } from './timeline-text';

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
        entries: z.array(z.string()).optional().describe('What it recorded under a number: `S3`'),
        corrections: z.array(entryCorrection).optional().describe('What was corrected of it later'),
        corrects: z
          .object({ version: z.int(), entry: z.string().optional() })
          .optional()
          .describe('The event it corrects'),
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
    @Inject(Engine) private readonly engine: Engine,
  ) {}

  @Get()
  @Permission('journey.read')
  @Doc({
    tag: 'journeys',
    summary: 'Everything that happened: who, in which role and office, what, when',
    description: 'A correction is an event of its own; it is shown with what it corrects as well.',
    answer,
    problems: [404],
  })
  async read(
    @FromCaller() { principal, language }: Caller,
    @Param('id') journeyId: string,
  ): Promise<z.infer<typeof answer>> {
    const journey = await this.journeys.get(principal, journeyId);
    const sees = seesScoreOf(principal, journey);
    const [events, { policies }] = await Promise.all([
      readWholeStream(this.journal, journey.stream),
      getBatch(this.engine, journey.state.batch),
    ]);
    const show = { language, policy: policies[journey.state.policyVersion] };
    const corrected = correctedVersions(foldDossier(events.map(recordedOf)));
    const correcting = correctingVersions(corrected);
    const items = events.map((event): Item => {
      const { entries = [], corrections = [] } = corrected.get(event.version) ?? {};
      const corrects = correcting.get(event.version);
      return {
        ...itemOf(withoutHiddenScore(event, sees), show),
        ...(entries.length > 0 && { entries }),
        ...(corrections.length > 0 && { corrections: withoutSealed(corrections) as typeof corrections }),
        ...(corrects && { corrects }),
      };
    });
    return { journeyId, items };
  }
}

/** Members score blind to each other: that somebody has scored is told, not what. */
function withoutHiddenScore(event: StoredEvent, sees: (scorer: string) => boolean): StoredEvent {
  if (event.type !== 'ApplicationScored') return event;
  const { scorer, complete } = event.data as JourneyEventData<'ApplicationScored'>;
  return sees(scorer) ? event : { ...event, data: { scorer, complete, hidden: true } };
}

interface Shown {
  language: Language;
  policy: ProgrammePolicy | undefined;
}

function itemOf({ version, type, data, meta, recordedAt }: StoredEvent, { language, policy }: Shown): Item {
  const isHidden = (data as { hidden?: boolean }).hidden;
  const textIn = (one: Language) =>
    isHidden ? translate('SCORING.hidden', {}, one) : timelineText({ type, data }, one, policy);
  const texts = Object.fromEntries(languages.map((one) => [one, textIn(one)])) as Record<Language, string>;
  // The follow-up code is the applicant's alone.
  const { trackingCode: _, ...shown } = withoutSealed(data) as Item['data'];
  const { actor, command } = meta;
  const who = { id: actor.id, name: actor.name, role: actor.role, office: actor.office };
  return { version, type, at: recordedAt, who, command, text: texts[language], texts, data: shown };
}

/** A copy in which what is sealed is left out: a timeline is about deeds. */
function withoutSealed(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isSealed(item)).map(withoutSealed);
  if (typeof value !== 'object' || value === null) return value;
  const open = Object.entries(value).filter(([, inner]) => !isSealed(inner));
  return Object.fromEntries(open.map(([key, inner]) => [key, withoutSealed(inner)]));
}
