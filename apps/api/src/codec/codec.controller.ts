import { TemporalConnection } from '@mourafaka/engine';
import { anonymous, AppError, type Config, hasDevelopmentIssuer, may } from '@mourafaka/platform';
import { Body, Controller, HttpCode, Inject, Options, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Payload } from '@temporalio/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { Public } from '../http/permission';
import { CONFIG } from '../tokens';

/** A payload as the protocol's JSON has it: bytes in base64. What else Temporal says of one is given back as it came. */
const payload = z.looseObject({ metadata: z.record(z.string(), z.base64()).optional(), data: z.base64().optional() });
const payloads = z.looseObject({ payloads: z.array(payload).max(1_000) });
type Sent = z.infer<typeof payload>;

const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
const text = (data: Uint8Array): string => Buffer.from(data).toString('base64');
const valuesOf = <From, To>(all: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(all).map(([name, value]) => [name, change(value)]));

/**
 * Opens for Temporal's own pages what its server keeps sealed, by Temporal's remote codec protocol: the browser brings what
 * it was shown. On invented users' systems for whoever comes from those pages; elsewhere for administrators, whose token the
 * pages pass on.
 */
@ApiExcludeController()
@Controller('codec/decode')
export class CodecController {
  private readonly pages: string;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(TemporalConnection) private readonly temporal: TemporalConnection,
  ) {
    this.pages = new URL(config.temporal.uiUrl).origin;
  }

  /** What the browser asks before it sends. */
  @Options()
  @Public()
  @HttpCode(204)
  ask(@Res({ passthrough: true }) reply: FastifyReply): void {
    this.allow(reply).header('Access-Control-Allow-Methods', 'POST');
    void reply.header('Access-Control-Allow-Headers', 'authorization, content-type, x-namespace');
  }

  /** One that cannot be opened, for want of its key or because it was changed, is given back sealed: the others are read. */
  @Post()
  @Public()
  @HttpCode(200)
  async decode(
    @FromCaller() { principal }: Caller,
    @Body({ schema: payloads }) body: z.infer<typeof payloads>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ payloads: Sent[] }> {
    this.allow(reply);
    if (!hasDevelopmentIssuer(this.config) && !may(principal, 'engine.payloads')) {
      throw principal.id === anonymous.id
        ? new AppError('IDENTITY.TOKEN_MISSING', 'unauthenticated')
        : new AppError('IDENTITY.NOT_ALLOWED', 'forbidden');
    }
    return { payloads: await Promise.all(body.payloads.map((sent) => this.open(sent))) };
  }

  private allow(reply: FastifyReply): FastifyReply {
    return reply.header('Access-Control-Allow-Origin', this.pages).header('Vary', 'Origin');
  }

  private async open(sent: Sent): Promise<Sent> {
    const [codec] = this.temporal.dataConverter.payloadCodecs ?? [];
    const sealed: Payload = { metadata: valuesOf(sent.metadata ?? {}, bytes), data: bytes(sent.data ?? '') };
    const [opened] = (await codec?.decode([sealed]).catch(() => undefined)) ?? [];
    if (!opened || opened === sealed) return sent;
    return { metadata: valuesOf(opened.metadata ?? {}, text), data: text(opened.data ?? new Uint8Array()) };
  }
}
