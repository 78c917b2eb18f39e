import { z } from 'zod';

const perSecond = (usual: number) => z.coerce.number().int().min(1).max(10_000).default(usual);

const addressOf = (protocols: readonly string[], example: string) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `must be an address like ${example}`,
    );

/** Settings of what carries messages. */
export const messageSettings = {
  MOURAFAKA_SMS_URL: addressOf(['http:', 'https:'], 'https://sms.example.org/v1').optional(),
  MOURAFAKA_SMS_SECRET: z.string().optional(),
  MOURAFAKA_SMS_SENDER: z
    .string()
    .regex(/^([A-Za-z0-9 ]{1,11}|\+?\d{3,15})$/, 'must be a name of at most 11 Latin letters, or a number')
    .optional(),
  MOURAFAKA_SMS_PER_SECOND: perSecond(20),
  MOURAFAKA_SMTP_URL: addressOf(['smtp:', 'smtps:'], 'smtps://user:password@mail.example.org').optional(),
  MOURAFAKA_MAIL_FROM: z
    .string()
    .regex(
      /^([^<>\p{Cc}]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/u,
      'must be like `Mourafaka <no-reply@example.org>`',
    )
    .optional(),
  MOURAFAKA_MAIL_PER_SECOND: perSecond(20),
  MOURAFAKA_INBOX_PER_SECOND: perSecond(200),
};

/** A channel that is absent has no gateway of its own: its messages end in the outbox of development. */
export interface MessagesConfig {
  /** The HTTP interface of docs/reference/sms-gateway.md. `secret`: signs what is sent, and checks receipts. */
  sms?: { url: string; secret: string; sender: string };
  /** `requireTls`: nothing leaves over `smtp://` before it is encrypted. */
  mail?: { url: string; from: string; requireTls: boolean };
  /** Most parcels per second, by channel. */
  perSecond: { sms: number; email: number; inbox: number };
}

type Settings = z.infer<z.ZodObject<typeof messageSettings>> & { NODE_ENV: string };

/** What makes one gateway. A part of it would quietly send nothing. */
const groups = [
  { what: 'SMS', names: ['MOURAFAKA_SMS_URL', 'MOURAFAKA_SMS_SECRET', 'MOURAFAKA_SMS_SENDER'] },
  { what: 'e-mail', names: ['MOURAFAKA_SMTP_URL', 'MOURAFAKA_MAIL_FROM'] },
] as const;

/** Every setting that is missing or dangerous, with what to do; never a value. */
export function messageProblems(settings: Settings): string[] {
  const production = settings.NODE_ENV === 'production';
  const missing = groups.flatMap(({ what, names }) => {
    const absent = names.filter((name) => settings[name] === undefined);
    if (absent.length === 0 || (absent.length === names.length && !production)) return [];
    const why =
      absent.length < names.length ? `${what} is set by ${names.join(', ')} together` : `no gateway carries ${what}`;
    return absent.map((name) => `${name}: is missing: ${why} (docs/how-to/set-up-messages.md)`);
  });
  return [...missing, ...(production ? productionProblems(settings) : [])];
}

function productionProblems({ MOURAFAKA_SMS_URL: url }: Settings): string[] {
  const problems: string[] = [];
  if (url?.startsWith('http://') && !isNear(url)) {
    problems.push('MOURAFAKA_SMS_URL: must be https:// (telephones and codes would be read on the way)');
  }
  return problems;
}

/** This machine, or a name without a dot: a service of the same private network. Any other address in digits is not. */
const isNear = (address: string): boolean => /^([a-z][^.:]*|127(\.\d+){3}|\[::1\])$/i.test(new URL(address).hostname);

export function toMessagesConfig(settings: Settings): MessagesConfig {
  const { MOURAFAKA_SMS_URL: url, MOURAFAKA_SMS_SECRET: secret, MOURAFAKA_SMS_SENDER: sender } = settings;
  const { MOURAFAKA_SMTP_URL: smtp, MOURAFAKA_MAIL_FROM: from } = settings;
  const requireTls = settings.NODE_ENV === 'production' && smtp !== undefined && !isNear(smtp);
  return {
    ...(url !== undefined && secret !== undefined && sender !== undefined && { sms: { url, secret, sender } }),
    ...(smtp !== undefined && from !== undefined && { mail: { url: smtp, from, requireTls } }),
    perSecond: {
      sms: settings.MOURAFAKA_SMS_PER_SECOND,
      email: settings.MOURAFAKA_MAIL_PER_SECOND,
      inbox: settings.MOURAFAKA_INBOX_PER_SECOND,
    },
  };
}
