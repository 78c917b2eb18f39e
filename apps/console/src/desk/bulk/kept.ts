/** What this tab keeps of a command for many, until the tab is closed: whom it is for, and what was tried. */

/** Who is meant, by number; the name is shown beside each receipt. */
export type Chosen = Readonly<Record<string, string>>;

/** As it is sent again, for real, once its trial was read. */
export interface Tried {
  command: string;
  title: string;
  payload: object;
  journeyIds: readonly string[];
}

const chosenKey = 'mourafaka.bulk.chosen';
const triedKey = (bulkId: string): string => `mourafaka.bulk.tried.${bulkId}`;

/** A browser that keeps nothing leaves nothing: the page then says what to do. */
function keep(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Nothing is kept, nothing is lost but the way back.
  }
}

function kept<Value>(key: string): Value | undefined {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as Value);
  } catch {
    return undefined;
  }
}

export const keepChosen = (chosen: Chosen): void => keep(chosenKey, chosen);
export const keptChosen = (): Chosen => kept<Chosen>(chosenKey) ?? {};
export const keepTried = (bulkId: string, tried: Tried): void => keep(triedKey(bulkId), tried);
export const keptTried = (bulkId: string): Tried | undefined => kept<Tried>(triedKey(bulkId));
