import { type Read, ReadAudit, readCategories, type ReadFilter } from '@mourafaka/desk';
import { type Language, translate } from '@mourafaka/platform';
import { decodeCursor, encodeCursor, fingerprintOf } from '@mourafaka/read-models';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import { asOfSchema, firstInstantOf, lastInstantOf } from '../http/as-of';
import { type Caller, FromCaller } from '../http/caller';
import { oneLine } from '../http/fields';
import { Permission } from '../http/permission';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';

const mostInAPage = 200;

const query = z.strictObject({
  actor: oneLine(120).optional(),
  journey: z.uuid().optional(),
  category: z.enum(readCategories).optional(),
  opening: z.uuid().optional(),
  from: asOfSchema.optional(),
  to: asOfSchema.optional(),
  cursor: oneLine(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(mostInAPage).optional(),
});

const item = name(
  'PersonalRead',
  z.object({
    id: z.string(),
    at: z.string().describe('ISO 8601, UTC'),
    who: z.object({
      id: z.string(),
      name: z.string(),
      role: z.string().describe('In which they looked'),
      office: z.string().optional().describe('Where they worked then'),
      onBehalfOf: z.string().optional().describe('Who lent them the role'),
    }),
    route: z.string(),
    journeyId: z.uuid().optional(),
    subject: z.string().optional().describe('`document/<id>`, `paper/<name>`, `session/<id>`, `list/csv` …'),
    categories: z.array(z.enum(readCategories)),
    text: z.string().describe('The categories in the caller’s language'),
    asOf: z.string().optional().describe('The past that was asked for'),
    openingId: z.uuid().optional().describe('The access in an emergency under which they looked'),
    correlationId: z.string(),
  }),
);
const answer = name('PersonalReads', z.object({ items: z.array(item), nextCursor: z.string().nullable() }));

@Controller('v1/audit/reads')
export class ListReadsController {
  constructor(@Inject(ReadAudit) private readonly audit: ReadAudit) {}

  @Get()
  @Permission('audit.read')
  @Doc({
    tag: 'journal',
    summary: 'Who looked at whose personal data',
    description:
      'The latest first. By person, journey, category and time: `from` and `to` are dates (whole days in Morocco) or instants, both inclusive. For the auditor alone; kept apart from the journal for as many days as is set.',
    answer,
    problems: [400, 403],
  })
  async list(
    @FromCaller() { language }: Caller,
    @Query({ schema: query }) { cursor, limit = mostInAPage, ...asked }: z.infer<typeof query>,
  ): Promise<z.infer<typeof answer>> {
    const fingerprint = fingerprintOf(['reads', asked]);
    const place = cursor === undefined ? undefined : decodeCursor(cursor, fingerprint);
    const rows = await this.audit.list(filterOf(asked), {
      after: place && { at: new Date(place.value), id: place.id },
      limit: limit + 1,
    });
    const [page, last] = [rows.slice(0, limit), rows[limit - 1]];
    const hasMore = rows.length > limit && last !== undefined;
    return {
      items: page.map((row) => shown(row, language)),
      nextCursor: hasMore ? encodeCursor({ value: last.at.toISOString(), id: last.id }, fingerprint) : null,
    };
  }
}

function filterOf({ actor, journey, category, opening, from, to }: z.infer<typeof query>): ReadFilter {
  return {
    ...{ actor, journeyId: journey, category, openingId: opening },
    ...(from !== undefined && { from: firstInstantOf(from) }),
    ...(to !== undefined && { to: lastInstantOf(to) }),
  };
}

function shown(row: Read, language: Language): z.infer<typeof item> {
  const { id, route, categories, correlationId, journeyId, subject, asOf, openingId } = row;
  return {
    ...{ id, at: row.at.toISOString(), route, categories, correlationId },
    who: {
      ...{ id: row.actorId, name: row.actorName, role: row.actorRole },
      ...(row.actorOffice !== null && { office: row.actorOffice }),
      ...(row.onBehalfOf !== null && { onBehalfOf: row.onBehalfOf }),
    },
    text: categories.map((category) => translate(`READ_CATEGORY.${category}`, {}, language)).join(' · '),
    ...(journeyId !== null && { journeyId }),
    ...(subject !== null && { subject }),
    ...(asOf !== null && { asOf: asOf.toISOString() }),
    ...(openingId !== null && { openingId }),
  };
}
