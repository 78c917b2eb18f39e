import type { PauseReason } from '../subscriptions/entities';

/** What an administrator must hear of, since nothing goes on by itself from there. */
export type Notice =
  | {
      kind: 'paused';
      because: Exclude<PauseReason, 'administrator'>;
      subscriptionId: string;
      description: string;
      at: Date;
    }
  | { kind: 'gave-up'; subscriptionId: string; description: string; stream: string; at: Date };

/** Tells it; told again, it is told once. */
export interface Notices {
  tell(notice: Notice): Promise<void>;
}
