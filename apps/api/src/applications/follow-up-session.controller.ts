import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Public } from '../http/permission';
import { CountedAs } from '../http/rate-limits';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { FollowUpSessions } from './follow-up-sessions';

const sent = name(
  'FollowUpCodeSent',
  z.object({
    sentTo: z.string().describe('The telephone of the file, masked'),
    expiresAt: z.string().describe('Until when the code is good'),
  }),
);
const given = name(
  'FollowUpCode',
  z.strictObject({
    code: z
      .string()
      .max(20)
      .overwrite((text) => text.normalize('NFKC').replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)))
      .overwrite((text) => text.replace(/[\s-]/g, ''))
      .regex(/^\d{6}$/)
      .meta({ examples: ['204816'] }),
  }),
);
const opened = name(
  'FollowUpSession',
  z.object({
    token: z.string().describe('To be sent as `Follow-Up-Token` with whatever changes something'),
    expiresAt: z.string(),
  }),
);

@CountedAs('oneTimeCodes')
@Controller('v1/track/:trackingCode')
export class FollowUpSessionController {
  constructor(@Inject(FollowUpSessions) private readonly sessions: FollowUpSessions) {}

  @Post('code')
  @HttpCode(202)
  @Public()
  @Doc({
    tag: 'applications',
    summary: 'Ask for a one-time code by SMS',
    description:
      'To the telephone of the file, once a minute and five times a day at most; good for ten minutes. Whoever has no mobile on file goes through the help desk. In development it is in `/dev/outbox`.',
    status: 202,
    answer: sent,
    problems: [404, 422, 429],
    public: true,
  })
  async send(@Param('trackingCode') trackingCode: string): Promise<z.infer<typeof sent>> {
    const { sentTo, expiresAt } = await this.sessions.sendCode(trackingCode);
    return { sentTo, expiresAt: expiresAt.toISOString() };
  }

  @Post('session')
  @HttpCode(200)
  @Public()
  @Doc({
    tag: 'applications',
    summary: 'Exchange the code for a token of twenty minutes',
    description: 'A code opens once, and is spent after five tries.',
    answer: opened,
    body: { schemas: [given] },
    problems: [400, 404, 409, 429],
    public: true,
  })
  async open(
    @Param('trackingCode') trackingCode: string,
    @Body({ schema: given }) { code }: z.infer<typeof given>,
  ): Promise<z.infer<typeof opened>> {
    const { token, expiresAt } = await this.sessions.open(trackingCode, code);
    return { token, expiresAt: expiresAt.toISOString() };
  }
}
