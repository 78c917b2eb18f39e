/** What the API answers when it does not do as asked (RFC 9457), in the caller's language. */
export interface ProblemBody {
  status: number;
  code: string;
  detail: string;
  errors?: { field: string; code: string; message: string }[];
  /** With 409: the commands that may be given now. */
  allowed?: string[];
  /** With 412: what was recorded since. */
  changes?: { type: string; version: number }[];
  correlationId?: string;
}

/** An answer that is no success, or none at all. `message` is written for people. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(readonly body: ProblemBody) {
    super(body.detail);
  }

  get status(): number {
    return this.body.status;
  }
  get code(): string {
    return this.body.code;
  }
  /** Nobody answered: the network, or a server that is away. */
  get isUnreachable(): boolean {
    return this.status === 0;
  }
}

const isProblem = (value: unknown): value is ProblemBody =>
  typeof value === 'object' && value !== null && 'code' in value && 'detail' in value;

/** Without a problem document (a proxy's page, say) the status alone is known. */
export function problemOf(value: unknown, status: number): ApiProblem {
  if (isProblem(value)) return new ApiProblem({ ...value, status });
  return new ApiProblem({ status, code: `HTTP.${status}`, detail: '' });
}

export const unreachable = (): ApiProblem => new ApiProblem({ status: 0, code: 'NETWORK', detail: '' });

/** @public */
export const isStatus = (error: unknown, status: number): error is ApiProblem =>
  error instanceof ApiProblem && error.status === status;
