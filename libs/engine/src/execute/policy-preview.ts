import {
  batchStream,
  type DeadlineKind,
  type JourneyEvent,
  journeyStream,
  type PolicySettings,
  type ProgrammePolicy,
} from '@mourafaka/contracts';
import { type BatchState, type DecisionContext, journeyAggregate, type JourneyState } from '@mourafaka/domain';
import type { SelectionQueries } from '@mourafaka/read-models';
import type { Heads } from './heads';

const page = 200;

export interface MovedDeadline {
  /** `decision#1`. */
  key: string;
  kind: DeadlineKind;
  /** Local dates; `to` is absent where the policy has no such deadline any more, and equal where only reminders change. */
  from: string;
  to?: string;
}

export interface ChangedJourney {
  journeyId: string;
  deadlines: MovedDeadline[];
  /** Names of the settings that would be others, e.g. `minParticipants`. */
  settings: (keyof PolicySettings)[];
}

/** What a policy would change in a batch under way. */
export interface PolicyPreview {
  /** The version it would be adopted as. */
  version: number;
  /** How many journeys of the batch are not closed, and how many of them would change. */
  journeys: number;
  changed: number;
  /** Those to which it could not be applied, by the refusal's code. */
  refused: Record<string, number>;
  /** How many deadlines of each kind would fall earlier, later, on the same day with other reminders, or away. */
  deadlines: Partial<Record<DeadlineKind, Record<'earlier' | 'later' | 'same' | 'cancelled', number>>>;
  /** The first of the changed ones, by the order of their ids. */
  first: ChangedJourney[];
}

interface Asked {
  batch: string;
  policy: ProgrammePolicy;
  /** How many changed journeys are described one by one. */
  first: number;
}

interface Given {
  heads: Heads;
  selection: SelectionQueries;
  /** Everything of a decision but the policy. */
  context: Omit<DecisionContext, 'policy' | 'policyVersion'>;
}

/** Decides `apply-policy` for every open journey of the batch and stores nothing; undefined for an unknown batch. */
export async function previewPolicy(
  { batch, policy, first }: Asked,
  { heads, selection, context }: Given,
): Promise<PolicyPreview | undefined> {
  const head = await heads.read<BatchState>(batchStream(batch));
  if (!head) return undefined;
  const version = head.state.policyVersion + 1;
  const preview: PolicyPreview = { version, journeys: 0, changed: 0, refused: {}, deadlines: {}, first: [] };
  for (let ids = await selection.openJourneyIds(batch, undefined, page); ids.length > 0;) {
    for (const { state } of await heads.readAll<JourneyState>(ids.map(journeyStream))) {
      count(preview, state, { ...context, policy, policyVersion: version }, first);
    }
    ids = await selection.openJourneyIds(batch, ids.at(-1), page);
  }
  return preview;
}

function count(preview: PolicyPreview, state: JourneyState, context: DecisionContext, first: number): void {
  const { journeyId, batch } = state;
  const command = { type: 'apply-policy', journeyId, batch, payload: { version: context.policyVersion } } as const;
  const { events, refusal } = journeyAggregate.decide(command, state, context);
  preview.journeys += 1;
  if (refusal) {
    preview.refused[refusal.code] = (preview.refused[refusal.code] ?? 0) + 1;
    return;
  }
  const changed = {
    journeyId,
    deadlines: events.flatMap((event) => movedBy(event, state)),
    settings: settingsBy(events, state),
  };
  if (changed.deadlines.length + changed.settings.length === 0) return;
  preview.changed += 1;
  for (const moved of changed.deadlines) {
    const counts = (preview.deadlines[moved.kind] ??= { earlier: 0, later: 0, same: 0, cancelled: 0 });
    counts[directionOf(moved)] += 1;
  }
  if (preview.first.length < first) preview.first.push(changed);
}

function movedBy({ type, data }: JourneyEvent, state: JourneyState): MovedDeadline[] {
  if (type === 'DeadlineMoved') return [{ key: data.key, kind: data.kind, from: data.previousDueOn, to: data.dueOn }];
  if (type !== 'DeadlineCancelled') return [];
  const { dueOn: from = '' } = state.deadlines.find(({ key }) => key === data.key) ?? {};
  return [{ key: data.key, kind: data.kind, from }];
}

function directionOf({ from, to }: MovedDeadline): 'earlier' | 'later' | 'same' | 'cancelled' {
  if (to === undefined) return 'cancelled';
  if (to === from) return 'same';
  return to < from ? 'earlier' : 'later';
}

function settingsBy(events: readonly JourneyEvent[], { settings: before }: JourneyState): (keyof PolicySettings)[] {
  const applied = events.find((event) => event.type === 'PolicyApplied');
  if (!applied) return [];
  const { settings } = applied.data;
  const names = [...new Set([...Object.keys(before), ...Object.keys(settings)])] as (keyof PolicySettings)[];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(settings[name]));
}
