import { createHash, randomUUID } from 'node:crypto';
import { isSealed } from '@mourafaka/contracts';
import { type JourneyState, messageLanguage } from '@mourafaka/domain';
import { readHead } from '@mourafaka/engine';
import { FollowUpCodes, followUpLimits } from '@mourafaka/intake';
import { Journal } from '@mourafaka/journal';
import { Gateway, isMobile, masked, type MessageLanguage, smsLength, smsText } from '@mourafaka/messaging';
import { AppError, translate } from '@mourafaka/platform';
import { Inject, Injectable } from '@nestjs/common';
import { FollowUps } from './follow-up';

interface Telephone {
  number: string;
  language: MessageLanguage;
  personId: string;
}

const template = 'follow-up-code';

/**
 * Whoever has a follow-up code may look; whoever changes something shows first that they have the telephone of the file as
 * well. See docs/adr/0039-identity.md.
 */
@Injectable()
export class FollowUpSessions {
  constructor(
    @Inject(FollowUps) private readonly followUps: FollowUps,
    @Inject(FollowUpCodes) private readonly codes: FollowUpCodes,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Gateway) private readonly sms: Gateway,
  ) {}

  /** Sends a one-time code to the telephone of the file. Throws `AppError`. */
  async sendCode(trackingCode: string): Promise<{ sentTo: string; expiresAt: Date }> {
    const stream = await this.followUps.streamOf(trackingCode);
    const telephone = await this.telephoneOf(stream);
    const { code, expiresAt } = await this.codes.issue(stream);
    await this.send(stream, telephone, code).catch(async (error: unknown) => {
      await this.codes.takeBack(stream);
      throw new AppError('TRACKING.SMS_AWAY', 'unavailable', { retryAfter: 30, cause: error });
    });
    return { sentTo: masked(telephone.number), expiresAt };
  }

  /** Throws `AppError` for a code that is wrong or spent. */
  async open(trackingCode: string, code: string): Promise<{ token: string; expiresAt: Date }> {
    return this.codes.redeem(await this.followUps.streamOf(trackingCode), code);
  }

  /** The journey's stream, for whoever has both. Throws TRACKING.NOT_FOUND, TRACKING.SESSION_NEEDED. */
  async need(trackingCode: string, token: string | undefined): Promise<string> {
    const stream = await this.followUps.streamOf(trackingCode);
    const opened = token && token.length <= 100 ? await this.codes.streamOf(token) : undefined;
    if (opened !== stream) throw new AppError('TRACKING.SESSION_NEEDED', 'forbidden');
    return stream;
  }

  /** Throws TRACKING.NO_MOBILE. */
  private async telephoneOf(stream: string): Promise<Telephone> {
    const state = (await readHead<JourneyState>(this.journal, stream))?.state;
    const { phone, personId = '' } = state?.representative ?? {};
    const number = phone !== undefined && isSealed(phone) ? await this.journal.keys.open(phone, personId) : phone;
    if (!state || !number || !isMobile(number)) throw new AppError('TRACKING.NO_MOBILE', 'unprocessable');
    return { number, language: messageLanguage(state), personId };
  }

  private async send(stream: string, { number, language, personId }: Telephone, code: string): Promise<void> {
    const minutes = followUpLimits.codeMs / 60_000;
    const text = smsText(translate('TRACKING.CODE_SMS', { code, minutes }, language));
    const messageId = createHash('sha256').update(`${stream} ${template} ${randomUUID()}`).digest('hex');
    await this.sms.send({
      parcelId: messageId,
      channel: 'sms',
      audience: 'applicant',
      person: personId,
      recipient: number,
      language,
      text,
      sms: smsLength(text),
      template,
      items: [{ messageId, stream, template, params: { minutes } }],
    });
  }
}
