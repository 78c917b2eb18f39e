/** The instants of a call: its opening, its closing at the midnight after its last day, and the reminders before. */
import type { BatchEventData, CallStep, ProgrammePolicy } from '@mourafaka/contracts';
import type { DecisionContext } from '../aggregate';
import { addDays, addWorkingDays, workingDayOnOrBefore } from '../calendar/working-days';
import { remindAt } from '../message-time';
import { withOwnNames } from '../step-names';
import type { CallSchedule } from './state';

type CallReminder = ProgrammePolicy['call']['reminders'][number];
export type CallDates = { opensOn: string; closesOn: string };

const nameOf = ({ offsetDays, audience }: CallReminder): string => `remind-${Math.abs(offsetDays)}-${audience}`;

/** Reminders go out in the working hours of working days, counted back from the closing day. */
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
  const { instantOf, now, calendar, calendarVersion, zoneVersion } = context;
  const opensAt = instantOf(opensOn, '00:00');
  const steps = withOwnNames(policy.call.reminders.map((reminder) => ({ ...reminder, name: nameOf(reminder) })))
    .map(({ name, ...reminder }): CallStep => {
      const { audience, channel, template } = reminder;
      const at = remindAt(dayOf(reminder, closesOn, context), { policy, calendar, instantOf });
      return { key: `call-closing#${revision}/${name}`, kind: 'remind', name, at, audience, channel, template };
    })
    .sort((a, b) => a.at.localeCompare(b.at) || a.name.localeCompare(b.name));
  const past = ({ at }: CallStep) => at <= now || at < opensAt;
  return {
    revision,
    opensAt,
    closesAt: instantOf(addDays(closesOn, 1), '00:00'),
    calendarVersion,
    zoneVersion,
    steps: steps.filter((step) => !past(step)),
    skipped: steps.filter(past).map(({ name, at }) => ({ name, at })),
  };
}

const shown = ({ opensAt, closesAt, steps }: Pick<CallSchedule, 'opensAt' | 'closesAt' | 'steps'>): string =>
  JSON.stringify([opensAt, closesAt, steps.map(({ name, at }) => [name, at])]);

/**
 * A call planned again by another calendar; undefined where nothing moves. A reminder whose moment has come stays as it is,
 * and one that went out, or was skipped, is not planned again: the closing day is the same.
 */
export function callReplanned(
  dates: CallDates,
  before: CallSchedule,
  policy: ProgrammePolicy,
  context: DecisionContext,
): BatchEventData<'CallScheduled'> | undefined {
  const { steps, skipped, ...planned } = callSchedule(dates, before.revision + 1, policy, context);
  const due = before.steps.filter(({ at }) => at <= context.now);
  const left = new Set(before.steps.filter((step) => !due.includes(step)).map(({ name }) => name));
  const isLeft = ({ name }: { name: string }) => left.has(name);
  const data = { ...planned, steps: [...due, ...steps.filter(isLeft)], skipped: skipped.filter(isLeft) };
  return shown(data) === shown(before) ? undefined : data;
}
