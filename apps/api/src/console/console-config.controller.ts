import { type Clock, type Config, hasDevelopmentIssuer, languages, readVersion } from '@mourafaka/platform';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Public } from '../http/permission';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { CLOCK, CONFIG } from '../tokens';

const answer = name(
  'ConsoleConfig',
  z.object({
    issuer: z.string().describe('Of OpenID Connect: its discovery document stands below it'),
    clientId: z.string().describe('A public client: authorization code with PKCE'),
    scope: z.string(),
    resource: z.string().optional().describe('What tokens are asked for, where the issuer wants to be told (RFC 8707)'),
    development: z.boolean().describe('People are invented, and sign in without a password'),
    disabilityData: z.boolean().describe('The commission authorised it: the form may ask for it'),
    languages: z.array(z.enum(languages)),
    clock: z
      .object({ now: z.iso.datetime(), factor: z.number().positive().describe('Business seconds in a real one') })
      .describe('Business time: what is today, and overdue'),
    version: z.string(),
  }),
);

/** What a page must know before anybody has signed in. */
@Controller('console/config.json')
export class ConsoleConfigController {
  private readonly version = readVersion();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  @Header('Cache-Control', 'no-cache')
  @Doc({
    tag: 'identity',
    summary: 'How the console signs people in',
    description: 'Nothing secret: docs/how-to/identity-provider.md.',
    answer,
    problems: [],
    public: true,
  })
  async read(): Promise<z.infer<typeof answer>> {
    const { issuer, console: client } = this.config.identity;
    const { disabilityData } = this.config.privacy.authorised;
    const { clock } = this.config;
    return {
      issuer,
      ...client,
      development: hasDevelopmentIssuer(this.config),
      disabilityData,
      languages: [...languages],
      clock: {
        now: (await this.clock.now()).toISOString(),
        factor: clock.kind === 'scaled' ? clock.factor : 1,
      },
      version: this.version,
    };
  }
}
