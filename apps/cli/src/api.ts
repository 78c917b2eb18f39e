import { Explained } from '../../../scripts/lib/progress.mjs';

interface Problem {
  title?: string;
  detail?: string;
  errors?: { field: string; message: string }[];
}

/** What is wrong, and with which fields. */
const reasonOf = ({ title, detail, errors = [] }: Problem): string | undefined =>
  [detail ?? title, ...errors.map(({ field, message }) => `${field}: ${message}`)].filter(Boolean).join('\n  ') ||
  undefined;

/** The API said no. */
export class Refused extends Explained {
  constructor(
    readonly status: number,
    reason: string,
  ) {
    super(`${status} ${reason}`);
  }
}

/** The terminal's language, where it is one of the programme's; English otherwise. */
export function terminalLanguage(): string {
  const language = (process.env.LC_ALL ?? process.env.LANG ?? '').slice(0, 2);
  return ['ar', 'fr'].includes(language) ? language : 'en';
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  const headers = { 'Accept-Language': terminalLanguage(), ...(init.headers as Record<string, string>) };
  const answer = await fetch(url, { ...init, headers }).catch((error: unknown) => {
    throw new Explained(`No answer from ${url}: is it running (npm start), on this --url?`, { cause: error });
  });
  if (answer.ok) return answer;
  const problem: unknown = await answer.json().catch(() => undefined);
  throw new Refused(answer.status, reasonOf(problem ?? {}) ?? answer.statusText);
}

/** Asks the running API; throws Explained when it is not there, Refused when it says no. */
export async function askApi(url: string, init: RequestInit): Promise<unknown> {
  const answer = await ask(url, init);
  return answer.json().catch(() => undefined);
}

/** A file, as it arrives; throws as `askApi` does. */
export async function askForFile(url: string, init: RequestInit): Promise<ReadableStream> {
  return (await ask(url, init)).body ?? new Blob([]).stream();
}

/** A token of the development issuer for one of its users. */
export async function developmentToken(baseUrl: string, user: string): Promise<string> {
  const body = JSON.stringify({ user });
  const answer = await askApi(`${baseUrl}/dev/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  return (answer as { access_token: string }).access_token;
}
