import type { Dossier } from '@mourafaka/domain';
import type { SessionReport } from '@mourafaka/papers';
import { consultantNamed, dayOf, ofJourney, type PaperSource } from './paper-source';

type Sessions = Dossier['coaching']['sessions'];
type Session = Sessions[number];

/** The coaching sessions that count, oldest first. */
export const sessionsOf = ({ coaching }: Dossier): Sessions => coaching.sessions.filter(({ withdrawn }) => !withdrawn);

/** Of the session `S3`; of the latest where none is named. Undefined where there is none. */
export function sessionReport(source: PaperSource, entry: string | undefined): SessionReport | undefined {
  const sessions = sessionsOf(source.dossier);
  const at = entry === undefined ? sessions.length - 1 : sessions.findIndex(({ id }) => id === entry);
  const session = sessions[at];
  if (!session) return undefined;
  const { occurredOn, mode, place, durationMinutes, attended, topics, agreedActions, report, reason } = session.data;
  return {
    ...ofJourney(source, `session-report/${session.id}`, occurredOn),
    entry: session.id,
    // Sessions recorded before they had a place in the plan are counted.
    number: session.data.number ?? at + 1,
    planned: source.state.settings.sessionsPlanned,
    ...{ occurredOn, mode, place, durationMinutes, attended, topics, agreedActions, report, reason },
    consultant: whoHeld(source, session),
    ...answerOf(session),
  };
}

function whoHeld(source: PaperSource, { data, by }: Session): string | undefined {
  if (data.consultant !== undefined) return consultantNamed(source, data.consultant);
  return by.role === 'consultant' ? by.name : undefined;
}

/** What the cooperative says of it. */
function answerOf({ confirmed, dispute }: Session): Pick<SessionReport, 'confirmedOn' | 'dispute'> {
  if (!dispute) return { confirmedOn: confirmed && dayOf(confirmed) };
  const { settled } = dispute;
  return {
    confirmedOn: confirmed && dayOf(confirmed),
    dispute: { on: dayOf(dispute), ...(settled && { settled: { on: dayOf(settled), outcome: settled.outcome } }) },
  };
}
