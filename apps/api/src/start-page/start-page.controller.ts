import { batchStream } from '@mourafaka/contracts';
import type { BatchState } from '@mourafaka/domain';
import { readHead } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { type Config, hasDevelopmentIssuer } from '@mourafaka/platform';
import { JourneyQueries } from '@mourafaka/read-models';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../http/permission';
import { CONFIG } from '../tokens';
import { startPage, type StartPage } from './start-page';

const batch = '4';

@ApiExcludeController()
@Controller()
export class StartPageController {
  constructor(
    @Inject(Journal) private readonly journal: Journal,
    @Inject(JourneyQueries) private readonly journeys: JourneyQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Public()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  async page(): Promise<string> {
    const batch = await this.batch().catch(() => undefined);
    return startPage({ temporalUi: this.config.temporal.uiUrl, outbox: hasDevelopmentIssuer(this.config), ...batch });
  }

  /** Undefined where the batch is not seeded; the page does without, as it does without a database. */
  private async batch(): Promise<Pick<StartPage, 'call' | 'figures'> | undefined> {
    const head = await readHead<BatchState>(this.journal, batchStream(batch));
    if (!head) return undefined;
    return { call: head.state.call, figures: await this.journeys.batchFigures(batch) };
  }
}
