import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** A mail as the server has it. */
export interface ReceivedMail {
  from: string;
  to: string[];
  /** Without its angle brackets. */
  messageId: string;
  raw: Buffer;
}

/** Refuses with this code of SMTP: 4xx for now, 5xx for good; or ends the connection without a word. Undefined: takes it. */
export type SmtpAnswer = number | 'hang-up' | undefined;

/** What the server does at each point; by default it takes everything. */
export interface SmtpAnswers {
  sender?: (address: string) => SmtpAnswer;
  recipient?: (address: string) => SmtpAnswer;
  /** `hang-up`: the mail is kept all the same, as when one side is killed. */
  content?: (mail: ReceivedMail) => SmtpAnswer;
}

export interface SmtpOptions {
  user?: { name: string; password: string };
  port?: number;
}

/** A real SMTP server in this process that keeps what it takes. */
export class TestSmtp {
  /** In the order they came. */
  readonly mails: ReceivedMail[] = [];
  private answers: SmtpAnswers = {};
  private readonly server: SMTPServer;

  private constructor(private readonly user: SmtpOptions['user']) {
    this.server = new SMTPServer({
      authOptional: user === undefined,
      allowInsecureAuth: true,
      hideSTARTTLS: true,
      disableReverseLookup: true,
      closeTimeout: 100,
      onAuth: ({ username, password }, _session, done) =>
        username === user?.name && password === user?.password
          ? done(null, { user: username })
          : done(refusal(535, 'wrong name or password')),
      onMailFrom: ({ address }, _session, done) => this.say(this.answers.sender?.(address), done),
      onRcptTo: ({ address }, _session, done) => this.say(this.answers.recipient?.(address), done),
      // A sender that dies half-way has sent nothing.
      onData: (stream, session, done) => void this.take(stream, session, done).catch(() => undefined),
    });
    // A client that goes away is no trouble of the server's.
    this.server.on('error', () => undefined);
  }

  static async start({ user, port = 0 }: SmtpOptions = {}): Promise<TestSmtp> {
    const smtp = new TestSmtp(user);
    await new Promise<void>((ready) => smtp.server.listen(port, '127.0.0.1', ready));
    return smtp;
  }

  /** As `MOURAFAKA_SMTP_URL` would have it. */
  get url(): string {
    const { port } = this.server.server.address() as AddressInfo;
    const credentials = this.user ? `${this.user.name}:${encodeURIComponent(this.user.password)}@` : '';
    return `smtp://${credentials}127.0.0.1:${port}`;
  }

  /** From now on. */
  answer(answers: SmtpAnswers): void {
    this.answers = answers;
  }

  /** The mails to one address, read, in the order they came. */
  to(address: string): Promise<ParsedMail[]> {
    return Promise.all(this.mails.filter(({ to }) => to.includes(address)).map(({ raw }) => simpleParser(raw)));
  }

  async stop(): Promise<void> {
    await new Promise<void>((done) => this.server.close(() => done()));
  }

  private async take(
    stream: SMTPServerDataStream,
    { envelope }: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of stream) pieces.push(piece as Buffer);
    const raw = Buffer.concat(pieces);
    const mail = {
      from: envelope.mailFrom ? envelope.mailFrom.address : '',
      to: envelope.rcptTo.map(({ address }) => address),
      messageId: /^message-id:\s*<([^>]*)>/im.exec(raw.toString('latin1'))?.[1] ?? '',
      raw,
    };
    const answer = this.answers.content?.(mail);
    if (typeof answer !== 'number') this.mails.push(mail);
    this.say(answer, done);
  }

  private say(answer: SmtpAnswer, done: (error?: Error | null) => void): void {
    if (answer === undefined) done();
    else if (answer !== 'hang-up') done(refusal(answer, 'refused by the test'));
    else for (const connection of this.server.connections) connection._socket.destroy();
  }
}

const refusal = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code });
