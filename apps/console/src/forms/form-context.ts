import { createContext, useContext } from 'react';

export interface Choice {
  value: string;
  label: string;
}

/** What a form knows of the thing its command is for. */
export interface FormContext {
  /** Whose documents are sent: `journeyId` or `sessionId`, with its id. */
  owner: Readonly<Record<string, string>>;
  /** Of fields that name something which exists already: the actions of the plan, sessions, deadlines. */
  choices: Readonly<Record<string, readonly Choice[]>>;
}

const context = createContext<FormContext>({ owner: {}, choices: {} });
export const FormContextProvider = context.Provider;
export const useFormKnowledge = (): FormContext => useContext(context);
