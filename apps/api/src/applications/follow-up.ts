import {
  batchStream,
  type JourneyCommandName,
  journeyStateNames,
  newestConsent,
  normalisePublicCode,
  phases,
} from '@mourafaka/contracts';
import { allowedCommands, type BatchState, isDisputed, type JourneyState, openDeadlines } from '@mourafaka/domain';
import { readHead } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { actorOf, anonymous, AppError, translate, type Language } from '@mourafaka/platform';
import { JourneyQueries } from '@mourafaka/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { name } from '../openapi/named';
import { readWholeStream } from '../journal/read-whole-stream';
import { preferencesOf, preferencesView } from '../journeys/status/messages-view';
import { taskTexts } from './next-step-texts';
import { reasonsIn, wantsExplaining } from './reasons';

/** What the cooperative may do by its code. */
export const trackCommands = [
  'complete-file',
  'appeal',
  'withdraw',
  'accept-place',
  'decline-place',
  'confirm-session',
  'renew-session-code',
  'dispute-session',
  'request-technical-assistance',
  'rate-accompaniment',
  'record-assembly',
  'record-accounts-filed',
  'record-capital-payment',
  'set-preferences',
  'request-access',
  'request-rectification',
  'renew-consent',
] as const satisfies readonly JourneyCommandName[];
export type TrackCommand = (typeof trackCommands)[number];
export const isTrackCommand = (command: string): command is TrackCommand =>
  trackCommands.some((known) => known === command);

export const followUp = name(
  'FollowUp',
  z.object({
    batch: z.string(),
    phase: z.enum(phases as [string, ...string[]]),
    state: z.enum(journeyStateNames),
    suspended: z.boolean(),
    text: z.string().describe('Where it stands, in the caller’s language'),
    nextStep: z
      .object({ kind: z.string(), yours: z.boolean().describe('It is the applicant’s turn'), text: z.string() })
      .nullable(),
    nextDate: z.string().nullable().describe('Local date'),
    missing: z.array(z.object({ kind: z.string(), text: z.string() })),
    reasons: z
      .array(z.string())
      .describe('What the staff wrote about it: what to complete, why it was not accepted. In their own words'),
    place: z
      .object({ answerBy: z.string().nullable().describe('Last local date') })
      .nullable()
      .describe('A place that was offered and waits for an answer'),
    sessions: z
      .array(z.object({ session: z.string(), occurredOn: z.string().describe('Local date') }))
      .describe('Coaching sessions that wait for the cooperative’s own word'),
    preferences: preferencesView,
    consent: z
      .object({
        agreed: z.string().nullable().describe('The version that was agreed to; null where none is recorded'),
        newest: z.string().describe('The version to agree to, by `renew-consent`'),
        text: z.string().describe('Its words, in the caller’s language'),
      })
      .nullable()
      .describe('A newer text of consent that waits to be agreed to'),
    commands: z.array(z.enum(trackCommands)).describe('What may be given now at …/commands/{command}'),
    submittedAt: z.string(),
    updatedAt: z.string(),
  }),
);
export type FollowUp = z.infer<typeof followUp>;

/** What is shown to whoever holds a follow-up code: where the application stands, never who it is. */
@Injectable()
export class FollowUps {
  constructor(
    @Inject(JourneyQueries) private readonly journeys: JourneyQueries,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  /** The journey's stream. Throws TRACKING.NOT_FOUND. */
  async streamOf(code: string): Promise<string> {
    const stream =
      code.length <= 60 ? await this.journal.findByKey(`tracking:${normalisePublicCode(code)}`) : undefined;
    if (stream === undefined) throw notFound();
    return stream;
  }

  /** Throws TRACKING.NOT_FOUND. */
  async show(code: string, language: Language): Promise<FollowUp> {
    const tracked = code.length <= 60 ? await this.journeys.trackByCode(code) : undefined;
    const stream = tracked && (await this.streamOf(code));
    const head = stream && (await readHead<JourneyState>(this.journal, stream));
    if (!tracked || !head) throw notFound();
    const { batch, phase, state, suspended, nextStep, nextDeadline, submittedAt, updatedAt } = tracked;
    const commands = possibleNow(head.state);
    return {
      batch,
      phase,
      state,
      suspended,
      text: translate(`STATE.${state}`, {}, language),
      nextStep: nextStep
        ? {
            kind: nextStep.kind,
            yours: nextStep.role === 'applicant',
            text: taskTexts[nextStep.kind]?.[language] ?? nextStep.kind,
          }
        : null,
      nextDate: nextDeadline?.dueOn ?? null,
      missing: await this.missingOf(batch, tracked.missing, language),
      reasons: wantsExplaining(state) ? reasonsIn(state, await readWholeStream(this.journal, stream)) : [],
      place: placeOf(head.state),
      sessions: unanswered(head.state, commands),
      preferences: preferencesOf(head.state),
      consent: consentOf(head.state, commands, language),
      commands,
      submittedAt,
      updatedAt,
    };
  }

  private async missingOf(batch: string, kinds: readonly string[], language: Language): Promise<FollowUp['missing']> {
    if (kinds.length === 0) return [];
    const head = await readHead<BatchState>(this.journal, batchStream(batch));
    const documents = head?.state.policies[head.state.policyVersion]?.documents ?? [];
    return kinds.map((kind) => ({
      kind,
      text: documents.find((document) => document.kind === kind)?.names[language] ?? kind,
    }));
  }
}

const notFound = () => new AppError('TRACKING.NOT_FOUND', 'not-found');

function placeOf(state: JourneyState): FollowUp['place'] {
  if (state.state !== 'offered') return null;
  return { answerBy: openDeadlines(state).find(({ kind }) => kind === 'place-answer')?.dueOn ?? null };
}

function consentOf(
  { consent: { given, textVersion } }: JourneyState,
  commands: readonly TrackCommand[],
  language: Language,
): FollowUp['consent'] {
  if (!commands.includes('renew-consent')) return null;
  const { version: newest, words } = newestConsent;
  return { agreed: (given ? textVersion : undefined) ?? null, newest, text: words[language] };
}

/** Neither confirmed nor under dispute, while that may still be said. */
function unanswered(state: JourneyState, commands: readonly TrackCommand[]): FollowUp['sessions'] {
  if (!commands.includes('confirm-session')) return [];
  return state.sessions.flatMap((session) =>
    session.code && !session.confirmedAt && !isDisputed(session)
      ? [{ session: session.id, occurredOn: session.occurredOn }]
      : [],
  );
}

const possibleNow = (state: JourneyState): TrackCommand[] =>
  allowedCommands(state, actorOf(anonymous)).flatMap(({ command, allowed }) =>
    allowed && isTrackCommand(command) ? [command] : [],
  );
