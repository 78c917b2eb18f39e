import type { Readable } from 'node:stream';
import { createTransport, type NodemailerError, type SendMailOptions } from 'nodemailer';
import { Gateway, type MessageLanguage, NotTaken, type OutgoingParcel, Undeliverable } from '../gateway';

export interface MailSettings {
  /** `smtps://` or `smtp://`, with name and password where the server asks for them. */
  url: string;
  /** Address, or name and address: `Mourafaka <no-reply@example.ma>`. Its domain ends each Message-ID. */
  from: string;
  /** Whether nothing leaves before `smtp://` is encrypted by STARTTLS. */
  requireTls: boolean;
}

/** Milliseconds: to connect, to be greeted, and between two answers. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
/** Connections kept open; a server's limit of mails per connection is often 100. */
const pool = { pool: true, maxConnections: 5, maxMessages: 100 } as const;

/**
 * Carries e-mail to an SMTP server. Afterwards the server cannot be asked about a mail: one whose last answer never came may
 * have left or not.
 */
export class SmtpGateway extends Gateway {
  private readonly transport;
  private readonly domain: string;
  /** By Message-ID: what is being sent, read only once the server wants the content. */
  private readonly contents = new Map<string, Readable>();

  constructor(
    private readonly settings: MailSettings,
    timeouts: Partial<typeof patience> = {},
  ) {
    super();
    this.domain = addressIn(settings.from).split('@')[1] ?? 'localhost';
    // No second try of the library's own: whether a mail goes out again is decided where it is known what became of it.
    const options = { ...pool, ...patience, ...timeouts, maxRequeues: 0, requireTLS: settings.requireTls };
    this.transport = createTransport({
      url: settings.url,
      ...options,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.transport.use('stream', ({ message }, done) => {
      message.processFunc((content: Readable) => {
        this.contents.set(message.messageId(), content);
        return content;
      });
      done();
    });
  }

  async send(parcel: OutgoingParcel): Promise<void> {
    const mail = this.mailOf(parcel);
    try {
      await this.transport.sendMail(mail);
    } catch (error) {
      throw troubleOf(error as NodemailerError, this.contents.get(mail.messageId)?.readableDidRead === true);
    } finally {
      this.contents.delete(mail.messageId);
    }
  }

  async knows(): Promise<undefined> {
    return undefined;
  }

  /** Ends the connections that are open. */
  close(): void {
    this.transport.close();
  }

  private mailOf({
    parcelId,
    recipient,
    subject,
    text,
    language,
    attachments = [],
  }: OutgoingParcel): SendMailOptions & MessageId {
    const addresses = recipient.split(',').map((address) => address.trim());
    if (!addresses.every(isAddress)) throw new Undeliverable('ADDRESS_INVALID');
    return {
      messageId: `<${parcelId}@${this.domain}>`,
      from: this.settings.from,
      // As values, so that nothing in them is read as more addresses.
      to: addresses.map((address) => ({ name: '', address })),
      subject: inOneLine(subject ?? ''),
      text,
      html: htmlOf(text, language),
      attachments: attachments.map(({ fileName, mediaType, content }) => ({
        filename: fileName,
        contentType: mediaType,
        content,
      })),
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    };
  }
}

interface MessageId {
  messageId: string;
}

/** Plain addresses only: neither a line's end nor a second address, a name or a comment has room in one. */
const isAddress = (address: string): boolean =>
  /^[^\s@<>()[\],;:\\"\p{Cc}]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,250}[\p{L}\p{N}])?$/u.test(address);

const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();

/** A subject is one line: what would begin another header becomes a space. */
const inOneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** The same text for readers that would set a plain one from left to right whatever its language. */
function htmlOf(text: string, language: MessageLanguage): string {
  const escaped = text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  return `<!doctype html><html lang="${language}" dir="${direction}"><body style="white-space:pre-wrap;font-family:sans-serif">${escaped}</body></html>`;
}

/** `begun`: the server wanted the content and some of it was sent. */
function troubleOf({ code, responseCode, permanent, command = '' }: NodemailerError, begun: boolean): Error {
  if (responseCode !== undefined) return refusalOf(responseCode, permanent === true, command);
  // The library's own refusal of an address, before anything was said to the server.
  if (code === 'EENVELOPE') return new Undeliverable('ADDRESS_INVALID');
  if (!begun) return new NotTaken(`SMTP_${code ?? 'FAILED'}`, true);
  return new Error('the mail server did not say whether it took the mail');
}

/** A server that refuses the session or the sender refuses every mail; one that refuses the recipient or the content, this one. */
function refusalOf(responseCode: number, permanent: boolean, command: string): Error {
  const ofThisMail = /^(RCPT TO|DATA)/.test(command);
  if (!ofThisMail || responseCode === 421) return new NotTaken(`SMTP_${responseCode}`, true);
  return permanent ? new Undeliverable(`SMTP_${responseCode}`) : new NotTaken(`SMTP_${responseCode}`, false);
}
