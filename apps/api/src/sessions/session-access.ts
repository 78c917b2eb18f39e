import { sessionStream } from '@mourafaka/contracts';
import type { SessionState } from '@mourafaka/domain';
import { Engine } from '@mourafaka/engine';
import { AppError, may, type Permission, type Principal, type Resource } from '@mourafaka/platform';
import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '../http/fields';

/** What the table of rights needs of a session: where it is held, and the lot it is for. */
export const resourceOfSession = ({ region, lot }: Pick<SessionState, 'region' | 'lot'>): Resource => ({ region, lot });

/** The one door to a training session: what a person may not see does not exist for them. */
@Injectable()
export class SessionAccess {
  constructor(@Inject(Engine) private readonly engine: Engine) {}

  /** Throws `AppError` (not-found) for a session that is not there or not theirs to see. */
  async get(principal: Principal, sessionId: string): Promise<SessionState> {
    const head = isUuid(sessionId) ? await this.engine.state<SessionState>(sessionStream(sessionId)) : undefined;
    if (!head || !may(principal, 'session.read', resourceOfSession(head.state))) {
      throw new AppError('SESSION.NOT_FOUND', 'not-found');
    }
    return head.state;
  }

  /** Throws as well (forbidden) where the command is not theirs to give there. */
  async getToCommand(principal: Principal, sessionId: string, permission: Permission): Promise<SessionState> {
    const state = await this.get(principal, sessionId);
    if (!may(principal, permission, resourceOfSession(state))) throw new AppError('IDENTITY.NOT_ALLOWED', 'forbidden');
    return state;
  }
}
