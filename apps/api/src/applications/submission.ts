import { applicationChannels, applicationInput, type MessageLanguage } from '@mourafaka/contracts';
import type { Accepted } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { actorFor, actorOf, AppError, may, reachOf } from '@mourafaka/platform';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { needBatch } from '../batches/get-batch';
import { Commands } from '../engine/commands';
import type { Caller } from '../http/caller';
import { name } from '../openapi/named';

/** An application as it is sent. Documents come with a draft, so they are not part of it. */
export const application = name(
  'Application',
  applicationInput.omit({ documents: true }).extend({ channel: z.enum(applicationChannels).optional() }),
);
export type Application = z.infer<typeof application>;
type Documents = z.infer<typeof applicationInput>['documents'];

export const applicationAnswer = name(
  'ApplicationAnswer',
  z.object({
    journeyId: z.uuid(),
    trackingCode: z.string().describe('For GET /v1/track/{trackingCode}; keep it'),
    version: z.int(),
  }),
);

interface Submission {
  key: string;
  body: Application;
  documents?: Documents;
  language?: MessageLanguage;
}

/** The one way of an application to the engine, sent at once or continued from a draft. */
@Injectable()
export class Submissions {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  /**
   * Throws `AppError`. `key`: of idempotency; `language`: the one it was written in, where the application does not say:
   * the cooperative is written to in it. What staff type tells nothing of the cooperative's language.
   */
  async submit(caller: Caller, batch: string, { key, body, documents, language }: Submission): Promise<Accepted> {
    await needBatch(this.journal, batch);
    if (!body.consent) throw wrongField('consent', 'APPLICATION.CONSENT_NEEDED');
    const channel = channelOf(caller, body);
    const readIn = body.language ?? (channel === 'public' ? language : undefined);
    const payload = {
      ...body,
      channel,
      ...(readIn && { language: readIn }),
      ...(documents?.length && { documents }),
    };
    const { principal } = caller;
    const actor = principal.roles.includes('applicant')
      ? actorOf(principal)
      : actorFor(principal, 'journey.submit-application', { region: body.cooperative.region });
    const given = { category: 'journey' as const, name: 'submit-application', batch, payload, key, actor };
    return this.commands.give(caller, given).catch(forgetWhoseItIs(caller.principal.roles.includes('applicant')));
  }
}

const wrongField = (field: string, code: string, params?: Record<string, string>) =>
  new AppError('REQUEST.INVALID', 'invalid', { errors: [{ field, code, params }] });

/** The public applies for itself; staff enter what came on paper, for their own regions. */
function channelOf({ principal }: Caller, { channel, cooperative }: Application): 'public' | 'help-desk' {
  const isStaff = !principal.roles.includes('applicant');
  if (isStaff && !reachOf(principal, 'journey.submit-application'))
    throw new AppError('IDENTITY.NOT_ALLOWED', 'forbidden');
  const expected = isStaff ? 'help-desk' : 'public';
  if (channel !== undefined && channel !== expected) {
    throw wrongField('channel', 'FIELD.NOT_ONE_OF', { values: expected });
  }
  if (isStaff && !may(principal, 'journey.submit-application', { region: cooperative.region })) {
    throw new AppError('IDENTITY.REGION_NOT_YOURS', 'forbidden');
  }
  return expected;
}

/** To the public, a registration that has applied before is no door to the journey it opened. */
export function forgetWhoseItIs(isPublic: boolean) {
  return (error: unknown): never => {
    const hide = error instanceof AppError && error.kind === 'duplicate' && isPublic;
    if (!hide) throw error;
    throw new AppError(error.code, error.kind, { errors: error.errors });
  };
}
