import { type Language, languages, negotiateLanguage } from '@mourafaka/platform';
import type { KoaContextWithOIDC } from 'oidc-provider';

/** The first of a list such as `fr ar` that is one of ours: what the application said of whoever it sends. */
export const firstOf = (locales: unknown): Language | undefined =>
  (typeof locales === 'string' ? locales : '')
    .split(' ')
    .map((locale) => languages.find((one) => one === locale.slice(0, 2).toLowerCase()))
    .find((one) => one !== undefined);

export const negotiated = (context: KoaContextWithOIDC): Language =>
  firstOf((context.oidc as KoaContextWithOIDC['oidc'] | undefined)?.params?.ui_locales) ??
  negotiateLanguage(context.get('accept-language'));
