import { roles } from '@mourafaka/contracts';
import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';

const answer = name(
  'Me',
  z.object({
    id: z.string(),
    name: z.string(),
    roles: z.array(z.enum(roles)),
    regions: z.array(z.string()),
    lots: z.array(z.string()),
    office: z.string().optional(),
    email: z.string().optional().describe('As my identity provider says it; see `/v1/me/contact`'),
  }),
);

@Controller('v1/me')
export class MeController {
  @Get()
  @Permission('me.read')
  @Doc({ tag: 'identity', summary: 'Who I am, my roles and regions', answer, problems: [] })
  me(@FromCaller() { principal }: Caller): z.infer<typeof answer> {
    return principal;
  }
}
