import type { ImportCode } from '@mourafaka/contracts';
import { AppError, type ErrorKind } from '@mourafaka/platform';

/** The whole file is refused, with what to do: it is not one row's fault. */
export function fileError(
  code: ImportCode,
  params: Record<string, string | number> = {},
  kind: ErrorKind = 'invalid',
  cause?: unknown,
): AppError {
  return new AppError(code, kind, { params, cause });
}

/** An error of the file as it is; anything else that reading it threw means that the file is damaged. */
export const asFileError = (error: unknown): AppError =>
  error instanceof AppError ? error : fileError('IMPORT.FILE_CORRUPT', {}, 'invalid', error);
