import { bulkStream } from '@mourafaka/contracts';
import type { BulkState } from '@mourafaka/domain';
import { Engine } from '@mourafaka/engine';
import { AppError, may, type Principal } from '@mourafaka/platform';
import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '../http/fields';

/** The one door to a bulk: it is its requester's to see, and that of those who watch over all. */
@Injectable()
export class BulkAccess {
  constructor(@Inject(Engine) private readonly engine: Engine) {}

  /** Throws `AppError` (not-found) for a bulk that is not there or not theirs to see. */
  async get(principal: Principal, bulkId: string): Promise<BulkState> {
    const head = isUuid(bulkId) ? await this.engine.state<BulkState>(bulkStream(bulkId)) : undefined;
    const theirs = head && (head.state.requester?.id === principal.id || may(principal, 'bulk.read-all'));
    if (!head || !theirs) throw new AppError('BULK.NOT_FOUND', 'not-found');
    return head.state;
  }

  /** To pause or resume it: the requester may, and whoever manages the programme. */
  async getToCommand(principal: Principal, bulkId: string): Promise<BulkState> {
    const state = await this.get(principal, bulkId);
    if (state.requester?.id !== principal.id && !may(principal, 'bulk.command-all')) {
      throw new AppError('IDENTITY.NOT_ALLOWED', 'forbidden');
    }
    return state;
  }
}
