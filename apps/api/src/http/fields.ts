import { z } from 'zod';

/** One line of text without control characters or marks that reorder what stands around them. */
export const oneLine = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*$/u, { error: 'FIELD.HIDDEN_CHARACTERS' });
