import { batchStream } from '@mourafaka/contracts';
import type { BatchState } from '@mourafaka/domain';
import { Engine, loadTemplates } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { type Composed, compose, type InboxItem, type OwnNames } from '@mourafaka/messaging';
import type { Language } from '@mourafaka/platform';
import { Inject, Injectable } from '@nestjs/common';

/** Puts what waits in an inbox into the words of whoever reads it, as its text is now. */
@Injectable()
export class InboxTexts {
  private readonly changed: ReturnType<typeof loadTemplates>;

  constructor(
    @Inject(Journal) journal: Journal,
    @Inject(Engine) private readonly engine: Engine,
  ) {
    this.changed = loadTemplates(journal);
  }

  /** In the order of the items. */
  async of(items: readonly InboxItem[], language: Language): Promise<Composed[]> {
    const changed = await this.changed();
    const names = await this.namesOf(items);
    return items.map(({ template, params, audience }) => {
      const message = { template, params, audience, language, channel: 'inbox' } as const;
      return compose({ ...message, names: names.get(String(params.batch)) }, changed);
    });
  }

  /** What each batch's policy calls its modules, where a message names one. */
  private async namesOf(items: readonly InboxItem[]): Promise<Map<string, OwnNames>> {
    const named = items.filter(({ params }) => params.module !== undefined && params.batch !== undefined);
    const batches = [...new Set(named.map(({ params }) => String(params.batch)))];
    const heads = await Promise.all(batches.map((batch) => this.engine.state<BatchState>(batchStream(batch))));
    return new Map(
      heads.flatMap((head) => {
        if (!head) return [];
        const { modules = [] } = head.state.policies[head.state.policyVersion] ?? {};
        return [[head.state.code, { modules: Object.fromEntries(modules.map(({ key, names }) => [key, names])) }]];
      }),
    );
  }
}
