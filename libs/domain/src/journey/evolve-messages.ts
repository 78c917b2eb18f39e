/** Messages withheld, not delivered and settled; what the cooperative wishes to be told. */
import { performStep } from '../deadlines';
import type { Evolvers } from './evolve-helpers';
import type { JourneyState } from './state';

type MessagesEvent = 'MessageWithheld' | 'MessageUndelivered' | 'MessageSettled' | 'PreferencesSet';

const others = ({ undelivered = [] }: JourneyState, key: string) =>
  undelivered.filter(({ message }) => message !== key);

export const evolveMessages: Evolvers<MessagesEvent> = {
  // What is withheld is done: its step, or the letter owed.
  MessageWithheld: (state, { duty }) => ({
    ...performStep(state, duty),
    letters: state.letters.filter(({ key }) => key !== duty),
  }),
  MessageUndelivered: (state, data, { recordedAt: at }) => ({
    undelivered: [...others(state, data.message), { ...data, at }],
  }),
  MessageSettled: (state, { message }) => ({ undelivered: others(state, message) }),
  PreferencesSet: ({ preferences }, wishes) => ({ preferences: { ...preferences, ...wishes } }),
};
