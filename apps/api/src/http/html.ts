/** Text as it may stand in a page or in an attribute of it, whoever wrote it. */
export const escapeHtml = (text: unknown): string =>
  String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
