import { JourneyEntity } from '@mourafaka/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

type Named = Pick<JourneyEntity, 'journeyId' | 'cooperative'>;

const nameOf = ({ cooperative }: Named): string => cooperative.denominationFr ?? cooperative.denominationAr ?? '';

/** What cooperatives are called today. */
@Injectable()
export class Denominations {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Of every journey of a batch, by journey. */
  async of(batch: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.dataSource
      .getRepository(JourneyEntity)
      .find({ select: { journeyId: true, cooperative: true }, where: { batch } });
    return new Map(rows.map((row) => [row.journeyId, nameOf(row)]));
  }
}
