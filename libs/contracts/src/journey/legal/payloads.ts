/** Payloads of the cooperative's legal calendar: its assemblies, its accounts, its capital. */
import { z } from 'zod';
import { count, localDate, money } from '../../fields';

const documentId = z.uuid().optional();

export const legalPayloads = {
  'record-assembly': z.strictObject({ heldOn: localDate(), attended: count(100_000).optional(), documentId }),
  'record-accounts-filed': z.strictObject({ filedOn: localDate(), documentId }),
  'record-capital-payment': z.strictObject({
    paidOn: localDate(),
    amountMad: money().refine((amount) => amount > 0, { error: 'LEGAL.NOTHING_PAID' }),
    /** Nothing is left to be paid. */
    complete: z.boolean(),
  }),
} as const;
