import type { SessionState } from '@mourafaka/domain';
import type { Language, Reach } from '@mourafaka/platform';
import { JourneyQueries } from '@mourafaka/read-models';
import { Inject, Injectable } from '@nestjs/common';

@Injectable()
export class EnrolledCooperatives {
  constructor(@Inject(JourneyQueries) private readonly journeys: JourneyQueries) {}

  /** Journey → its cooperative's name as it is today, of those within the reach. */
  of(
    { enrolments }: SessionState,
    { reach, language }: { reach: Reach | undefined; language: Language },
  ): Promise<ReadonlyMap<string, string | null>> {
    const ids = enrolments.map(({ journeyId }) => journeyId);
    return reach && ids.length > 0 ? this.journeys.denominations(ids, { reach, language }) : Promise.resolve(new Map());
  }
}
