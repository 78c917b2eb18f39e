import { resolve } from 'node:path';
import { z } from 'zod';
import { type ClockSetting, parseClockSetting } from '../clock';
import { type AuditConfig, auditSettings, toAuditConfig } from './audit';
import { checkpointSettings, type CheckpointsConfig, key256, keys256, toCheckpointsConfig } from './checkpoints';
import { checkSettings, type ChecksConfig, toChecksConfig } from './checks';
import { type ArrivalConfig, edgeSettings, type RatesConfig, toArrivalConfig, toRatesConfig } from './edges';
import { documentProblems, documentSettings, type DocumentsConfig, toDocumentsConfig } from './documents';
import { type IdentityConfig, identityProblems, identitySettings, toIdentityConfig } from './identity';
import { messageProblems, type MessagesConfig, messageSettings, toMessagesConfig } from './messages';
import { type PrivacyConfig, privacySettings, toPrivacyConfig } from './privacy';
import { type ReportsConfig, reportSettings, toReportsConfig } from './reports';
import { type RetentionConfig, retentionSettings, toRetentionConfig } from './retention';
import { type Environment, secretNames, secretProblems, withSecretFiles } from './secrets';
import { type StreamConfig, streamSettings, toStreamConfig } from './stream';
import { payloadKeysOf, type PayloadKey, temporalSettings } from './temporal';
import { toWebhooksConfig, type WebhooksConfig, webhookSettings } from './webhooks';

const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must be an address like postgres://user:password@host:5432/database');

const clockSetting = z.string().transform((text, context): ClockSetting => {
  const setting = parseClockSetting(text);
  if (setting) return setting;
  context.addIssue('must be `system` or `scaled?epoch=<ISO>&started=<ISO>&factor=<number>`');
  return z.NEVER;
});

/** Name in the environment → what it must be. Everything else in the code reads `Config`, never the environment. */
const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  MOURAFAKA_HOST: z.string().default('127.0.0.1'),
  MOURAFAKA_PORT: wholeNumber(0, 65535).default(3000),
  MOURAFAKA_PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  MOURAFAKA_DATA: z.string().default('.mourafaka'),
  MOURAFAKA_CLOCK: clockSetting.default({ kind: 'system' }),
  MOURAFAKA_REQUEST_TIMEOUT_MS: wholeNumber(100, 600_000).default(30_000),
  DATABASE_URL: postgresUrl,
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_POOL: wholeNumber(1, 200).default(10),
  MOURAFAKA_KEK: key256,
  MOURAFAKA_KEK_RETIRED: keys256.optional(),
  MOURAFAKA_DRAFT_DAYS: wholeNumber(1, 3650).default(30),
  ...auditSettings,
  ...privacySettings,
  ...checkSettings,
  ...retentionSettings,
  MOURAFAKA_ERASURES_FILE: z.string().optional(),
  ...checkpointSettings,
  ...identitySettings,
  ...documentSettings,
  ...edgeSettings,
  ...messageSettings,
  ...reportSettings,
  ...streamSettings,
  ...temporalSettings,
  ...webhookSettings,
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/]+:\d+$/, 'must be host:port')
    .default('localhost:7233'),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_UI_URL: z.url().default('http://localhost:8233'),
  MOURAFAKA_RELAY_INDEX: wholeNumber(0, 255).default(0),
  MOURAFAKA_RELAY_OF: wholeNumber(1, 256).default(1),
  MOURAFAKA_RELAY_IN_FLIGHT: wholeNumber(1, 1000).default(12),
  MOURAFAKA_RELAY_GRACE_MS: wholeNumber(100, 86_400_000).default(60_000),
  MOURAFAKA_WORKER_CACHED_WORKFLOWS: wholeNumber(10, 100_000).default(600),
  MOURAFAKA_WORKER_ACTIVITIES: wholeNumber(1, 1000).default(20),
  MOURAFAKA_WORKFLOW_BUNDLE: z.string().optional(),
});

export type NodeEnv = 'development' | 'test' | 'production';

/** All settings of a process, checked. Times in milliseconds. */
export interface Config {
  nodeEnv: NodeEnv;
  logLevel: string;
  /** `publicUrl`: where people reach the api, without a slash at the end. `trustedProxies`: who is believed where a request came from. */
  http: {
    host: string;
    port: number;
    publicUrl: string;
    requestTimeoutMs: number;
    trustedProxies: string[];
    arrival: ArrivalConfig;
    rates: RatesConfig;
  };
  /** Absolute. */
  dataFolder: string;
  clock: ClockSetting;
  /** `ownerUrl` migrates; the processes that serve have `url` only. */
  database: { url: string; ownerUrl?: string; poolSize: number };
  /** The key-encryption key under which every person's own key is wrapped. */
  kek: Buffer;
  /** Former ones, under which keys may be wrapped still; see docs/how-to/rotate-keys.md. */
  retiredKeks: Buffer[];
  /** Days a draft lives after it was last saved. */
  intake: { draftDays: number };
  /** Absolute: the register of erasures, outside the database and its backups. */
  erasuresFile: string;
  audit: AuditConfig;
  privacy: PrivacyConfig;
  checks: ChecksConfig;
  checkpoints: CheckpointsConfig;
  documents: DocumentsConfig;
  messages: MessagesConfig;
  reports: ReportsConfig;
  retention: RetentionConfig;
  stream: StreamConfig;
  webhooks: WebhooksConfig;
  /** `keys`: what Temporal keeps is sealed with the first, and opened with each. */
  temporal: { address: string; namespace: string; uiUrl: string; keys: PayloadKey[] };
  identity: IdentityConfig;
  relay: { index: number; of: number; inFlight: number; graceMs: number };
  /** `bundle`: the prebuilt workflow bundle; made at start when absent. */
  worker: { cachedWorkflows: number; activities: number; bundle?: string };
}

/** Says, for each wrong setting, its name and what to do; never its value, which may be a secret. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(`The settings are not complete:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/**
 * The only reader of the environment. Throws `ConfigError` naming every wrong setting at once. An empty variable counts as
 * absent.
 */
export function readConfig(env: Environment = process.env): Config {
  const parsed = environment.safeParse(withSecretFiles(env, unreadable));
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${remedy(issue.path[0], issue)}`),
    );
  }
  const settings = parsed.data;
  const problems = [
    ...productionProblems(settings),
    ...identityProblems(settings),
    ...documentProblems(settings),
    ...messageProblems(settings),
    ...(settings.NODE_ENV === 'production' ? secretProblems(settings) : []),
  ];
  if (problems.length > 0) throw new ConfigError(problems);
  return toConfig(settings);
}

const unreadable = (problem: string): never => {
  throw new ConfigError([problem]);
};

type Settings = z.infer<typeof environment>;

function toConfig(settings: Settings): Config {
  const dataFolder = resolve(settings.MOURAFAKA_DATA);
  const publicUrl = settings.MOURAFAKA_PUBLIC_URL ?? `http://localhost:${settings.MOURAFAKA_PORT}`;
  return {
    nodeEnv: settings.NODE_ENV,
    logLevel: settings.LOG_LEVEL,
    http: {
      host: settings.MOURAFAKA_HOST,
      port: settings.MOURAFAKA_PORT,
      publicUrl,
      requestTimeoutMs: settings.MOURAFAKA_REQUEST_TIMEOUT_MS,
      trustedProxies: settings.MOURAFAKA_TRUSTED_PROXIES,
      arrival: toArrivalConfig(settings),
      rates: toRatesConfig(settings),
    },
    dataFolder,
    clock: settings.MOURAFAKA_CLOCK,
    database: { url: settings.DATABASE_URL, ownerUrl: settings.DATABASE_OWNER_URL, poolSize: settings.DATABASE_POOL },
    kek: settings.MOURAFAKA_KEK,
    retiredKeks: settings.MOURAFAKA_KEK_RETIRED ?? [],
    intake: { draftDays: settings.MOURAFAKA_DRAFT_DAYS },
    erasuresFile: resolve(settings.MOURAFAKA_ERASURES_FILE ?? resolve(dataFolder, 'erasures.jsonl')),
    audit: toAuditConfig(settings),
    privacy: toPrivacyConfig(settings),
    checks: toChecksConfig(settings),
    checkpoints: toCheckpointsConfig(settings, dataFolder),
    documents: toDocumentsConfig(settings, dataFolder),
    messages: toMessagesConfig(settings),
    reports: toReportsConfig(settings),
    retention: toRetentionConfig(settings),
    stream: toStreamConfig(settings),
    webhooks: toWebhooksConfig(settings),
    temporal: {
      address: settings.TEMPORAL_ADDRESS,
      namespace: settings.TEMPORAL_NAMESPACE,
      uiUrl: settings.TEMPORAL_UI_URL,
      keys: payloadKeysOf(settings, [settings.MOURAFAKA_KEK, ...(settings.MOURAFAKA_KEK_RETIRED ?? [])]),
    },
    identity: toIdentityConfig(settings, publicUrl, dataFolder),
    relay: {
      index: settings.MOURAFAKA_RELAY_INDEX,
      of: settings.MOURAFAKA_RELAY_OF,
      inFlight: settings.MOURAFAKA_RELAY_IN_FLIGHT,
      graceMs: settings.MOURAFAKA_RELAY_GRACE_MS,
    },
    worker: {
      cachedWorkflows: settings.MOURAFAKA_WORKER_CACHED_WORKFLOWS,
      activities: settings.MOURAFAKA_WORKER_ACTIVITIES,
      bundle: settings.MOURAFAKA_WORKFLOW_BUNDLE,
    },
  };
}

/** What is convenient on one's own machine and dangerous in service. */
function productionProblems(settings: Settings): string[] {
  if (settings.MOURAFAKA_RELAY_INDEX >= settings.MOURAFAKA_RELAY_OF) {
    return ['MOURAFAKA_RELAY_INDEX: must be below MOURAFAKA_RELAY_OF (shares are counted from 0)'];
  }
  if (settings.NODE_ENV !== 'production') return [];
  return settings.MOURAFAKA_CLOCK.kind === 'system' ? [] : ['MOURAFAKA_CLOCK: must be `system` in production'];
}

function remedy(name: PropertyKey | undefined, issue: z.core.$ZodIssue): string {
  const absent = issue.code === 'invalid_type' && issue.input === undefined;
  if (!absent) return issue.message;
  const file = secretNames.some((secret) => secret === name) ? ` or ${String(name)}_FILE` : '';
  return `is missing: set it${file} (see .env.example)`;
}
