import { denominationIn } from '@mourafaka/contracts';
import { type Language, type Reach, translate } from '@mourafaka/platform';
import { JourneyEntity } from '@mourafaka/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { z } from 'zod';
import { name } from '../openapi/named';

const party = z.object({
  journeyId: z.uuid(),
  denomination: z.string(),
  region: z.string(),
  province: z.string(),
  registration: z.string().describe('Court and number, as entered'),
  state: z.string(),
  submittedAt: z.string(),
});

export const suspected = name(
  'SuspectedDuplicate',
  z.object({
    journey: party.describe('Suspected: the one to dismiss or merge'),
    of: party.describe('The application it resembles'),
    score: z.number().describe('The highest of its signals, from 0 to 1'),
    signals: z.array(
      z.object({
        kind: z.enum(['ice', 'phone', 'denomination']),
        score: z.number(),
        text: z.string().describe('In the caller’s language'),
      }),
    ),
  }),
);
export type Suspected = z.infer<typeof suspected>;

type Row = Pick<
  JourneyEntity,
  'journeyId' | 'region' | 'province' | 'state' | 'cooperative' | 'submittedAt' | 'suspicions'
>;

const columns = {
  journeyId: true,
  region: true,
  province: true,
  state: true,
  cooperative: true,
  submittedAt: true,
  suspicions: true,
} as const;

function partyOf(
  { journeyId, region, province, state, cooperative, submittedAt }: Row,
  language: Language,
): z.infer<typeof party> {
  const { court, registrationNumber } = cooperative;
  return {
    journeyId,
    denomination: denominationIn(cooperative, language) ?? '',
    region,
    province,
    registration: `${court}, ${registrationNumber}`,
    state,
    submittedAt: submittedAt.toISOString(),
  };
}

/** Pairs of applications that somebody must still judge. */
@Injectable()
export class Suspicions {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Of the suspected journeys within the reach, the most alike first; the other one may lie elsewhere. */
  async list(batch: string, reach: Reach, language: Language): Promise<Suspected[]> {
    const repository = this.dataSource.getRepository(JourneyEntity);
    const query = repository
      .createQueryBuilder('j')
      .select(Object.keys(columns).map((column) => `j.${column}`))
      .where('j.batch = :batch AND j.suspicions IS NOT NULL', { batch });
    if (!reach.all) query.andWhere('j.region = ANY (:regions)', { regions: reach.regions });
    const rows: Row[] = await query.getMany();
    const others = await this.byId(rows.flatMap(({ suspicions }) => suspicions?.map(({ of }) => of) ?? []));
    const items = rows.flatMap((row) => (row.suspicions ?? []).map((suspicion) => ({ row, ...suspicion })));
    return items
      .flatMap(({ row, of, signals }): Suspected[] => {
        const other = others.get(of);
        if (!other) return [];
        const told = signals.map((signal) => ({ ...signal, text: translate(`SIGNAL.${signal.kind}`, {}, language) }));
        const score = Math.max(...signals.map((signal) => signal.score));
        return [{ journey: partyOf(row, language), of: partyOf(other, language), score, signals: told }];
      })
      .sort((a, b) => b.score - a.score || (a.journey.journeyId < b.journey.journeyId ? -1 : 1));
  }

  private async byId(journeyIds: string[]): Promise<ReadonlyMap<string, Row>> {
    const repository = this.dataSource.getRepository(JourneyEntity);
    const rows: Row[] = await repository.find({ select: columns, where: { journeyId: In(journeyIds) } });
    return new Map(rows.map((row) => [row.journeyId, row]));
  }
}
