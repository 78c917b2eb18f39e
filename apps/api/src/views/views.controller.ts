import { type ViewContent, viewLists, Views } from '@mourafaka/desk';
import { AppError } from '@mourafaka/platform';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Caller, FromCaller } from '../http/caller';
import { isUuid } from '../http/fields';
import { Permission } from '../http/permission';
import { etagOf, IfMatch } from '../http/preconditions';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { showView, type ViewAnswer, viewAnswer, viewBody } from './view-shape';

const query = z.strictObject({ list: z.enum(viewLists).optional() });
const answer = name('Views', z.object({ items: z.array(viewAnswer) }));
const removed = name('ViewRemoved', z.object({ viewId: z.uuid() }));

/** What is no id names nothing. */
function known(viewId: string): string {
  if (!isUuid(viewId)) throw new AppError('VIEW.NOT_FOUND', 'not-found');
  return viewId;
}

/** What of a body is kept: a filter that is absent is none. */
const contentOf = ({ query: asked, ...rest }: z.infer<typeof viewBody>): ViewContent => {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { ...rest, query: Object.fromEntries(given) };
};

@Controller('v1/views')
export class ViewsController {
  constructor(@Inject(Views) private readonly views: Views) {}

  @Get()
  @Permission('view.keep')
  @Doc({
    tag: 'views',
    summary: 'Views I kept of lists, and those shared with a role of mine',
    answer,
    problems: [400],
  })
  async list(
    @FromCaller() { principal }: Caller,
    @Query({ schema: query }) { list }: z.infer<typeof query>,
  ): Promise<z.infer<typeof answer>> {
    const views = await this.views.listViews(principal, list);
    return { items: views.map((view) => showView(view, principal)) };
  }

  @Get(':id')
  @Permission('view.keep')
  @Doc({ tag: 'views', summary: 'One view', answer: viewAnswer, problems: [404] })
  async get(
    @FromCaller() { principal }: Caller,
    @Param('id') viewId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ViewAnswer> {
    return told(showView(await this.views.getView(principal, known(viewId)), principal), reply);
  }

  @Post()
  @HttpCode(201)
  @Permission('view.keep')
  @Doc({
    tag: 'views',
    summary: 'Keep a list as I see it',
    description:
      'Whoever opens a shared view sees what they may see: `me` in it is they. Sent twice, the second is told that the name is taken.',
    status: 201,
    answer: viewAnswer,
    body: { schemas: [viewBody] },
    problems: [400, 409],
  })
  async keep(
    @FromCaller() { principal }: Caller,
    @Body({ schema: viewBody }) body: z.infer<typeof viewBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ViewAnswer> {
    return told(showView(await this.views.keepView(principal, contentOf(body)), principal), reply);
  }

  @Put(':id')
  @Permission('view.keep')
  @Doc({
    tag: 'views',
    summary: 'Change a view of mine; an administrator changes any',
    answer: viewAnswer,
    body: { schemas: [viewBody] },
    problems: [400, 403, 404, 409, 412],
    conditional: true,
  })
  async change(
    @FromCaller() { principal }: Caller,
    @Param('id') viewId: string,
    @IfMatch() ifMatch: number | undefined,
    @Body({ schema: viewBody }) body: z.infer<typeof viewBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ViewAnswer> {
    const view = await this.views.changeView(principal, known(viewId), contentOf(body), ifMatch);
    return told(showView(view, principal), reply);
  }

  @Delete(':id')
  @Permission('view.keep')
  @Doc({
    tag: 'views',
    summary: 'Remove a view of mine; an administrator removes any',
    answer: removed,
    problems: [403, 404, 412],
    conditional: true,
  })
  async remove(
    @FromCaller() { principal }: Caller,
    @Param('id') viewId: string,
    @IfMatch() ifMatch: number | undefined,
  ): Promise<z.infer<typeof removed>> {
    await this.views.removeView(principal, known(viewId), ifMatch);
    return { viewId };
  }
}

function told(view: ViewAnswer, reply: FastifyReply): ViewAnswer {
  void reply.header('ETag', etagOf(view.version));
  return view;
}
