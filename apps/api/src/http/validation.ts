import { AppError, fieldIssues } from '@mourafaka/platform';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { z } from 'zod';

/** Bodies, queries and path parts against the schema their parameter names; wrong fields become one 400. */
export const validationPipe = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => new AppError('REQUEST.INVALID', 'invalid', { errors: fieldIssues(issues) }),
});

/** The same for a value whose schema is known only when the request is. Throws `AppError`. */
export function validated<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new AppError('REQUEST.INVALID', 'invalid', { errors: fieldIssues(result.error.issues) });
}
