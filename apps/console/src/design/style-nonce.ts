/** By which the browser knows the page's own styles from others; the API makes one for each answer. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// What holds the page still behind a dialog asks under this name.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
