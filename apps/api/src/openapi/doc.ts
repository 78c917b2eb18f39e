import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiParam, ApiResponse, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { csvType, workbookType } from '../http/media-types';
import { referenceTo } from './named';
import { problemSchema } from './problem-schema';

const problems = {
  400: 'Something in the request is not right; `errors` names the fields',
  401: 'No token where one is needed, or not a valid one: a token that is sent must be right on public routes too',
  403: 'Not yours to do',
  404: 'It does not exist, or is not yours to see',
  409: 'Not at this moment, or it exists already; `allowed` lists what may be done now',
  412: 'Somebody else was first; `changes` lists what happened since',
  413: 'The body is too large',
  415: 'This content type is not accepted here',
  422: 'The Idempotency-Key was used before with another body, or the content is refused',
  429: 'Too many at once; try again after `Retry-After` seconds',
  503: 'Away for a moment; try again after `Retry-After` seconds, with the same key',
} as const;
type ProblemStatus = keyof typeof problems;

export interface Example {
  summary: string;
  value: unknown;
}

interface Documentation {
  tag: string;
  summary: string;
  description?: string;
  /** Of the good answer; 200 unless told. */
  status?: number;
  answer: z.ZodType;
  /** Media types of the good answer; JSON unless told. */
  media?: string | readonly string[];
  /** Also answered as a file, CSV or XLSX, to whoever accepts that. */
  tables?: boolean;
  /** One schema, or alternatives. */
  body?: { schemas: z.ZodType[]; required?: boolean; examples?: Record<string, Example> };
  /** Values a path part may take, by its name. */
  params?: Record<string, { values?: readonly string[]; example?: string }>;
  problems: ProblemStatus[];
  /** Of a status that is no problem but says something of its own, e.g. which part is away. */
  instead?: Partial<Record<ProblemStatus, z.ZodType>>;
  /** Needs `Idempotency-Key`. */
  command?: boolean;
  /** Takes `If-Match`. */
  conditional?: boolean;
  public?: boolean;
  /** Takes `Follow-Up-Token`, from `POST /v1/track/{trackingCode}/session`. */
  followUp?: 'required' | 'optional';
}

/** All that `/docs` says about a route, from the schemas that validate it. */
export function Doc(doc: Documentation): MethodDecorator {
  const statuses: ProblemStatus[] = [...doc.problems, ...headerProblems(doc), 429, 503];
  return applyDecorators(
    ApiTags(doc.tag),
    ApiOperation({ summary: doc.summary, description: doc.description }),
    ApiHeader({ name: 'Accept-Language', required: false, schema: { type: 'string', enum: ['ar', 'fr', 'en'] } }),
    ApiResponse({
      status: doc.status ?? 200,
      description: 'Done',
      content: { ...answerOf(doc), ...(doc.tables && files) },
    }),
    ...[...new Set(statuses)].sort().map((status) =>
      ApiResponse({
        status,
        description: problems[status],
        content: { 'application/problem+json': { schema: referenceTo(problemSchema) }, ...insteadOf(doc, status) },
      }),
    ),
    ...optional(doc),
  );
}

function insteadOf({ instead = {} }: Documentation, status: ProblemStatus) {
  const answer = instead[status];
  return answer && { 'application/json': { schema: referenceTo(answer) } };
}

/** What may be wrong with the headers a route takes, the token among them. */
const headerProblems = ({ public: open, command, conditional }: Documentation): ProblemStatus[] => [
  401,
  ...(open ? [] : [403 as const]),
  ...(command ? [400 as const] : []),
  ...(conditional ? [400 as const, 412 as const] : []),
];

function optional({ body, params = {}, ...doc }: Documentation): (MethodDecorator & ClassDecorator)[] {
  const text = { type: 'string' as const };
  const decorators: MethodDecorator[] = Object.entries(params).map(([part, { values, example }]) =>
    ApiParam({ name: part, example, schema: values ? { ...text, enum: [...values] } : text }),
  );
  if (body) {
    const [first, ...others] = body.schemas.map(referenceTo);
    if (!first) throw new Error('a documented body needs a schema');
    const schema = others.length > 0 ? { anyOf: [first, ...others] } : first;
    decorators.push(ApiBody({ schema, required: body.required ?? true, examples: body.examples }));
  }
  if (doc.command) decorators.push(ApiHeader({ name: 'Idempotency-Key', required: true, schema: text }));
  if (doc.conditional) decorators.push(ApiHeader({ name: 'If-Match', required: false, schema: text, example: '"12"' }));
  if (doc.followUp) {
    decorators.push(ApiHeader({ name: 'Follow-Up-Token', required: doc.followUp === 'required', schema: text }));
  }
  if (!doc.public) decorators.push(ApiSecurity('bearer'));
  return decorators as (MethodDecorator & ClassDecorator)[];
}

const files = {
  [csvType]: { schema: { type: 'string' as const } },
  [workbookType]: { schema: { type: 'string' as const, format: 'binary' } },
};
const answerOf = ({ answer, media = 'application/json' }: Documentation) =>
  Object.fromEntries([media].flat().map((type) => [type, { schema: referenceTo(answer) }]));
