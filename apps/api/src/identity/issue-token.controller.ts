import { type Config, developmentUserNames, issueDevelopmentToken } from '@mourafaka/platform';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { Public } from '../http/permission';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { CONFIG } from '../tokens';

const request = name(
  'TokenRequest',
  z.strictObject({
    user: z
      .string()
      .min(1)
      .max(60)
      .meta({ examples: ['agent-09'] }),
  }),
);
const answer = name('Token', z.object({ access_token: z.string(), token_type: z.literal('Bearer') }));

@Controller('dev/token')
export class IssueTokenController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Post()
  @HttpCode(200)
  @Public()
  @Doc({
    tag: 'identity',
    summary: 'A token for one of the invented users, in development only',
    description: `Users: ${developmentUserNames.join(', ')}. Valid for 12 hours. In production: 404.`,
    answer,
    body: { schemas: [request] },
    problems: [400, 404],
    public: true,
  })
  async issue(@Body({ schema: request }) { user }: z.infer<typeof request>): Promise<z.infer<typeof answer>> {
    return { access_token: await issueDevelopmentToken(this.config, user), token_type: 'Bearer' };
  }
}
