import {
  type FigureKey,
  figureKeys,
  journeyDeadlineKinds,
  journeyStateNames,
  type Phase,
  phases,
  provinces,
  type Region,
  regions,
  roles,
  type Sector,
  sectors,
} from '@mourafaka/contracts';
import { searchTerms } from '@mourafaka/domain';
import type { Language, Principal } from '@mourafaka/platform';
import type { JourneyFilter, JourneySort } from '@mourafaka/read-models';
import { z } from 'zod';
import { oneLine } from '../../http/fields';

const codesOf = (reference: readonly (Region | Sector)[]) =>
  z.enum(reference.map(({ code }) => code) as [string, ...string[]]);
const code = () => oneLine(60).optional();
const flag = () => z.enum(['true', 'false']).optional();

/** What a caller may sort by; names are those of their language. */
const sorts = [
  'submittedAt',
  '-submittedAt',
  'updatedAt',
  '-updatedAt',
  'dueAt',
  'name',
  '-name',
  'region',
  '-region',
] as const;

/** How the list is narrowed and sorted: of a request, and of a view that is kept. */
export const journeyQuery = {
  batch: oneLine(20).optional(),
  wave: code(),
  phase: z.enum(phases as [Phase, ...Phase[]]).optional(),
  state: z.enum(journeyStateNames).optional(),
  region: codesOf(regions).optional(),
  province: codesOf(provinces).optional(),
  sector: codesOf(sectors).optional(),
  lot: code(),
  provider: oneLine(120).optional(),
  agent: code(),
  consultant: code(),
  assignee: code(),
  suspended: flag(),
  overdue: flag(),
  q: oneLine(100)
    .pipe(z.string().refine((text) => searchTerms(text) !== undefined, { error: 'LIST.NOTHING_TO_SEARCH' }))
    .optional(),
  figure: z.enum(figureKeys as [FigureKey, ...FigureKey[]]).optional(),
  deadline: z.enum(journeyDeadlineKinds).optional(),
  owner: z.enum(roles).optional(),
  sort: z.enum(sorts).optional(),
};
export type JourneyQuery = z.infer<z.ZodObject<typeof journeyQuery>>;

/** A province of another region would find nothing, and say nothing. */
export function checkPlace(
  { region, province }: Pick<JourneyQuery, 'region' | 'province'>,
  context: z.RefinementCtx,
): void {
  const within = provinces.filter((one) => one.region === region).map((one) => one.code);
  if (region === undefined || province === undefined || within.includes(province)) return;
  const params = { values: within.join(', ') };
  context.addIssue({ code: 'custom', path: ['province'], message: 'LIST.PROVINCE_ELSEWHERE', params });
}

const bool = (text: 'true' | 'false' | undefined): boolean | undefined => text && text === 'true';

/** `me` is whoever asks. */
export function filterOf(query: JourneyQuery, { id: me }: Pick<Principal, 'id'>): JourneyFilter {
  const { sort: _, suspended, overdue, ...same } = query;
  const people = (['agent', 'consultant', 'assignee'] as const).filter((name) => query[name] === 'me');
  const given = { ...same, ...Object.fromEntries(people.map((name) => [name, me])) };
  const filter = { ...given, suspended: bool(suspended), overdue: bool(overdue) };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

export const sortOf = ({ sort }: JourneyQuery, language: Language): JourneySort | undefined => {
  if (sort !== 'name' && sort !== '-name') return sort;
  return `${sort}${language === 'ar' ? 'Ar' : 'Fr'}`;
};

export const filtersInWords =
  'All that are given must hold. `q` looks for beginnings of words in denominations, registration number, ICE and commune, ' +
  'whatever the accents, hamzas and articles; `assignee`: the agent or the consultant, by id or `me`; `dueAt` sorts by what ' +
  'is due first, `name` by the name in the caller’s language. `figure`: the cooperatives behind a figure of the insights; ' +
  '`deadline`, `owner`: a deadline of that kind, of that role’s to meet, is overdue. ' +
  '`total` is counted up to 10,000: `totalIsExact` says whether ' +
  'that was all.';
