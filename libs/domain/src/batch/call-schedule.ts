/** The instants of a call: its opening, its closing at the midnight after its last day, and the reminders before. */
import type { BatchEventData, CallStep, ProgrammePolicy } from '@mourafaka/contracts';
import type { DecisionContext } from '../aggregate';
import { addDays, addWorkingDays, workingDayOnOrBefore } from '../calendar/working-days';
import { withOwnNames } from '../step-names';

type CallReminder = ProgrammePolicy['call']['reminders'][number];
export type CallDates = { opensOn: string; closesOn: string };

const nameOf = ({ offsetDays, audience }: CallReminder): string => `remind-${Math.abs(offsetDays)}-${audience}`;

/** Reminders go out on working days, counted back from the closing day. */
const dayOf = ({ offsetDays }: CallReminder, closesOn: string, { calendar }: DecisionContext): string =>
  offsetDays === 0 ? workingDayOnOrBefore(calendar, closesOn) : addWorkingDays(calendar, closesOn, offsetDays);

/**
 * Everything planned of a call. Each planning has keys of its own, so reminders that went out before an extension go out
 * again before the new closing day; those whose moment is past are recorded as skipped.
 */
export function callSchedule(
  { opensOn, closesOn }: CallDates,
  revision: number,
  policy: ProgrammePolicy,
  context: DecisionContext,
): BatchEventData<'CallScheduled'> {
  const { instantOf, now, calendarVersion } = context;
  const opensAt = instantOf(opensOn, '00:00');
  const steps = withOwnNames(policy.call.reminders.map((reminder) => ({ ...reminder, name: nameOf(reminder) })))
    .map(({ name, ...reminder }): CallStep => {
      const { audience, channel, template } = reminder;
      const at = instantOf(dayOf(reminder, closesOn, context), policy.messages.sendAt);
      return { key: `call-closing#${revision}/${name}`, kind: 'remind', name, at, audience, channel, template };
    })
    .sort((a, b) => a.at.localeCompare(b.at) || a.name.localeCompare(b.name));
  const past = ({ at }: CallStep) => at <= now || at < opensAt;
  return {
    revision,
    opensAt,
    closesAt: instantOf(addDays(closesOn, 1), '00:00'),
    calendarVersion,
    steps: steps.filter((step) => !past(step)),
    skipped: steps.filter(past).map(({ name, at }) => ({ name, at })),
  };
}
