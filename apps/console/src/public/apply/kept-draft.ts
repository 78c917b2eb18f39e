import type { Values } from './fields';

/** What somebody has typed for a batch, as this browser keeps it. */
export interface KeptDraft {
  values: Values;
  /** Where they were. */
  step: number;
  /** Of the draft at the server; absent until it was first sent. */
  code?: string;
  /** Something of it has not reached the server yet. */
  unsent: boolean;
  /** It was sent, and no answer has come: it is only sent again, as it is. */
  submitting?: boolean;
}

const nameOf = (batch: string): string => `mourafaka.application.${batch}`;

/** Storage may be switched off or full: then the page itself keeps what was typed, and the server once it is sent. */
function carefully<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

export const keptDraft = (batch: string): KeptDraft | undefined =>
  carefully(() => {
    const text = localStorage.getItem(nameOf(batch));
    return text === null ? undefined : (JSON.parse(text) as KeptDraft);
  });

export const keepDraft = (batch: string, draft: KeptDraft): void =>
  carefully(() => localStorage.setItem(nameOf(batch), JSON.stringify(draft)));

export const forgetDraft = (batch: string): void => carefully(() => localStorage.removeItem(nameOf(batch)));
