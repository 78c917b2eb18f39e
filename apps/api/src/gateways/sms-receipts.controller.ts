import { isSigned, signatureHeaders, smsReceipt } from '@mourafaka/messaging';
import { AppError, type Clock, type Config } from '@mourafaka/platform';
import { Outbox } from '@mourafaka/read-models';
import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '../http/permission';
import { validated } from '../http/validation';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { CLOCK, CONFIG } from '../tokens';

name('SmsReceipt', smsReceipt);
const answer = name('SmsReceiptTaken', z.object({ id: z.string(), status: z.enum(['delivered', 'undelivered']) }));

@Controller('v1/gateways/sms/receipts')
export class SmsReceiptsController {
  constructor(
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @HttpCode(200)
  @Public()
  @Doc({
    tag: 'messages',
    summary: 'The SMS gateway says what became of a message',
    description:
      'No token: the gateway signs the body as it signs nothing older than five minutes (docs/reference/sms-gateway.md). The same receipt again changes nothing; of two that differ the later counts. What was not delivered becomes a task. Without an SMS gateway: 404.',
    answer,
    body: { schemas: [smsReceipt] },
    problems: [400, 401, 404],
    public: true,
  })
  async take(@Req() request: FastifyRequest): Promise<z.infer<typeof answer>> {
    this.checkSignature(request);
    const { id, status, code } = validated(smsReceipt, request.body);
    const known = await this.outbox.acknowledge(id, status, await this.clock.now(), code);
    if (!known) throw new AppError('MESSAGE.NOT_FOUND', 'not-found');
    return { id, status };
  }

  /** By the system's clock: how old a signature is has nothing to do with the time of the business. */
  private checkSignature({ headers, signedBody: content = '' }: FastifyRequest): void {
    const { sms } = this.config.messages;
    if (!sms) throw new AppError('REQUEST.ROUTE_UNKNOWN', 'not-found');
    const { [signatureHeaders.timestamp]: timestamp, [signatureHeaders.signature]: signature } = headers;
    if (!isSigned(sms.secret, { timestamp, signature, content }, Date.now()))
      throw new AppError('MESSAGE.SIGNATURE_INVALID', 'unauthenticated');
  }
}
