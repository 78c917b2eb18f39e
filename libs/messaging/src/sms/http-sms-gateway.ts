import { Gateway, NotTaken, type OutgoingParcel, Undeliverable } from '../gateway';
import { isMobile } from './mobile';
import { signed } from './signature';

export interface SmsSettings {
  /** Where the gateway is; `/messages` is added. */
  url: string;
  secret: string;
  /** The name or number messages come from. */
  sender: string;
}

/** Milliseconds the gateway has to answer. */
const patience = 10_000;
/** Statuses by which a gateway says that it takes nothing from us, for now or as we are set up, whatever the message. */
const away: readonly number[] = [401, 403, 404, 405, 429, 502, 503, 504];
/** Statuses that will be the same at every try are 4xx, but for these. */
const transient: readonly number[] = [408, 425];
/** No line to the gateway was ever there: it certainly took nothing. */
const neverConnected =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_.*|ERR_TLS_.*|.*_SIGNED_CERT.*|UNABLE_TO_.*)$/;

/** Carries SMS by the HTTP interface of docs/reference/sms-gateway.md. The gateway knows ids: a second try is harmless. */
export class HttpSmsGateway extends Gateway {
  private readonly messages: string;

  constructor(
    private readonly settings: SmsSettings,
    private readonly timeoutMs = patience,
  ) {
    super();
    this.messages = `${settings.url.replace(/\/+$/, '')}/messages`;
  }

  async send({ parcelId, recipient, text }: OutgoingParcel): Promise<void> {
    if (!isMobile(recipient)) throw new Undeliverable('NOT_MOBILE');
    const body = JSON.stringify({ id: parcelId, to: recipient, text, from: this.settings.sender });
    const response = await this.ask(this.messages, { method: 'POST', body }, body);
    // 409: a message of this id is there already, worded otherwise. It was handed over.
    if (response.ok || response.status === 409) return void (await response.body?.cancel());
    throw await refusalOf(response);
  }

  async knows(parcelId: string): Promise<boolean | undefined> {
    const response = await this.ask(`${this.messages}/${parcelId}`, { method: 'GET' }, parcelId);
    await response.body?.cancel();
    if (response.ok) return true;
    if (response.status === 404) return false;
    if (response.status === 405 || response.status === 501) return undefined;
    throw new Error(`the SMS gateway does not say whether it has a message: HTTP ${response.status}`);
  }

  /** Throws `NotTaken` where nothing can have arrived. */
  private async ask(address: string, request: RequestInit, content: string): Promise<Response> {
    try {
      return await fetch(address, {
        ...request,
        headers: { 'Content-Type': 'application/json', ...signed(this.settings.secret, content, Date.now()) },
        redirect: 'error',
        signal: AbortSignal.timeout(this.timeoutMs),
      });
    } catch (error) {
      if (neverConnected.test(codeOf(error))) throw new NotTaken('SMS_GATEWAY_UNREACHABLE', true);
      throw new Error('the SMS gateway did not answer', { cause: error });
    }
  }
}

async function refusalOf(response: Response): Promise<Error> {
  const { status } = response;
  const said = await response.json().catch(() => undefined);
  const code = codeIn(said) ?? `HTTP_${status}`;
  if (away.includes(status)) return new NotTaken(code, true, retryAfterOf(response));
  if (status < 400 || status >= 500 || transient.includes(status)) return new NotTaken(code, false);
  return new Undeliverable(code);
}

/** A gateway's own word for what is wrong, where it has the form of one; never a text, which might hold a number. */
export function codeIn(body: unknown): string | undefined {
  const { code } = (body ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,39}$/.test(code) ? code : undefined;
}

/** Milliseconds, at most an hour: a number of seconds or a date. */
function retryAfterOf({ headers }: Response): number | undefined {
  const said = headers.get('retry-after');
  if (said === null) return undefined;
  const wait = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return wait >= 0 ? Math.min(wait, 3_600_000) : undefined;
}

const codeOf = (error: unknown): string => {
  const { cause } = error as { cause?: { code?: unknown } };
  return typeof cause?.code === 'string' ? cause.code : '';
};
