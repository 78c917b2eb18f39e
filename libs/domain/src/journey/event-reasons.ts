/**
 * Why events of a journey were recorded, as far as they say so themselves: somebody's words, rules that were applied, scores,
 * the list that decided. As for the timeline, message keys (texts in contracts/messages) and what goes into them.
 */
import type { DeadlineEventData, JourneyEvent, JourneyEventName } from '@mourafaka/contracts';
import type { DataOf } from './evolve-helpers';
import { isLegal } from './legal-calendar';
import type { TimelineEntry } from './timeline';

type Reasons<N extends JourneyEventName> = (data: DataOf<N>) => (TimelineEntry | undefined)[];

const because = (name: string, params: TimelineEntry['params'] = {}): TimelineEntry => ({ key: `WHY.${name}`, params });

/** Words somebody gave, under the names that payloads have for them. */
const wordsOf = (data: unknown): string | undefined => {
  const { reason, reasons, remarks, note, grounds } = data as {
    reason?: string;
    reasons?: readonly string[];
    remarks?: string;
    note?: string;
    grounds?: string;
  };
  return reason ?? (reasons?.length ? reasons.join(' · ') : undefined) ?? remarks ?? note ?? grounds;
};

interface ByList {
  wave?: string;
  ranking?: number;
  rank?: number;
  beyondTarget?: boolean;
}
const byList = ({ wave = '', ranking, rank, beyondTarget }: ByList): (TimelineEntry | undefined)[] => [
  ranking === undefined
    ? undefined
    : because(rank === undefined ? 'list' : 'rank', { wave, ranking, rank: rank ?? '' }),
  beyondTarget ? because('beyond-target') : undefined,
];

type Planned = DeadlineEventData<'DeadlineSet'>;

/** What its day is counted by: the sentence that explains a deadline. */
function counted({ kind, fixedOn, rule, dueOn, anchorOn }: Planned): TimelineEntry {
  const named = isLegal(kind)
    ? 'by-law'
    : fixedOn !== undefined
      ? 'fixed'
      : rule.days === 0
        ? 'on-the-day'
        : `${rule.unit}-days`;
  return { key: `DEADLINE_WHY.${named}`, params: { dueOn, anchorOn, from: kind, days: rule.days } };
}

function moved({ why, calendarVersion, policyVersion, pausedDays }: DataOf<'DeadlineMoved'>): TimelineEntry {
  const version = why === 'policy' ? policyVersion : calendarVersion;
  return because(`moved.${why}`, { version, days: pausedDays });
}

const reasons: { readonly [N in JourneyEventName]?: Reasons<N> } = {
  EligibilityAssessed: ({ results, override }) => {
    const failed = results.filter(({ passed }) => !passed).map(({ rule }) => rule);
    return [
      because(failed.length > 0 ? 'rules-not-met' : 'rules-met', { rules: failed.join(', ') }),
      override && because('override', { reason: override.reason }),
    ];
  },
  ApplicationScored: ({ total, scores, counted: counts, exceeded }) => [
    because('scored', {
      total,
      scores: Object.entries(scores)
        .map(([criterion, points]) => `${criterion}=${points}`)
        .join(', '),
    }),
    counts ? undefined : because('not-counted'),
    exceeded ? because('spread') : undefined,
  ],
  ApplicationAdmitted: byList,
  ApplicationWaitlisted: byList,
  ApplicationRejected: byList,
  AppealDecided: byList,
  GraduationWaiverSigned: ({ unmet }) => [because('minimums', { unmet: unmet.join(', ') })],
  CooperativeGraduated: ({ waiver }) =>
    waiver
      ? [because('minimums', { unmet: waiver.unmet.join(', ') }), because('reason', { reason: waiver.reason })]
      : [],
  MessageWithheld: () => [because('opted-out')],
  DeadlineSet: (data) => [counted(data)],
  DeadlineMoved: (data) => [moved(data)],
};

/** Sentences in the order in which they are said; none where the event does not tell. */
export function reasonsOf({ type, data }: Pick<JourneyEvent, 'type' | 'data'>): TimelineEntry[] {
  const own = (reasons[type] as Reasons<JourneyEventName> | undefined)?.(data) ?? [];
  const words = wordsOf(data);
  return [...own, words === undefined ? undefined : because('reason', { reason: words })].filter(
    (entry) => entry !== undefined,
  );
}

/** Somebody's own words for why, where the event holds any. */
export const statedReason = ({ data }: Pick<JourneyEvent, 'data'>): string | undefined =>
  wordsOf(data) ??
  (data as { override?: { reason: string } }).override?.reason ??
  (data as { waiver?: { reason: string } }).waiver?.reason;
