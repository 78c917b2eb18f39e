import {
  attendanceSources,
  catchUpOutcomes,
  type ProgrammePolicy,
  sessionStages,
  type Texts,
} from '@mourafaka/contracts';
import { type Enrolment, freePlaces, meanOf, type SessionState, waitingList, withPlace } from '@mourafaka/domain';
import type { Language } from '@mourafaka/platform';
import { z } from 'zod';
import { name } from '../openapi/named';

const enrolment = z.object({
  journeyId: z.uuid(),
  denomination: z.string().nullable().describe('Of cooperatives the caller may see'),
  status: z.enum(['enrolled', 'waiting', 'removed']),
  position: z.int().optional().describe('On the waiting list, from 1'),
  told: z.boolean().describe('It knows what there is to know; false while a message is still to be issued'),
  attendance: z
    .object({
      participants: z.int(),
      source: z.enum(attendanceSources),
      recordedAt: z.string(),
      corrections: z.int(),
      inJourney: z.enum(['pending', 'given', 'refused']),
    })
    .optional(),
  evaluations: z.int(),
  catchUp: z.enum([...catchUpOutcomes, 'owed']).optional(),
});

export const sessionView = name(
  'TrainingSession',
  z.object({
    sessionId: z.uuid(),
    batch: z.string(),
    module: z.object({ key: z.string(), name: z.string() }),
    lot: z.string().nullable(),
    region: z.string().nullable(),
    stage: z.enum(sessionStages),
    heldOn: z.string().describe('Local date'),
    from: z.string().describe('Wall-clock time of that day'),
    to: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    closesAt: z.string().describe('Until then attendance needs no reason'),
    place: z.string(),
    trainer: z.string(),
    language: z.string().nullable(),
    capacity: z.int().describe('Cooperatives'),
    places: z.object({ taken: z.int(), free: z.int(), waiting: z.int() }),
    catchUpOf: z.uuid().nullable(),
    checkInCode: z.string().nullable().describe('To whoever records attendance: shown in the room on the day'),
    cancelled: z.object({ reason: z.string(), at: z.string() }).nullable(),
    enrolments: z.array(enrolment),
    sheets: z.array(z.object({ documentId: z.uuid(), fileName: z.string().optional() })),
    evaluation: z.array(
      z.object({ question: z.string(), text: z.string(), count: z.int(), mean: z.number().describe('Of 1 to 5') }),
    ),
    version: z.int(),
    updatedAt: z.string(),
  }),
);
export type SessionView = z.infer<typeof sessionView>;

interface Shown {
  language: Language;
  policy?: ProgrammePolicy;
  /** Journey → its name, of those the caller may see. */
  names: ReadonlyMap<string, string | null>;
  /** The caller records attendance here. */
  records: boolean;
}

const named = (all: readonly { key: string; names: Texts }[] | undefined, key: string, language: Language): string =>
  all?.find((one) => one.key === key)?.names[language] ?? key;

export function showSession(state: SessionState, { language, policy, names, records }: Shown): SessionView {
  const { sessionId, batch, stage, heldOn, from, to, startsAt, endsAt, closesAt, place, trainer, capacity } = state;
  const waiting = waitingList(state);
  return {
    sessionId,
    batch,
    module: { key: state.module, name: named(policy?.modules, state.module, language) },
    lot: state.lot ?? null,
    region: state.region ?? null,
    stage,
    heldOn,
    from,
    to,
    startsAt,
    endsAt,
    closesAt,
    place,
    trainer,
    language: state.language ?? null,
    capacity,
    places: { taken: withPlace(state).length, free: freePlaces(state), waiting: waiting.length },
    catchUpOf: state.catchUpOf ?? null,
    checkInCode: records ? state.checkInCode : null,
    cancelled: state.cancelled ?? null,
    enrolments: state.enrolments.map((one) => showEnrolment(one, waiting.indexOf(one), names)),
    sheets: state.sheets.map(({ documentId, fileName }) => ({ documentId, fileName })),
    evaluation: Object.entries(state.evaluation).map(([question, figure]) => ({
      question,
      text: named(policy?.collective.evaluation, question, language),
      count: figure.count,
      mean: meanOf(figure),
    })),
    version: state.version,
    updatedAt: state.updatedAt,
  };
}

function showEnrolment(one: Enrolment, waitingAt: number, names: Shown['names']): z.infer<typeof enrolment> {
  const { journeyId, status, news, attendance, evaluations, catchUp } = one;
  return {
    journeyId,
    denomination: names.get(journeyId) ?? null,
    status,
    ...(waitingAt >= 0 && { position: waitingAt + 1 }),
    told: news === undefined,
    ...(attendance && {
      attendance: {
        participants: attendance.participants,
        source: attendance.source,
        recordedAt: attendance.at,
        corrections: attendance.n - 1,
        inJourney: attendance.given,
      },
    }),
    evaluations,
    ...(catchUp && { catchUp: catchUp.outcome }),
  };
}
