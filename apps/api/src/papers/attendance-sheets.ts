import { batchStream, type SessionEventData, sessionStream, type StoredEvent } from '@mourafaka/contracts';
import { type BatchState, type Enrolment, type SessionState } from '@mourafaka/domain';
import { readHead } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import type { AttendanceSheet } from '@mourafaka/papers';
import { AppError, reachOf } from '@mourafaka/platform';
import { JourneyQueries } from '@mourafaka/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { PersonalReads } from '../audit/personal-reads';
import type { Caller } from '../http/caller';
import { readWholeStream } from '../journal/read-whole-stream';
import { PaperDesk } from './paper-desk';
import { regionName } from './paper-source';

type Participants = SessionEventData<'SessionAttendanceRecorded'>['participants'];
type Printed = AttendanceSheet['cooperatives'][number];

/** Lines to sign on for each cooperative before the session. */
const linesEach = 5;

/** The attendance sheets of training sessions: lines to sign on before, who came afterwards. */
@Injectable()
export class AttendanceSheets {
  constructor(
    @Inject(Journal) private readonly journal: Journal,
    @Inject(JourneyQueries) private readonly journeys: JourneyQueries,
    @Inject(PaperDesk) private readonly desk: PaperDesk,
    @Inject(PersonalReads) private readonly reads: PersonalReads,
  ) {}

  /**
   * The sheet as this person may see it: cooperatives within their reach, people by name where they may see contacts. The
   * caller has checked that the session may be seen. Throws `AppError` PAPER.SESSION_CANCELLED (409).
   */
  async sheetOf(caller: Caller, state: SessionState): Promise<AttendanceSheet> {
    if (state.stage === 'cancelled') throw new AppError('PAPER.SESSION_CANCELLED', 'wrong-moment');
    const { sessionId, heldOn, from, to, place, trainer, lot, region, version } = state;
    const batch = await readHead<BatchState>(this.journal, batchStream(state.batch));
    const modules = batch?.state.policies[state.policyVersion]?.modules;
    return {
      paper: { id: `${sessionId}/attendance-sheet`, issuedOn: heldOn, printedOn: await this.desk.today(), version },
      batch: batch?.state.names ?? state.batch,
      module: modules?.find(({ key }) => key === state.module)?.names ?? state.module,
      ...{ heldOn, from, to, place, trainer, lot, linesEach },
      ...(region !== undefined && { region: regionName(region) }),
      cooperatives: await this.cooperativesOf(caller, state),
    };
  }

  private async cooperativesOf(caller: Caller, state: SessionState): Promise<Printed[]> {
    const enrolled = state.enrolments.filter(({ status, attendance }) => status === 'enrolled' || attendance);
    const ids = enrolled.map(({ journeyId }) => journeyId);
    const within = (permission: 'journey.read' | 'journey.contact') => {
      const reach = reachOf(caller.principal, permission);
      return reach && ids.length > 0 ? this.journeys.denominations(ids, { reach }) : new Map<string, string | null>();
    };
    const [seen, known] = [await within('journey.read'), await within('journey.contact')];
    const attended = attendedOf(await readWholeStream(this.journal, sessionStream(state.sessionId)));
    const named = enrolled.filter(({ journeyId }) => known.has(journeyId) && attended.get(journeyId)?.length);
    const look = { categories: ['people' as const], subject: `session/${state.sessionId}` };
    await this.reads.note(caller, ...named.map(({ journeyId }) => ({ ...look, journeyId })));
    return Promise.all(
      enrolled
        .filter(({ journeyId }) => seen.has(journeyId))
        .map(async ({ journeyId }): Promise<Printed> => {
          const people = attended.get(journeyId) ?? (state.stage === 'closed' ? [] : undefined);
          const participants = people && (await this.peopleOf(people, known.has(journeyId)));
          return { name: seen.get(journeyId) ?? journeyId, ...(participants && { participants }) };
        }),
    );
  }

  private peopleOf(people: Participants, mayKnow: boolean): Promise<NonNullable<Printed['participants']>> {
    return Promise.all(
      people.map(async ({ personId, name, role, sex, ageBand }) => ({
        ...{ role, sex, ageBand },
        name: mayKnow && name ? await this.journal.keys.open(name, personId) : undefined,
      })),
    );
  }
}

/** Journey → who came, by the last recording. */
const attendedOf = (events: readonly StoredEvent[]): ReadonlyMap<Enrolment['journeyId'], Participants> =>
  new Map(
    events.flatMap(({ type, data }): [string, Participants][] => {
      if (type !== 'SessionAttendanceRecorded') return [];
      const { journeyId, participants } = data as SessionEventData<'SessionAttendanceRecorded'>;
      return [[journeyId, participants]];
    }),
  );
