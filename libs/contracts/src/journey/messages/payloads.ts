/** Payloads of what becomes of messages, and of what a cooperative wishes to be told. */
import { z } from 'zod';
import { paragraph } from '../../fields';
import { channels } from '../../policy/policy';
import { messageLanguages } from '../application-input';
import { dutyKey } from '../shared';

/** `uncertain`: nobody can tell whether it left. `undelivered`: it left, and the network gave it back. */
export const deliveryFaults = ['failed', 'uncertain', 'undelivered'] as const;
export type DeliveryFault = (typeof deliveryFaults)[number];

/** `required`: only what the procedure requires. */
export const reminderWishes = ['all', 'required'] as const;
export type ReminderWish = (typeof reminderWishes)[number];

export const messagesPayloads = {
  'record-delivery': z.strictObject({
    /** The key of the duty that issued it. */
    message: dutyKey,
    channel: z.enum(channels),
    outcome: z.enum(deliveryFaults),
    /** Why, as the channel says it: `NO_CONTACT`, `550`. Never a contact. */
    code: z.string().regex(/^[A-Za-z0-9_.-]{1,60}$/),
  }),
  'settle-message': z.strictObject({ message: dutyKey, note: paragraph(2000) }),
  'set-preferences': z.strictObject({
    language: z.enum(messageLanguages).optional(),
    reminders: z.enum(reminderWishes).optional(),
  }),
} as const;
