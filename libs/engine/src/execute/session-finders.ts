/** What the commands of a training session need to know of journeys and of other sessions. */
import type { SessionPayload } from '@mourafaka/contracts';
import { attendedModules, type SessionState } from '@mourafaka/domain';
import type { Finder } from './sources';

/** The cooperatives to be enrolled, as their journeys stand, and where else they are enrolled. */
export const enrolling: Finder = async ({ envelope, state }, sources) => {
  const session = state as SessionState | undefined;
  if (!session) return {};
  const { journeyIds } = envelope.payload as SessionPayload<'enrol'>;
  const [journeys, elsewhere] = await Promise.all([
    sources.journeys(journeyIds),
    sources.sessions.enrolledElsewhere(journeyIds, session),
  ]);
  return {
    enrolling: [...journeys].map(([journeyId, { batch, lot, cooperative, state: name, suspended, ...journey }]) => ({
      journeyId,
      batch,
      ...(lot !== undefined && { lot }),
      region: cooperative.region,
      state: name,
      suspended: suspended !== undefined,
      modulesAttended: attendedModules(journey),
      enrolledIn: elsewhere.get(journeyId),
    })),
  };
};

export const missedSession: Finder = async ({ envelope }, sources) => {
  const { catchUpOf } = envelope.payload as SessionPayload<'schedule'>;
  const missed = catchUpOf === undefined ? undefined : await sources.session(catchUpOf);
  return missed ? { missedSession: { batch: missed.batch, module: missed.module } } : {};
};

/** The next session a cooperative that missed this one can go to, if it still has to. */
export const catchUp: Finder = async ({ envelope, state }, sources) => {
  const session = state as SessionState | undefined;
  const { journeyId } = envelope.payload as SessionPayload<'propose-catch-up'>;
  if (!session) return {};
  const [journeys, elsewhere] = await Promise.all([
    sources.journeys([journeyId]),
    sources.sessions.enrolledElsewhere([journeyId], session),
  ]);
  const journey = journeys.get(journeyId);
  const { batch, module, startsAt: after } = session;
  if (!journey || elsewhere.has(journeyId) || attendedModules(journey).includes(module))
    return { catchUp: { needed: false } };
  const { lot, cooperative } = journey;
  const next = await sources.sessions.nextWithPlace({
    ...{ batch, module, region: cooperative.region, after },
    ...(lot !== undefined && { lot }),
  });
  return { catchUp: { needed: true, ...(next && { next }) } };
};
