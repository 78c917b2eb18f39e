import { z } from 'zod';

/** One line of text without control characters or marks that reorder what stands around them. */
export const oneLine = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*$/u, { error: 'FIELD.HIDDEN_CHARACTERS' });

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** An id of ours, as the engine makes them: in lower case. What is none names nothing. */
export const isUuid = (text: string): boolean => uuid.test(text);
