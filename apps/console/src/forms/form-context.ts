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
  /** Fields that have names of their own: the questions of a form that is data. */
  names?: Readonly<Record<string, string>>;
  /** Fields that nobody fills in here: another page does, or there is nothing to choose from. */
  hidden?: readonly string[];
}

const context = createContext<FormContext>({ owner: {}, choices: {} });
export const FormContextProvider = context.Provider;
export const useFormKnowledge = (): FormContext => useContext(context);
