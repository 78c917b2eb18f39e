import { batchStream } from '@mourafaka/contracts';
import { rerank } from '@mourafaka/domain';
import { Engine } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { AppError, may } from '@mourafaka/platform';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { getBatch } from '../batches/get-batch';
import { type Caller, FromCaller } from '../http/caller';
import { oneLine } from '../http/fields';
import { Permission } from '../http/permission';
import { readWholeStream } from '../journal/read-whole-stream';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';
import { ListedCooperatives } from './listed-cooperatives';
import { waveList } from './selection-view';
import { showList } from './show-list';
import { listsAsked, type WaveList, waveLists } from './wave-lists';

const query = z.strictObject({
  wave: oneLine(60),
  passMark: z.coerce.number().min(0).max(100).optional(),
  target: z.coerce.number().int().min(0).max(100_000).optional(),
});
type Trial = z.infer<typeof query>;

const { passMark, target, filled, quotas, shares } = waveList.shape;
const outcome = z.enum(['in', 'waiting', 'out']);
const trialView = name(
  'SelectionTrial',
  z.object({
    batch: z.string(),
    wave: z.string(),
    ranking: z.int().describe('The list that was tried'),
    ...{ passMark, target, filled, quotas, shares },
    changes: z
      .array(
        z.object({
          journeyId: z.uuid(),
          rank: z.int(),
          denomination: z.string().nullable(),
          region: z.string(),
          total: z.number(),
          from: outcome.describe('In the list as it is'),
          to: outcome.describe('In the list as it would be'),
          text: z.string().describe('Why, in the caller’s language'),
        }),
      )
      .describe('Those whose place would be another one, by rank'),
  }),
);
type TrialView = z.infer<typeof trialView>;

/** The same candidates under another pass mark or target. */
function tried({ ranked, ...list }: WaveList, { passMark: mark, target: places }: Trial): WaveList {
  const { rules } = ranked;
  const changed = {
    ...rules,
    target: places ?? rules.target,
    rules: { ...rules.rules, passMark: mark ?? rules.rules.passMark },
  };
  return {
    ...list,
    ranked: { ...ranked, rules: changed, ...rerank({ candidates: ranked.candidates, rules: changed }) },
  };
}

@Controller('v1/batches/:batch/selection/trial')
export class SelectionTrialController {
  constructor(
    @Inject(Engine) private readonly engine: Engine,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(ListedCooperatives) private readonly cooperatives: ListedCooperatives,
  ) {}

  @Get()
  @Permission('selection.read')
  @Doc({
    tag: 'selection',
    summary: 'Who would enter and leave the list under another pass mark or target',
    description: 'Nothing is recorded: the policy sets both, and the list is made by `rank`.',
    answer: trialView,
    problems: [400, 403, 404],
  })
  async try(
    @FromCaller() { principal, language }: Caller,
    @Param('batch') code: string,
    @Query({ schema: query }) trial: Trial,
  ): Promise<TrialView> {
    const { policies } = await getBatch(this.engine, code);
    const lists = waveLists(await readWholeStream(this.journal, batchStream(code)));
    const [list] = listsAsked(lists, { wave: trial.wave });
    const policy = list && policies[list.ranked.policyVersion];
    if (!list || !policy) throw new AppError('SELECTION.NOT_FOUND', 'not-found');
    const cooperatives = await this.cooperatives.of(code, language);
    const seesRegion = (region: string): boolean => may(principal, 'selection.read', { region });
    const shown = { policy, language, cooperatives, seesRegion };
    const before = new Map(list.ranked.entries.map((entry) => [entry.journeyId, entry.outcome]));
    const after = showList(tried(list, trial), shown);
    const { wave, ranking, entries } = after;
    return {
      batch: code,
      ...{ wave, ranking, passMark: after.passMark, target: after.target, filled: after.filled },
      ...{ quotas: after.quotas, shares: after.shares },
      changes: entries.flatMap(({ journeyId, rank, denomination, region, total, outcome: to, reason }) => {
        const from = before.get(journeyId);
        if (from === undefined || from === to) return [];
        return [{ journeyId, rank, denomination, region, total, from, to, text: reason.text }];
      }),
    };
  }
}
