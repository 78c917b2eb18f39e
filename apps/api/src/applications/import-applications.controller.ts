import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { entityOf, type Refusal } from '@mourafaka/contracts';
import { dateOf } from '@mourafaka/engine';
import {
  type ImportReport,
  readRows,
  rowsGiven,
  runImport,
  type Submission,
  type SubmitAnswer,
} from '@mourafaka/import';
import { Journal } from '@mourafaka/journal';
import { actorFor, AppError, type Clock, type Config, may } from '@mourafaka/platform';
import { Body, Controller, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { needBatch } from '../batches/get-batch';
import { Commands } from '../engine/commands';
import { type Caller, FromCaller } from '../http/caller';
import { fileLimit } from '../http/limits';
import { Permission } from '../http/permission';
import { Unhurried } from '../http/timeout.interceptor';
import { Doc } from '../openapi/doc';
import { CLOCK, CONFIG } from '../tokens';
import { correctedRows, importReport, rowsAtOnce } from './import-report';

interface Asked {
  caller: Caller;
  batch: string;
  dryRun?: string;
}

const query = z.strictObject({ dryRun: z.enum(['true', 'false', '']).optional() });

@Controller('v1/batches/:batch/imports')
export class ImportApplicationsController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @HttpCode(200)
  @Unhurried()
  @Permission('application.import')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
  })
  @Doc({
    tag: 'applications',
    summary: 'Import a file of applications, CSV or XLSX',
    description:
      'One file, as `multipart/form-data` or as the body itself; at most 64 MB. A wrong row never stops the others; the same file again creates nothing. `dryRun=true` says what would happen and creates nothing.',
    answer: importReport,
    problems: [400, 403, 404, 413, 415],
  })
  async run(
    @FromCaller() caller: Caller,
    @Param('batch') batch: string,
    @Query({ schema: query }) { dryRun }: z.infer<typeof query>,
    @Req() request: FastifyRequest,
  ): Promise<ImportReport> {
    await needBatch(this.journal, batch);
    const file = await readRows(await fileOf(request), { bytes: fileLimit });
    return this.importAll(file, { caller, batch, dryRun });
  }

  @Post('rows')
  @HttpCode(200)
  @Unhurried()
  @Permission('application.import')
  @Doc({
    tag: 'applications',
    summary: 'Import rejected rows again, corrected',
    description: `At most ${rowsAtOnce} at once, each under its number in the file. A cooperative that has applied is a duplicate: nothing is created twice.`,
    answer: importReport,
    body: { schemas: [correctedRows] },
    problems: [400, 403, 404, 413],
  })
  async correct(
    @FromCaller() caller: Caller,
    @Param('batch') batch: string,
    @Query({ schema: query }) { dryRun }: z.infer<typeof query>,
    @Body({ schema: correctedRows }) { rows, columns }: z.infer<typeof correctedRows>,
  ): Promise<ImportReport> {
    await needBatch(this.journal, batch);
    return this.importAll(rowsGiven(rows, columns), { caller, batch, dryRun });
  }

  private async importAll(
    source: Parameters<typeof runImport>[0],
    { caller, batch, dryRun }: Asked,
  ): Promise<ImportReport> {
    const now = await this.clock.now();
    return runImport(source, {
      language: caller.language,
      today: dateOf(now.toISOString()),
      ...this.config.privacy.authorised,
      dryRun: dryRun !== undefined && dryRun !== 'false',
      submit: (submission) => this.submit(caller, batch, submission),
      rehearse: (submission) => this.rehearse(caller, batch, submission),
    });
  }

  private async submit(caller: Caller, batch: string, submission: Submission): Promise<SubmitAnswer> {
    if (!mayImport(caller, submission)) return elsewhere;
    const answer = await this.commands.try(caller, commandOf(caller, batch, submission));
    if (answer.ok) {
      const outcome = answer.replayed ? 'duplicate' : 'accepted';
      return { outcome, journeyId: answer.journeyId ?? entityOf(answer.stream) };
    }
    const { refusal } = answer;
    // The same key with another body is the same cooperative in a corrected file: it has applied.
    if (refusal.kind === 'duplicate' || refusal.kind === 'key-reused') return this.duplicate(batch, submission.key);
    return { outcome: 'rejected', refusal };
  }

  /** Decided as it would be, and nothing is kept of it. */
  private async rehearse(caller: Caller, batch: string, submission: Submission): Promise<SubmitAnswer | undefined> {
    if (!mayImport(caller, submission)) return elsewhere;
    const existing = await this.exists(batch, submission.key);
    if (existing) return { outcome: 'duplicate', ...existing };
    const answer = await this.commands.try(caller, { ...commandOf(caller, batch, submission), dryRun: true });
    return answer.ok ? undefined : { outcome: 'rejected', refusal: answer.refusal };
  }

  private async duplicate(batch: string, key: string): Promise<SubmitAnswer> {
    return { outcome: 'duplicate', ...(await this.exists(batch, key)) };
  }

  private async exists(batch: string, key: string): Promise<{ journeyId: string } | undefined> {
    const stream = await this.journal.findByKey(`registration:${batch}:${key.replace('|', ':')}`);
    return stream === undefined ? undefined : { journeyId: entityOf(stream) };
  }
}

const mayImport = ({ principal }: Caller, { application }: Submission): boolean =>
  may(principal, 'application.import', { region: application.cooperative.region });

const commandOf = ({ principal }: Caller, batch: string, { application, key }: Submission) => ({
  category: 'journey' as const,
  name: 'submit-application',
  batch,
  payload: application,
  key: `import:${createHash('sha256').update(`${batch}|${key}`).digest('hex')}`,
  actor: actorFor(principal, 'application.import', { region: application.cooperative.region }),
});

const elsewhere: SubmitAnswer = {
  outcome: 'rejected',
  refusal: {
    code: 'IDENTITY.REGION_NOT_YOURS',
    kind: 'forbidden',
    errors: [{ field: 'cooperative.region', code: 'IDENTITY.REGION_NOT_YOURS' }],
  } satisfies Refusal,
};

/** The file's bytes, still flowing: a part of a form, or the body itself. Throws `AppError`. */
async function fileOf(request: FastifyRequest): Promise<Readable> {
  if (request.isMultipart()) {
    const part = await request.file();
    if (part) return part.file;
  } else if (request.body instanceof Readable) {
    return request.body;
  }
  throw new AppError('REQUEST.FILE_MISSING', 'invalid', { errors: [{ field: 'file', code: 'REQUEST.FILE_MISSING' }] });
}
