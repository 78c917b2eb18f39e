import { ask, download, type Schema, send } from '../../api/client';

type FollowUp = Schema<'FollowUp'>;

const tokenName = (trackingCode: string): string => `mourafaka.follow.${trackingCode}`;

function tokenOf(trackingCode: string): string | undefined {
  try {
    return sessionStorage.getItem(tokenName(trackingCode)) ?? undefined;
  } catch {
    return undefined;
  }
}

const tokenHeaders = (trackingCode: string): Record<string, string> => {
  const token = tokenOf(trackingCode);
  return token === undefined ? {} : { 'Follow-Up-Token': token };
};

const pathOf = (trackingCode: string): string => `/v1/track/${encodeURIComponent(trackingCode)}`;

async function post<Result>(path: string, trackingCode: string, body: unknown, key: string): Promise<Result> {
  const isForm = body instanceof FormData;
  const headers: Record<string, string> = {
    'Idempotency-Key': key,
    ...tokenHeaders(trackingCode),
    ...(!isForm && { 'Content-Type': 'application/json' }),
  };
  const sent = isForm ? body : JSON.stringify(body);
  const response = await ask(new Request(new URL(path, location.origin), { method: 'POST', headers, body: sent }));
  return (await response.json()) as Result;
}

/** A command for the cooperative. Throws TRACKING.SESSION_NEEDED until the code sent by SMS was given. */
export const command = (trackingCode: string, name: string, body: unknown, key: string): Promise<FollowUp> =>
  post(`${pathOf(trackingCode)}/commands/${name}`, trackingCode, body, key);

/** A document of the followed application. */
export function sendDocument(trackingCode: string, kind: string, content: Blob, fileName: string) {
  const form = new FormData();
  form.set('kind', kind);
  form.set('trackingCode', trackingCode);
  form.set('file', content, fileName);
  return post<Schema<'Document'>>('/v1/documents', trackingCode, form, crypto.randomUUID());
}

/** Has a one-time code sent to the telephone of the file; answers which, masked. */
export async function sendCode(trackingCode: string): Promise<string> {
  return (await send<{ sentTo: string }>(`${pathOf(trackingCode)}/code`)).sentTo;
}

/** Exchanges the code for leave to change something, kept while the tab is open. */
export async function openSession(trackingCode: string, code: string): Promise<void> {
  const { token } = await send<{ token: string }>(`${pathOf(trackingCode)}/session`, { body: { code } });
  sessionStorage.setItem(tokenName(trackingCode), token);
}

const ownDataOf = (trackingCode: string): string => `${pathOf(trackingCode)}/personal-data`;

/** Everything that is held on the representative. Throws TRACKING.SESSION_NEEDED until the code sent by SMS was given. */
export async function ownData(trackingCode: string): Promise<Schema<'PersonalData'>> {
  const url = new URL(ownDataOf(trackingCode), location.origin);
  const response = await ask(new Request(url, { headers: tokenHeaders(trackingCode) }));
  return (await response.json()) as Schema<'PersonalData'>;
}

/** The same on paper. */
export const printOwnData = (trackingCode: string, language: string): Promise<void> =>
  download(`${ownDataOf(trackingCode)}/paper?lang=${language}`, 'application/pdf', 'personal-data.pdf', {
    headers: tokenHeaders(trackingCode),
  });
