import { AppError } from '@mourafaka/platform';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { requestOf } from './caller';

/** A handler's parameter: the `Idempotency-Key`, which every command needs. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const key = requestOf(context).headers['idempotency-key'];
  if (key === undefined || key === '') throw wrongHeader('Idempotency-Key', 'REQUEST.KEY_MISSING');
  if (typeof key !== 'string' || !/^[A-Za-z0-9._:-]{1,120}$/.test(key)) {
    throw wrongHeader('Idempotency-Key', 'REQUEST.KEY_INVALID');
  }
  return key;
});

/** A handler's parameter: the version of `If-Match: "12"`; undefined without the header and for `*`. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined => {
  const header = requestOf(context).headers['if-match'];
  if (header === undefined || header.trim() === '*') return undefined;
  const version = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(header)?.[1];
  if (version === undefined) throw wrongHeader('If-Match', 'REQUEST.IF_MATCH_INVALID');
  return Number(version);
});

export const etagOf = (version: number): string => `"${version}"`;

const wrongHeader = (field: string, code: string) => new AppError(code, 'invalid', { errors: [{ field, code }] });

/** The new version as an ETag, and whether this is the stored answer of an earlier request with the same key. */
export const answerHeaders = ({
  version,
  replayed,
}: {
  version: number;
  replayed: boolean;
}): Record<string, string> => ({
  ETag: etagOf(version),
  ...(replayed && { 'Idempotent-Replayed': 'true' }),
});
