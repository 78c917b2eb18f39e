/** Training, the plan of individual sessions, their record, and the plan's actions. */
import type { JourneyEvent, JourneyPayload, Refusal } from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import { addDays, addWorkingDays, workingDayOnOrAfter } from '../../calendar/working-days';
import type { JourneyState } from '../state';
import { type Handlers, invalidField, notNow, outsideAccompaniment } from './handler';

type Participant = JourneyPayload<'record-attendance'>['participants'][number];
type Names = 'record-attendance' | 'start-training' | 'plan-session' | 'record-coaching-session' | 'update-plan-action';

/** The whole plan at once: as many sessions as the policy has, as far apart as its deadline for the next one says. */
function schedule({ settings }: JourneyState, { policy, calendar, today }: DecisionContext): JourneyEvent[] {
  const rule = policy.deadlines.find(({ kind }) => kind === 'coaching-session');
  if (!rule) return [];
  const plannedOn = (number: number): string =>
    rule.unit === 'working'
      ? addWorkingDays(calendar, today, rule.days * number)
      : workingDayOnOrAfter(calendar, addDays(today, rule.days * number));
  const sessions = Array.from({ length: settings.sessionsPlanned }, (_, n) => ({
    number: n + 1,
    plannedOn: plannedOn(n + 1),
  }));
  return [{ type: 'CoachingScheduled', data: { sessions } }];
}

/** A number of the plan that no session has yet; `but`: the session that may keep its own. */
export function freeNumber(
  field: string,
  number: number,
  { sessions, settings: { sessionsPlanned: planned } }: JourneyState,
  but?: string,
): Refusal | undefined {
  if (number > planned) return invalidField(field, 'JOURNEY.SESSION_NUMBER_UNKNOWN', { number, planned });
  const held = sessions.some((session) => session.number === number && session.id !== but);
  return held ? invalidField(field, 'JOURNEY.SESSION_ALREADY_HELD', { number }) : undefined;
}

/** One session a day; `but`: the session whose day is corrected. */
export const freeDay = (field: string, date: string, { sessions }: JourneyState, but?: string): Refusal | undefined =>
  sessions.some(({ id, occurredOn }) => occurredOn === date && id !== but)
    ? invalidField(field, 'JOURNEY.SESSION_TWICE_A_DAY', { date })
    : undefined;

export const enoughAttended = (
  field: string,
  { participants = [], attended }: { participants?: readonly unknown[]; attended: number },
): Refusal | undefined =>
  participants.length > attended
    ? invalidField(field, 'JOURNEY.MORE_NAMED_THAN_ATTENDED', { named: participants.length, attended })
    : undefined;

/** The first session of the plan that is not held yet; none once it is all held. */
function nextNumber({ sessions, settings: { sessionsPlanned } }: JourneyState): number | undefined {
  for (let number = 1; number <= sessionsPlanned; number++) {
    if (!sessions.some((session) => session.number === number)) return number;
  }
  return undefined;
}

function sessionRefusal(
  payload: JourneyPayload<'record-coaching-session'>,
  state: JourneyState,
  context: DecisionContext,
): Refusal | undefined {
  const { sessionsPlanned: planned } = state.settings;
  const wrong =
    outsideAccompaniment('occurredOn', payload.occurredOn, state, context) ??
    freeDay('occurredOn', payload.occurredOn, state) ??
    enoughAttended('participants', payload);
  if (wrong) return wrong;
  if (state.sessions.length >= planned && !payload.reason) return notNow('JOURNEY.SESSIONS_EXCEEDED', { planned });
  return payload.number === undefined ? undefined : freeNumber('number', payload.number, state);
}

/** People get ids of their own, under whose keys their names are sealed; `from`: how many ids the command gave before. */
export const named = <P extends object>(participants: readonly P[], context: DecisionContext, from = 0) =>
  participants.map((participant, n) => ({ personId: context.id(from + n), ...participant }));

/** The same module on the same day is one training; `but`: the attendance that is corrected. */
export function attendanceRefusal(
  { module, occurredOn }: { module: string; occurredOn: string },
  state: JourneyState,
  context: DecisionContext,
  { path = '', but }: { path?: string; but?: string } = {},
): Refusal | undefined {
  if (!context.policy.modules.some(({ key }) => key === module)) {
    const modules = context.policy.modules.map(({ key }) => key).join(', ');
    return invalidField(`${path}module`, 'JOURNEY.MODULE_UNKNOWN', { module, modules });
  }
  const outside = outsideAccompaniment(`${path}occurredOn`, occurredOn, state, context);
  if (outside) return outside;
  const same = state.attendance.some((it) => it.id !== but && it.module === module && it.occurredOn === occurredOn);
  return same ? invalidField(`${path}occurredOn`, 'JOURNEY.ATTENDANCE_TWICE', { module, date: occurredOn }) : undefined;
}

/** By its session, whatever was corrected of it since; one that somebody recorded by hand by its module and day. */
const sameTraining = (
  { module, occurredOn, sessionId }: { module: string; occurredOn: string; sessionId?: string },
  { attendance }: JourneyState,
) =>
  attendance.find((it) => sessionId !== undefined && it.sessionId === sessionId) ??
  attendance.find((it) => it.module === module && it.occurredOn === occurredOn);

/** A correction of its training session is a correction here as well: other people, or nobody after all. */
const handedOn = (entry: string, participants: ReturnType<typeof named<Participant>>, reason: string): JourneyEvent =>
  participants.length === 0
    ? { type: 'EntryCorrected', data: { entry, kind: 'attendance', withdrawn: true, reason } }
    : { type: 'EntryCorrected', data: { entry, kind: 'attendance', fields: { participants }, reason } };

export const decideCoaching: Handlers<Names> = {
  'record-attendance': ({ participants, reason, ...held }, state, context) => {
    if (reason !== undefined && context.actor.role !== 'system') return invalidField('reason', 'JOURNEY.SYSTEM_ONLY');
    const people = named(participants, context);
    const before = reason === undefined ? undefined : sameTraining(held, state);
    if (before && reason !== undefined) return [handedOn(before.id, people, reason)];
    if (people.length === 0) return invalidField('participants', 'FIELD.EMPTY');
    return (
      attendanceRefusal(held, state, context) ?? [
        { type: 'AttendanceRecorded', data: { ...held, participants: people } },
      ]
    );
  },
  'start-training': (_payload, state, context) => [{ type: 'TrainingStarted', data: {} }, ...schedule(state, context)],
  'plan-session': (payload, state, { today }) => {
    const { number, plannedOn: date } = payload;
    const taken = freeNumber('number', number, state);
    if (taken) return taken;
    if (date < today) return invalidField('plannedOn', 'JOURNEY.PLANNED_IN_PAST', { date });
    const held = (planned: number) => state.sessions.some((session) => session.number === planned);
    const twice = state.coachingPlan.some((it) => it.number !== number && it.plannedOn === date && !held(it.number));
    if (twice) return invalidField('plannedOn', 'JOURNEY.TWO_PLANNED_ON_A_DAY', { date });
    return [{ type: 'CoachingSessionPlanned', data: payload }];
  },
  'record-coaching-session': ({ participants, ...payload }, state, context) => {
    const wrong = sessionRefusal({ ...payload, ...(participants && { participants }) }, state, context);
    if (wrong) return wrong;
    const number = payload.number ?? nextNumber(state);
    const data = {
      ...payload,
      ...(number !== undefined && { number }),
      ...(participants && { participants: named(participants, context) }),
      ...(state.representative && { confirmation: 'asked' as const }),
    };
    return [{ type: 'CoachingSessionRecorded', data }];
  },
  'update-plan-action': (payload, state) => {
    const action = state.plan?.actions.find(({ id }) => id === payload.actionId);
    if (!action) return invalidField('actionId', 'JOURNEY.ACTION_UNKNOWN', { action: payload.actionId });
    if (payload.status === 'dropped' && !payload.remark) return invalidField('remark', 'JOURNEY.DROPPING_NEEDS_REMARK');
    return [{ type: 'PlanActionUpdated', data: payload }];
  },
};
