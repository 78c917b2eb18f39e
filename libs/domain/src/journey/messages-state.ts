/** What a journey knows of messages: what became of those that did not arrive, and what the cooperative wishes to be told. */
import {
  type Channel,
  type DeliveryFault,
  isRequired,
  type JourneyPayload,
  type MessageLanguage,
  type Role,
} from '@mourafaka/contracts';

/** A message that did not arrive, until somebody has seen to it. */
export interface UndeliveredMessage {
  /** The key of the duty that issued it. */
  message: string;
  channel: Channel;
  outcome: DeliveryFault;
  /** Why, as the channel says it. */
  code: string;
  at: string;
}

/** Both absent in states of before messages had languages and could be refused. */
export interface MessagesState {
  /** In which the application was made, where that is known. */
  language?: MessageLanguage;
  preferences?: JourneyPayload<'set-preferences'>;
  undelivered?: UndeliveredMessage[];
}

/** The language the cooperative is written to in: the one it chose, else the one it applied in, else Arabic. */
export const messageLanguage = ({ preferences, language }: MessagesState): MessageLanguage =>
  preferences?.language ?? language ?? 'ar';

/** Whether the cooperative does not want this message and, as the procedure does not require it, does not get it. */
export const isRefused = (
  { preferences }: MessagesState,
  { template, audience }: { template: string; audience: Role },
): boolean => audience === 'applicant' && preferences?.reminders === 'required' && !isRequired(template, audience);
