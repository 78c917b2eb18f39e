import { mostInAPage } from '@mourafaka/read-models';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { oneLine } from '../http/fields';
import { Permission } from '../http/permission';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { TaskDesk } from './task-desk';
import { filterOf, filtersInWords, taskQuery } from './task-query';
import { type TaskView, taskView } from './task-view';

const page = z.strictObject({
  ...taskQuery,
  cursor: oneLine(700).optional(),
  limit: z.coerce.number().int().min(1).max(mostInAPage).optional(),
});
const filters = z.strictObject(taskQuery);

const tasks = name(
  'TaskPage',
  z.object({
    items: z.array(taskView),
    nextCursor: z.string().nullable().describe('For the next page; null on the last'),
  }),
);

const summary = name(
  'TaskSummary',
  z.object({
    total: z.int(),
    due: z.object({
      overdue: z.int(),
      today: z.int(),
      week: z.int().describe('Within seven days, after today'),
      later: z.int(),
      undated: z.int(),
    }),
    unclaimed: z.int().describe('Nobody has taken them'),
    kinds: z.array(z.object({ kind: z.string(), total: z.int(), overdue: z.int() })),
  }),
);

@Controller('v1/tasks')
export class ListTasksController {
  constructor(@Inject(TaskDesk) private readonly desk: TaskDesk) {}

  @Get()
  @Permission('task.read')
  @Doc({
    tag: 'tasks',
    summary: 'What waits for me, and what I watch: overdue first, then by the day it is due, then what waits longest',
    description: filtersInWords,
    answer: tasks,
    problems: [400],
  })
  async list(
    @FromCaller() caller: Caller,
    @Query({ schema: page }) { cursor, limit, ...asked }: z.infer<typeof page>,
  ): Promise<z.infer<typeof tasks>> {
    const { principal } = caller;
    const { items, nextCursor = null } = await this.desk.list(principal, filterOf(asked, principal.id), {
      cursor,
      limit,
    });
    return { items: await this.desk.shown(items, caller), nextCursor };
  }

  @Get('summary')
  @Permission('task.read')
  @Doc({
    tag: 'tasks',
    summary: 'How much waits, by when it is due and of which kind',
    description: filtersInWords,
    answer: summary,
    problems: [400],
  })
  count(
    @FromCaller() { principal }: Caller,
    @Query({ schema: filters }) asked: z.infer<typeof filters>,
  ): Promise<z.infer<typeof summary>> {
    return this.desk.summary(principal, filterOf(asked, principal.id));
  }

  @Get(':id')
  @Permission('task.read')
  @Doc({ tag: 'tasks', summary: 'One open task', answer: taskView, problems: [404] })
  async get(@FromCaller() caller: Caller, @Param('id') taskId: string): Promise<TaskView> {
    const [shown] = await this.desk.shown([await this.desk.get(caller.principal, taskId)], caller);
    return shown as TaskView;
  }
}
