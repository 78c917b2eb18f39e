import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { setCaller } from '../api/client';
import { forgetAllTyped } from '../forms/typed-before';
import { currentLanguage } from '../language/i18n';
import { consoleConfig } from './config';

/** `expired`: somebody was signed in, and what they see stays until they sign in again. */
export type SessionStatus = 'unknown' | 'signed-out' | 'signed-in' | 'expired';

export const signedInPath = '/signed-in';

let status: SessionStatus = 'unknown';
let manager: Promise<UserManager> | undefined;
const listeners = new Set<() => void>();

export const sessionStatus = (): SessionStatus => status;
export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function become(next: SessionStatus): void {
  if (status === next) return;
  status = next;
  for (const listener of listeners) listener();
}

async function makeManager(): Promise<UserManager> {
  const { issuer, clientId, scope, resource } = await consoleConfig();
  const made = new UserManager({
    authority: issuer,
    client_id: clientId,
    scope,
    ...(resource !== undefined && { resource }),
    redirect_uri: location.origin + signedInPath,
    popup_redirect_uri: location.origin + signedInPath,
    post_logout_redirect_uri: `${location.origin}/`,
    // A tab keeps its own token; the issuer remembers the person, so that another tab asks for no password.
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
  });
  made.events.addUserLoaded(() => become('signed-in'));
  made.events.addAccessTokenExpiring(() => void renew(made));
  made.events.addAccessTokenExpired(() => void renew(made));
  return made;
}

const users = (): Promise<UserManager> =>
  (manager ??= makeManager().catch((error: unknown) => {
    manager = undefined;
    throw error;
  }));

/** A fresh token by the refresh token; where that is refused, the person must come back. */
async function renew(from: UserManager): Promise<User | null> {
  const user = await from.getUser();
  const renewed = user?.refresh_token === undefined ? null : await from.signinSilent().catch(() => null);
  if (renewed === null && user?.expired !== false) become(status === 'signed-in' ? 'expired' : 'signed-out');
  return renewed;
}

/** Finds out whether somebody is signed in, at the first staff page. */
export async function beginSession(): Promise<void> {
  setCaller({ token: accessToken, refused: () => status === 'signed-in' && become('expired') });
  if (status !== 'unknown') return;
  const own = await users();
  const user = await own.getUser();
  if (user === null) return become('signed-out');
  if (!user.expired) return become('signed-in');
  if ((await renew(own)) === null) become('signed-out');
}

export async function accessToken(): Promise<string | undefined> {
  if (status === 'signed-out' || status === 'unknown') return undefined;
  return (await (await users()).getUser())?.access_token;
}

/** Goes to the issuer's page, and comes back to `returnTo`. */
export async function signIn(returnTo: string): Promise<void> {
  await (await users()).signinRedirect({ state: { returnTo }, ui_locales: currentLanguage() });
}

/** Signs in beside the page, which keeps everything on it. */
export async function signInAgain(): Promise<void> {
  await (
    await users()
  ).signinPopup({ ui_locales: currentLanguage(), popupWindowFeatures: { width: 480, height: 680 } });
  become('signed-in');
}

/** At the address the issuer comes back to. Answers where to go; undefined in a window that only tells the page it came from. */
export async function finishSignIn(): Promise<string | undefined> {
  setCaller({ token: accessToken, refused: () => become('expired') });
  const user = await (await users()).signinCallback();
  if (user === undefined) return undefined;
  become('signed-in');
  const { returnTo } = (user.state ?? {}) as { returnTo?: string };
  return returnTo?.startsWith('/') && !returnTo.startsWith('//') ? returnTo : '/work';
}

/** The end here and at the issuer. */
export async function signOut(): Promise<void> {
  forgetAllTyped();
  await (await users()).signoutRedirect();
}
