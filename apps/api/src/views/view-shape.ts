import { roles, type Role } from '@mourafaka/contracts';
import { mayChange, type View, viewLists } from '@mourafaka/desk';
import { type Principal, rolesWith } from '@mourafaka/platform';
import { z } from 'zod';
import { oneLine } from '../http/fields';
import { checkPlace, journeyQuery } from '../journeys/list/journey-query';
import { name } from '../openapi/named';
import { taskQuery } from '../tasks/task-query';

/** Roles that keep views: the others open no list. */
const staff = roles.filter((role) => rolesWith('view.keep').includes(role)) as [Role, ...Role[]];

/** Something to be seen, and not only marks and fillers that show nothing. */
const visible = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

const common = {
  name: z
    .string()
    .trim()
    .pipe(oneLine(80))
    .refine((text) => visible.test(text), { error: 'FIELD.EMPTY' })
    .describe('In any script; mine once for each list'),
  sharedWith: z
    .array(z.enum(staff))
    .max(staff.length)
    .transform((given) => [...new Set(given)])
    .default([]),
};

/** By the very fields of the list, so that no view holds a filter its list would refuse. */
export const viewBody = name(
  'ViewContent',
  z.discriminatedUnion('list', [
    z.strictObject({
      ...common,
      list: z.literal('journeys'),
      query: z.strictObject(journeyQuery).superRefine(checkPlace),
    }),
    z.strictObject({ ...common, list: z.literal('tasks'), query: z.strictObject(taskQuery) }),
  ]),
);

export const viewAnswer = name(
  'View',
  z.object({
    viewId: z.uuid(),
    version: z.int().describe('Also the ETag'),
    list: z.enum(viewLists),
    name: z.string(),
    query: z.record(z.string(), z.string()).describe('As the list takes it'),
    path: z.string().describe('The list, seen like this'),
    sharedWith: z.array(z.string()),
    owner: z.object({ id: z.string(), name: z.string() }),
    mine: z.boolean(),
    mayChange: z.boolean(),
    updatedAt: z.string().describe('ISO 8601, UTC'),
  }),
);
export type ViewAnswer = z.infer<typeof viewAnswer>;

export const showView = (view: View, principal: Principal): ViewAnswer => ({
  viewId: view.viewId,
  version: view.version,
  list: view.list,
  name: view.name,
  query: view.query,
  path: `/v1/${view.list}?${new URLSearchParams(view.query).toString()}`,
  sharedWith: view.sharedWith,
  owner: { id: view.owner, name: view.ownerName },
  mine: view.owner === principal.id,
  mayChange: mayChange(principal, view),
  updatedAt: view.updatedAt.toISOString(),
});
