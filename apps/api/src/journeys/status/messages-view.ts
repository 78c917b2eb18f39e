import { channels, deliveryFaults, messageLanguages, reminderWishes } from '@mourafaka/contracts';
import { messageLanguage, type MessagesState } from '@mourafaka/domain';
import { type Language, translate } from '@mourafaka/platform';
import { z } from 'zod';
import { name } from '../../openapi/named';

export const preferencesView = name(
  'Preferences',
  z.object({
    language: z
      .enum(messageLanguages)
      .describe('In which it is written to: as it chose, else as it applied, else Arabic'),
    reminders: z.enum(reminderWishes).describe('`required`: only what the procedure requires'),
  }),
);
export type PreferencesView = z.infer<typeof preferencesView>;

export const undeliveredView = name(
  'UndeliveredMessage',
  z.object({
    message: z.string().describe('Names it to `settle-message`'),
    channel: z.enum(channels),
    outcome: z.enum(deliveryFaults),
    text: z.string().describe('The outcome in the caller’s language'),
    code: z.string().describe('Why, as the channel says it'),
    at: z.string().describe('ISO 8601, UTC'),
  }),
);
export type UndeliveredView = z.infer<typeof undeliveredView>;

export const preferencesOf = (state: MessagesState): PreferencesView => ({
  language: messageLanguage(state),
  reminders: state.preferences?.reminders ?? 'all',
});

export const undeliveredOf = ({ undelivered = [] }: MessagesState, language: Language): UndeliveredView[] =>
  undelivered.map((message) => ({ ...message, text: translate(`FAULT.${message.outcome}`, {}, language) }));
