import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { AppError } from '@mourafaka/platform';
import type { DataSource } from 'typeorm';

const second = 1_000;
const minute = 60 * second;
const day = 24 * 60 * minute;

/** How many digits, how long and how often: a guess is right once in 40,000 days of guessing at one cooperative. */
export const followUpLimits = {
  digits: 6,
  codeMs: 10 * minute,
  tokenMs: 20 * minute,
  attempts: 5,
  pauseMs: minute,
  perDay: 5,
} as const;

interface Options {
  dataSource: DataSource;
  /** Keyed: who has read the table cannot work out the codes. */
  digest: (text: string) => Buffer;
  /** The system's clock: nobody gets a longer life by a business clock that stands still. */
  now?: () => Date;
}

/**
 * One-time codes for whoever speaks for a cooperative, and what they get for one: a token that is good for some minutes.
 * Neither is kept as it is.
 */
export class FollowUpCodes {
  private readonly now: () => Date;

  constructor(private readonly options: Options) {
    this.now = options.now ?? (() => new Date());
  }

  /** A code in place of any before it. Throws `AppError` (`too-many`) a minute long, and after the fifth of a day. */
  async issue(stream: string): Promise<{ code: string; expiresAt: Date }> {
    const code = String(randomInt(10 ** followUpLimits.digits)).padStart(followUpLimits.digits, '0');
    const now = this.now();
    const expiresAt = new Date(now.getTime() + followUpLimits.codeMs);
    const pauseEnded = new Date(now.getTime() - followUpLimits.pauseMs);
    const dayEnded = new Date(now.getTime() - day);
    const issued = await this.options.dataSource.query<unknown[]>(
      `INSERT INTO intake.follow_up_codes AS kept
         (stream_id, code_digest, attempts, issued_at, expires_at, day_began_at, issued_in_day)
       VALUES ($1, $2, 0, $3, $4, $3, 1)
       ON CONFLICT (stream_id) DO UPDATE SET
         code_digest = excluded.code_digest, attempts = 0, issued_at = excluded.issued_at, expires_at = excluded.expires_at,
         day_began_at = CASE WHEN kept.day_began_at <= $6 THEN excluded.issued_at ELSE kept.day_began_at END,
         issued_in_day = CASE WHEN kept.day_began_at <= $6 THEN 1 ELSE kept.issued_in_day + 1 END
       WHERE kept.issued_at <= $5 AND (kept.day_began_at <= $6 OR kept.issued_in_day < $7)
       RETURNING stream_id`,
      [stream, this.digestOf(stream, code), now, expiresAt, pauseEnded, dayEnded, followUpLimits.perDay],
    );
    if (issued.length === 0) throw await this.tooSoon(stream, now);
    return { code, expiresAt };
  }

  /** As if it had not been issued, but for the day's count: it could not be sent. */
  async takeBack(stream: string): Promise<void> {
    await this.options.dataSource.query(
      `UPDATE intake.follow_up_codes SET issued_at = $2, expires_at = $2 WHERE stream_id = $1`,
      [stream, new Date(this.now().getTime() - followUpLimits.pauseMs)],
    );
  }

  /** A token for the right code, which is spent by it. Throws `AppError` where it is wrong, spent, or tried too often. */
  async redeem(stream: string, code: string): Promise<{ token: string; expiresAt: Date }> {
    const { dataSource } = this.options;
    const now = this.now();
    const [[tried]] = await dataSource.query<[{ code_digest: Buffer; attempts: number }[], number]>(
      `UPDATE intake.follow_up_codes SET attempts = attempts + 1
       WHERE stream_id = $1 AND attempts < $3 AND expires_at > $2 RETURNING code_digest, attempts`,
      [stream, now, followUpLimits.attempts],
    );
    if (!tried) throw new AppError('TRACKING.CODE_SPENT', 'wrong-moment');
    const given = this.digestOf(stream, code);
    if (!timingSafeEqual(given, tried.code_digest)) {
      const params = { left: followUpLimits.attempts - tried.attempts };
      throw new AppError('TRACKING.CODE_WRONG', 'invalid', {
        params,
        errors: [{ field: 'code', code: 'TRACKING.CODE_WRONG', params }],
      });
    }
    const [, spent] = await dataSource.query<[unknown[], number]>(
      `UPDATE intake.follow_up_codes SET expires_at = $2 WHERE stream_id = $1 AND code_digest = $3 AND expires_at > $2`,
      [stream, now, given],
    );
    if (spent === 0) throw new AppError('TRACKING.CODE_SPENT', 'wrong-moment');
    return this.newToken(stream, now);
  }

  /** Whose token it is; undefined for one that is none or has ended. */
  async streamOf(token: string): Promise<string | undefined> {
    const [found] = await this.options.dataSource.query<{ stream_id: string }[]>(
      `SELECT stream_id FROM intake.follow_up_tokens WHERE token_hash = $1 AND expires_at > $2`,
      [hashOf(token), this.now()],
    );
    return found?.stream_id;
  }

  private async newToken(stream: string, now: Date): Promise<{ token: string; expiresAt: Date }> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(now.getTime() + followUpLimits.tokenMs);
    await this.options.dataSource.query(`DELETE FROM intake.follow_up_tokens WHERE expires_at <= $1`, [now]);
    await this.options.dataSource.query(
      `INSERT INTO intake.follow_up_tokens (token_hash, stream_id, expires_at) VALUES ($1, $2, $3)`,
      [hashOf(token), stream, expiresAt],
    );
    return { token, expiresAt };
  }

  private async tooSoon(stream: string, now: Date): Promise<AppError> {
    const [kept] = await this.options.dataSource.query<
      { issued_at: Date; day_began_at: Date; issued_in_day: number }[]
    >(`SELECT issued_at, day_began_at, issued_in_day FROM intake.follow_up_codes WHERE stream_id = $1`, [stream]);
    const pauseEnds = (kept?.issued_at ?? now).getTime() + followUpLimits.pauseMs;
    const isDaysLast = (kept?.issued_in_day ?? 0) >= followUpLimits.perDay;
    const ends = isDaysLast ? (kept?.day_began_at ?? now).getTime() + day : pauseEnds;
    const retryAfter = Math.max(1, Math.ceil((ends - now.getTime()) / second));
    return new AppError('TRACKING.CODE_TOO_SOON', 'too-many', { retryAfter, params: { seconds: retryAfter } });
  }

  private digestOf(stream: string, code: string): Buffer {
    return this.options.digest(`follow-up ${stream} ${code}`);
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
