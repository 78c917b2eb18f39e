/** What is asked of the API, by kind; each kind has a target. */
import { type InsightName, insightFigures } from '@mourafaka/contracts';

export type Kind = 'status' | 'list' | 'as-of list' | 'insight' | 'as-of insight' | 'as-of status';

/** p99 in milliseconds that must not be reached at the largest size; none for what no issue names. */
export const targets: Readonly<Partial<Record<Kind, number>>> = {
  status: 20,
  list: 100,
  'as-of list': 300,
  insight: 500,
  'as-of insight': 500,
};

export interface Question {
  kind: Kind;
  what: string;
  path: (turn: number) => string;
}

/** What the questions are about. */
export interface Known {
  /** Journeys drawn from all the caller may see. */
  journeys: readonly string[];
  batches: readonly string[];
  /** Names of cooperatives, one word each. */
  french: readonly string[];
  arabic: readonly string[];
  /** Instants between the first application and now, ISO 8601. */
  instants: readonly string[];
  /** `nextCursor`s of the list without a filter. */
  cursors: readonly string[];
}

const of = <Item>(items: readonly Item[], turn: number): Item => items[turn % items.length] as Item;
const query = (path: string, values: Record<string, string>): string =>
  `${path}?${new URLSearchParams(values).toString()}`;
const regions = Array.from({ length: 12 }, (_, n) => String(n + 1).padStart(2, '0'));
const phases = ['application', 'diagnosis', 'training', 'marketing', 'closed'];

const list = (what: string, values: (turn: number) => Record<string, string>): Question => ({
  ...{ kind: 'list', what },
  path: (turn) => query('/v1/journeys', values(turn)),
});

const listQuestions = ({ batches, french, arabic, cursors }: Known): Question[] => [
  list('first page', () => ({})),
  list('first page of 200', () => ({ limit: '200' })),
  list('next pages', (turn) => ({ cursor: of(cursors, turn) })),
  list('by batch', (turn) => ({ batch: of(batches, turn) })),
  list('by region', (turn) => ({ region: of(regions, turn) })),
  list('by phase', (turn) => ({ phase: of(phases, turn) })),
  list('by region, phase and sector', (turn) => ({
    region: of(regions, turn),
    phase: of(phases, turn),
    sector: 'argan',
  })),
  list('by assignee', (turn) => ({ assignee: `agent-${of(regions, turn)}` })),
  list('overdue', () => ({ overdue: 'true' })),
  list('by French name', (turn) => ({ q: of(french, turn) })),
  list('by Arabic name', (turn) => ({ q: of(arabic, turn) })),
  list('by a name nobody has', () => ({ q: 'zzyzx' })),
  list('by last change', () => ({ sort: '-updatedAt' })),
  list('by what is due first', () => ({ sort: 'dueAt' })),
];

const pastLists = ({ batches, instants, french }: Known): Question[] =>
  [
    list('first page', () => ({})),
    list('by batch', (turn) => ({ batch: of(batches, turn) })),
    list('by region and phase', (turn) => ({ region: of(regions, turn), phase: of(phases, turn) })),
    list('overdue', () => ({ overdue: 'true' })),
    list('by French name', (turn) => ({ q: of(french, turn) })),
  ].map(({ what, path }) => ({ kind: 'as-of list', what, path: (turn) => `${path(turn)}&asOf=${of(instants, turn)}` }));

const insights = Object.keys({ ...insightFigures, delays: 0, targets: 0 }) as InsightName[];

const insightQuestions = ({ batches, instants }: Known): Question[] =>
  insights.flatMap((name) => {
    const path = `/v1/insights/${name}`;
    const batch = (turn: number): string => of(batches, turn);
    const asOf = (turn: number): string => of(instants, turn);
    const whole: Question[] = [
      { kind: 'insight', what: name, path: () => path },
      { kind: 'as-of insight', what: name, path: (turn) => query(path, { asOf: asOf(turn) }) },
    ];
    const one: Question[] = [
      { kind: 'insight', what: `${name} of a batch`, path: (turn) => query(path, { batch: batch(turn) }) },
      {
        ...{ kind: 'as-of insight', what: `${name} of a batch` },
        path: (turn) => query(path, { batch: batch(turn), asOf: asOf(turn) }),
      },
    ];
    // Targets are those of one batch.
    return (name as string) === 'targets' ? one : [...whole, ...one];
  });

export const questionsAbout = (known: Known): Question[] => [
  { kind: 'status', what: 'status', path: (turn) => `/v1/journeys/${of(known.journeys, turn)}` },
  {
    ...{ kind: 'as-of status', what: 'as of an instant' },
    path: (turn) =>
      `/v1/journeys/${of(known.journeys, turn)}?asOf=${of(known.instants, known.instants.length - 1 - (turn % 3))}`,
  },
  ...listQuestions(known),
  ...pastLists(known),
  ...insightQuestions(known),
];
