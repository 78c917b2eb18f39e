/**
 * The events of a collective training session. They carry every instant that follows from a local date, so that what must
 * happen by itself needs neither calendar nor zone. Names of participants are sealed under each participant's own key.
 */
import { z } from 'zod';
import { code, count, line, localDate, paragraph } from '../fields';
import { deadlineEvents } from '../deadline/events';
import { participant } from '../journey/event-shapes';
import { dutyKey, timeOfDay } from '../journey/shared';
import { sessionLanguages, sessionPayloads } from './payloads';

const reason = paragraph(2000);
const journeyId = z.uuid();
const instant = z.iso.datetime();
const number = z.int().min(1);
/**
 * When those whom the event concerns are told: at once, or in the morning where it is night; `urgent`: at once even so, since
 * people would be under way by the morning.
 */
const telling = { tellAt: instant, urgent: z.literal(true).optional() };

/** The day, the hours and the place, as a cooperative is told them. */
const meeting = { heldOn: localDate(), from: timeOfDay, to: timeOfDay, place: line(200) };

const instants = {
  startsAt: instant,
  endsAt: instant,
  /** From an hour before it begins to the end of the day. */
  checkInFrom: instant,
  checkInUntil: instant,
  /** The midnight after the last day on which attendance is recorded without a reason. */
  closesAt: instant,
  reminders: z.array(z.strictObject({ daysBefore: count(), at: instant })),
  /** Days before of reminders whose moment was already past when planned. */
  skipped: z.array(count()),
  calendarVersion: count(),
  /** Edition of the zone data they were reckoned by; absent in what was recorded before it was. */
  zoneVersion: line(40).optional(),
};

export const attendanceSources = ['staff', 'code'] as const;
export type AttendanceSource = (typeof attendanceSources)[number];

/**
 * `proposed`: a session with a free place was found; `none`: there is none, so people have to plan one; `not-needed`: it is
 * enrolled in another session of the module already, or has attended the module elsewhere.
 */
export const catchUpOutcomes = ['proposed', 'none', 'not-needed'] as const;
export type CatchUpOutcome = (typeof catchUpOutcomes)[number];

export const sessionEventSchemas = {
  SessionScheduled: z.strictObject({
    sessionId: z.uuid(),
    batch: code(20),
    policyVersion: count(),
    module: code(),
    lot: code().optional(),
    region: z.string().optional(),
    ...meeting,
    trainer: line(120),
    capacity: number,
    language: z.enum(sessionLanguages).optional(),
    catchUpOf: z.uuid().optional(),
    /** Shown to staff only; whoever has it may check a cooperative in on the day. */
    checkInCode: z.string(),
    /** Participants who make the module count as attended, by the policy. */
    minParticipants: count(),
    revision: number,
    ...instants,
  }),
  /** In order: those with a place, then those on the waiting list behind all who wait already. */
  CooperativesEnrolled: z.strictObject({
    enrolled: z.array(journeyId),
    waiting: z.array(journeyId),
    reason: reason.optional(),
    ...telling,
  }),
  EnrolmentRemoved: z.strictObject({ journeyId, reason }),
  /** The first of the waiting list has the place that came free. */
  EnrolmentPromoted: z.strictObject({ journeyId, ...telling }),
  SessionRescheduled: z.strictObject({ revision: number, ...meeting, reason, ...telling, ...instants }),
  SessionCancelled: z.strictObject({ reason, ...telling }),
  /** Of one cooperative; `n` counts recordings, from the second on they are corrections. */
  SessionAttendanceRecorded: z.strictObject({
    journeyId,
    n: number,
    source: z.enum(attendanceSources),
    participants: z.array(participant),
    reason: reason.optional(),
    /** The session closes then: the first attendance came after it should have closed. */
    closesAt: instant.optional(),
  }),
  AttendanceSheetAttached: sessionPayloads['attach-sheet'],
  SessionEvaluated: sessionPayloads.evaluate,
  /** Enrolled cooperatives of whom too few people came are `missed`. */
  SessionClosed: z.strictObject({ missed: z.array(journeyId) }),
  NoticeGiven: z.strictObject({ duty: dutyKey, journeyId, refused: z.boolean().optional() }),
  AttendanceGiven: z.strictObject({ journeyId, n: number, refused: z.boolean().optional() }),
  CatchUpProposed: z.strictObject({
    journeyId,
    outcome: z.enum(catchUpOutcomes),
    /** The session proposed. */
    session: z.strictObject({ sessionId: z.uuid(), ...meeting }).optional(),
    tellAt: instant,
  }),
  /** Another session makes up for this one: whoever was proposed none is proposed one anew. */
  CatchUpReconsidered: z.strictObject({ sessionId: z.uuid() }),
  /** The session this one makes up for knows of it. */
  CatchUpAnnounced: z.strictObject({}),
  /** Its instants and reminders by another calendar or edition of the zone data; what was sent is not sent again. */
  SessionReplanned: z.strictObject(instants),
  /** The same events as a journey's: what is to be done and sent is read alike from all. */
  ...deadlineEvents,
} as const;
export type SessionEventName = keyof typeof sessionEventSchemas;
export const sessionEventNames = Object.keys(sessionEventSchemas) as SessionEventName[];
export type SessionEventData<N extends SessionEventName> = z.infer<(typeof sessionEventSchemas)[N]>;
export type SessionEvent = { [N in SessionEventName]: { type: N; data: SessionEventData<N> } }[SessionEventName];
