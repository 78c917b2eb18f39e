export type Verdict =
  | { is: 'clean' }
  /** `name`: what the scanner calls it. */
  | { is: 'infected'; name: string }
  /** Nobody answered, or not with a verdict. */
  | { is: 'unavailable'; why: string };

/** Looks for viruses. It answers, whatever happens, and never throws. */
export interface Scanner {
  scan: (content: AsyncIterable<Uint8Array>) => Promise<Verdict>;
}
