import { Controller, Get, Inject, Param } from '@nestjs/common';
import { type Caller, FromCaller } from '../http/caller';
import { Public } from '../http/permission';
import { CountedAs } from '../http/rate-limits';
import { Doc } from '../openapi/doc';
import { type FollowUp, followUp, FollowUps } from './follow-up';

@CountedAs('codes')
@Controller('v1/track/:trackingCode')
export class TrackController {
  constructor(@Inject(FollowUps) private readonly followUps: FollowUps) {}

  @Get()
  @Public()
  @Doc({
    tag: 'applications',
    summary: 'Follow an application by its code',
    description:
      'Shows nothing that names the cooperative or a person. Case, spaces, dashes and Arabic digits are understood.',
    answer: followUp,
    problems: [404],
    public: true,
  })
  follow(@FromCaller() { language }: Caller, @Param('trackingCode') code: string): Promise<FollowUp> {
    return this.followUps.show(code, language);
  }
}
