import { createHash } from 'node:crypto';
import type { Config } from '@mourafaka/platform';

/** What a page may do, as a header: nothing comes from elsewhere, no script or style stands in the page itself. */
export interface PagePolicy {
  /** Of every answer. */
  readonly usual: string;
  /** Of a page with styles of its own, by the digest of each or by the nonce of this answer. */
  withStyles(...sources: string[]): string;
}

export function pagePolicy({ identity }: Pick<Config, 'identity'>): PagePolicy {
  // Pages ask the issuer for tokens.
  const connect = [...new Set(["'self'", new URL(identity.issuer).origin])].join(' ');
  const policyOf = (styles: readonly string[]): string =>
    [
      `default-src 'none'`,
      `script-src 'self'`,
      `script-src-attr 'none'`,
      `style-src ${["'self'", ...styles].join(' ')}`,
      `img-src 'self' data: blob:`,
      `font-src 'self'`,
      `connect-src ${connect}`,
      `form-action 'self'`,
      `base-uri 'none'`,
      `frame-ancestors 'none'`,
    ].join('; ');
  return { usual: policyOf([]), withStyles: (...sources) => policyOf(sources) };
}

/** A style that never changes, as a policy names it. */
export const styleDigest = (style: string): string => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
