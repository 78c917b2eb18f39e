/** Events of what becomes of messages, and of what a cooperative wishes to be told. */
import { z } from 'zod';
import { code } from '../../fields';
import { key } from '../event-shapes';
import { messagesPayloads } from './payloads';

export const messagesEvents = {
  /** The step is done without a message: its reader does not want what no rule requires. */
  MessageWithheld: z.strictObject({
    duty: key,
    template: code(),
    why: z.enum(['opted-out']),
    deadline: key.optional(),
  }),
  MessageUndelivered: messagesPayloads['record-delivery'],
  MessageSettled: messagesPayloads['settle-message'],
  PreferencesSet: messagesPayloads['set-preferences'],
} as const;
