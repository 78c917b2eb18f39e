import { phoneOf } from '@mourafaka/contracts';
import { isMobile, type OwnContact, StaffDirectory } from '@mourafaka/messaging';
import { languages, type Principal } from '@mourafaka/platform';
import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { Permission } from '../http/permission';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';

/** As it is dialled; kept as E.164. */
const mobile = z
  .string()
  .max(40)
  .overwrite((text) => phoneOf(text) ?? text)
  .refine(isMobile, { error: 'FIELD.NOT_MOBILE' });

const contact = name(
  'Contact',
  z.strictObject({
    email: z.email().max(254).nullable().optional().describe('Instead of the one my identity provider knows'),
    phone: mobile.nullable().optional().describe('A mobile'),
    language: z
      .enum(languages)
      .nullable()
      .optional()
      .describe('Of what I am sent; what I read here is in that of the request'),
    monthlyReport: z
      .boolean()
      .optional()
      .describe('Whether I am sent the monthly report, where my role gets one: yes unless told'),
  }),
);
const answer = name(
  'MyContact',
  z.object({
    email: z.string().nullable(),
    phone: z.string().nullable(),
    language: z.enum(languages).nullable(),
    monthlyReport: z.boolean(),
    effectiveEmail: z.string().nullable().describe('Where e-mail goes: mine, else the one of my identity provider'),
  }),
);

@Controller('v1/me/contact')
export class ContactController {
  constructor(@Inject(StaffDirectory) private readonly staff: StaffDirectory) {}

  @Get()
  @Permission('me.contact')
  @Doc({ tag: 'identity', summary: 'How messages reach me', answer, problems: [] })
  async contact(@FromCaller() { principal }: Caller): Promise<z.infer<typeof answer>> {
    return shown(await this.staff.findOwn(principal.id), principal);
  }

  @Put()
  @Permission('me.contact')
  @Doc({
    tag: 'identity',
    summary: 'Where I want messages, and in which language',
    description: 'In place of all I gave before: what is left out or null is forgotten.',
    answer,
    body: { schemas: [contact] },
    problems: [400],
  })
  async keep(
    @FromCaller() { principal }: Caller,
    @Body({ schema: contact })
    { email = null, phone = null, language = null, monthlyReport = true }: z.infer<typeof contact>,
  ): Promise<z.infer<typeof answer>> {
    const own = { email, phone, language, monthlyReport };
    await this.staff.keepOwn(principal, own);
    return shown(own, principal);
  }
}

const shown = (own: OwnContact, { email }: Principal) => ({ ...own, effectiveEmail: own.email ?? email ?? null });
