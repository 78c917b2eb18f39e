/**
 * What was typed in the form of a command stays with the tab until it is recorded: a dialog closed by mistake or a page that is
 * loaded again loses nothing. It goes with the tab, and when one signs out.
 */
const prefix = 'typed:';

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.values(value).every(isEmpty));

export function keepTyped(href: string, values: object): void {
  if (isEmpty(values)) forgetTyped(href);
  else sessionStorage.setItem(prefix + href, JSON.stringify(values));
}

export function typedBefore(href: string): Record<string, unknown> | undefined {
  const kept = sessionStorage.getItem(prefix + href);
  return kept === null ? undefined : (JSON.parse(kept) as Record<string, unknown>);
}

export const forgetTyped = (href: string): void => sessionStorage.removeItem(prefix + href);

export function forgetAllTyped(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}
