import { Controller, Get, Header, HttpCode, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Public } from '../http/permission';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { Metrics } from './metrics';
import { Readiness } from './readiness';

const live = name('Live', z.object({ status: z.literal('ok') }));
const part = z.enum(['up', 'down']);
const ready = name(
  'Readiness',
  z.object({
    status: z.enum(['ok', 'degraded', 'unavailable']),
    parts: z.object({ postgres: part, temporal: part }),
  }),
);

@Controller()
export class HealthController {
  constructor(
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @HttpCode(200)
  @Public()
  @Doc({ tag: 'health', summary: 'The process answers', answer: live, problems: [], public: true })
  live(): z.infer<typeof live> {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @Public()
  @Doc({
    tag: 'health',
    summary: 'May be given work',
    description: 'Without Temporal: 200 and `degraded` (commands and reads go on). Without PostgreSQL: 503.',
    answer: ready,
    instead: { 503: ready },
    problems: [],
    public: true,
  })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<z.infer<typeof ready>> {
    const parts = await this.readiness.parts();
    if (parts.postgres === 'down') {
      void reply.status(503).header('Retry-After', '5');
      return { status: 'unavailable', parts };
    }
    return { status: parts.temporal === 'up' ? 'ok' : 'degraded', parts };
  }

  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @Public()
  @Doc({
    tag: 'health',
    summary: 'Figures for Prometheus',
    answer: name('Metrics', z.string()),
    media: 'text/plain',
    problems: [],
    public: true,
  })
  scrape(): Promise<string> {
    return this.metrics.text();
  }
}
