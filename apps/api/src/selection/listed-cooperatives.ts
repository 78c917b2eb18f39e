import { denominationIn } from '@mourafaka/contracts';
import type { Language } from '@mourafaka/platform';
import { JourneyEntity } from '@mourafaka/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What a list shows of a cooperative as it is today. */
export interface ListedCooperative {
  denomination: string | null;
  /** It may be the same as another, and nobody has judged yet. */
  suspected: boolean;
}

@Injectable()
export class ListedCooperatives {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Every one of a batch, by journey. */
  async of(batch: string, language: Language): Promise<ReadonlyMap<string, ListedCooperative>> {
    const rows = await this.dataSource
      .getRepository(JourneyEntity)
      .find({ select: { journeyId: true, cooperative: true, suspicions: true }, where: { batch } });
    return new Map(
      rows.map(({ journeyId, cooperative, suspicions }) => [
        journeyId,
        { denomination: denominationIn(cooperative, language) ?? null, suspected: suspicions !== null },
      ]),
    );
  }
}
