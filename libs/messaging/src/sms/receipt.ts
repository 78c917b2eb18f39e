import { z } from 'zod';

/** What a gateway says became of a message it took (docs/reference/sms-gateway.md). More fields may come, and are not read. */
export const smsReceipt = z.object({
  /** The id it was handed over under. */
  id: z.string().regex(/^[0-9a-f]{64}$/),
  status: z.enum(['delivered', 'undelivered']),
  /** The gateway's own word for why not. */
  code: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{1,39}$/)
    .optional(),
});
export type SmsReceipt = z.infer<typeof smsReceipt>;
