import { isIP } from 'node:net';
import { z } from 'zod';

const named = ['loopback', 'linklocal', 'uniquelocal'];

/** `10.0.0.2`, `10.0.0.0/8`, `2001:db8::/32`, or a range that has a name. */
function isRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = { 4: 32, 6: 128 }[isIP(address)];
  if (most === undefined || more.length > 0) return named.includes(text);
  // All the world would be one's proxy, and everybody could say of themselves where they come from.
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most);
}

const proxyList = z.string().transform((text, context): string[] => {
  const ranges = text.split(',').map((one) => one.trim());
  if (ranges.every(isRange)) return ranges;
  context.addIssue(`must be addresses or ranges like \`10.0.0.2,10.1.0.0/16\`, or of ${named.join(', ')}`);
  return z.NEVER;
});

const perMinute = z.coerce.number().int().min(0).max(10_000_000).optional();

const milliseconds = (usual: number) => z.coerce.number().int().min(100).max(3_600_000).default(usual);

/** Settings of who may ask how often, and of whom is believed where a request came from. */
export const edgeSettings = {
  MOURAFAKA_TRUSTED_PROXIES: proxyList.default([]),
  MOURAFAKA_HEADERS_TIMEOUT_MS: milliseconds(20_000),
  // A large file over a slow line needs minutes.
  MOURAFAKA_ARRIVAL_TIMEOUT_MS: milliseconds(300_000),
  MOURAFAKA_CONNECTIONS: z.coerce.number().int().min(10).max(1_000_000).default(5_000),
  MOURAFAKA_RATE_ADDRESS: perMinute,
  MOURAFAKA_RATE_PERSON: perMinute,
  MOURAFAKA_RATE_FORMS: perMinute,
  MOURAFAKA_RATE_CODES: perMinute,
  MOURAFAKA_RATE_ONE_TIME_CODES: perMinute,
};

/** How long one is waited for, and how many. */
export interface ArrivalConfig {
  /** Milliseconds in which the headers of a request must have arrived. */
  headersTimeoutMs: number;
  /** Milliseconds in which a request must have arrived whole. */
  arrivalTimeoutMs: number;
  /** Connections at once; more are closed. */
  connections: number;
}

/** Most requests per minute and process, by what is counted; 0: not counted. */
export interface RatesConfig {
  /** All of one address. */
  address: number;
  /** All of one person or partner, from wherever. */
  person: number;
  /** Of one address and without a token: applications, drafts and their documents. */
  forms: number;
  /** Of one address and without a token: whatever a code opens. */
  codes: number;
  /** Of one address: one-time codes asked for and given. */
  oneTimeCodes: number;
}

/** A shared line of mobile telephones is one address for many: these are for somebody who tries, not for a busy day. */
const inService: RatesConfig = { address: 3_000, person: 1_200, forms: 120, codes: 60, oneTimeCodes: 20 };

type Settings = z.infer<z.ZodObject<typeof edgeSettings>> & { NODE_ENV: string };

/** On one's own machine everything comes from one address, and nothing is counted unless told. */
export function toRatesConfig(settings: Settings): RatesConfig {
  const usual = (name: keyof RatesConfig): number => (settings.NODE_ENV === 'production' ? inService[name] : 0);
  return {
    address: settings.MOURAFAKA_RATE_ADDRESS ?? usual('address'),
    person: settings.MOURAFAKA_RATE_PERSON ?? usual('person'),
    forms: settings.MOURAFAKA_RATE_FORMS ?? usual('forms'),
    codes: settings.MOURAFAKA_RATE_CODES ?? usual('codes'),
    oneTimeCodes: settings.MOURAFAKA_RATE_ONE_TIME_CODES ?? usual('oneTimeCodes'),
  };
}

export const toArrivalConfig = (settings: Settings): ArrivalConfig => ({
  headersTimeoutMs: settings.MOURAFAKA_HEADERS_TIMEOUT_MS,
  arrivalTimeoutMs: settings.MOURAFAKA_ARRIVAL_TIMEOUT_MS,
  connections: settings.MOURAFAKA_CONNECTIONS,
});
