import type { Actor, JourneyEvent, StoredEvent } from '@mourafaka/contracts';
import { journeyAggregate, journeyPhase, type JourneyState, policiesInForce } from '@mourafaka/domain';
import { ownAttributes } from './event-attributes';
import type { JourneyLog, LogAttributes, LogEvent, LogValue } from './log';
import { JourneyObjects, type Pseudonym } from './objects';

const present = (values: Readonly<Record<string, LogValue | undefined>>): LogAttributes =>
  Object.fromEntries(Object.entries(values).filter((pair): pair is [string, LogValue] => pair[1] !== undefined));

/** Staff have a pseudonym; the system is no person, and an applicant is told by the journey already. */
const isStaff = ({ role }: Actor): boolean => role !== 'system' && role !== 'applicant';

/**
 * A journey's events, from its first, as they leave: folded, so that each says where it left the journey, and without a word
 * that could name somebody. Undefined where there are none.
 */
export function journeyLog(events: readonly StoredEvent[], pseudonym: Pseudonym): JourneyLog | undefined {
  const policies = policiesInForce(events);
  let state: JourneyState | undefined;
  let objects: JourneyObjects | undefined;
  const logged = events.map((stored, n): LogEvent => {
    const { meta, recordedAt, version, eventId } = stored;
    const event = { type: stored.type, data: stored.data } as JourneyEvent;
    const before = state;
    const after = journeyAggregate.evolve(before, { ...event, version, recordedAt, actor: meta.actor });
    state = after;
    objects ??= new JourneyObjects(after.journeyId, pseudonym);
    const { role, office } = meta.actor;
    const who = isStaff(meta.actor) ? pseudonym(meta.actor.id) : undefined;
    return {
      id: eventId,
      type: event.type,
      at: recordedAt,
      ...(who !== undefined && { who }),
      role,
      ...(office !== undefined && { office }),
      attributes: present({
        ...{ role, office, command: meta.command, version, policyVersion: policies[n] },
        ...{ state: after.state, phase: journeyPhase(after) },
        movedFrom: before?.state === after.state ? undefined : (before?.state ?? 'new'),
        ...ownAttributes(event.type, event.data),
      }),
      relations: objects.add(event, before, after, who),
    };
  });
  if (!state || !objects) return undefined;
  objects.close(state);
  return {
    journeyId: state.journeyId,
    attributes: attributesOf(state, pseudonym),
    events: logged,
    objects: objects.objects,
    shared: objects.shared,
  };
}

function attributesOf(state: JourneyState, pseudonym: Pseudonym): LogAttributes {
  const { batch, wave, lot, provider, agent, consultant, cooperative, policyVersion } = state;
  const { region, province, sector, womanLed } = cooperative;
  const hidden = (id: string | undefined) => (id === undefined ? undefined : pseudonym(id));
  return present({
    ...{ batch, wave, lot, region, province, sector, womanLed, policyVersion },
    ...{ state: state.state, phase: journeyPhase(state), suspended: state.suspended !== undefined },
    ...{ provider: hidden(provider), agent: hidden(agent), consultant: hidden(consultant) },
  });
}
