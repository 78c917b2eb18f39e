/**
 * What the law asks of a cooperative, and by when: its yearly assembly before the end of June, its accounts filed within
 * thirty days of it, its capital paid within three years of its registration. These dates are the law's: they fall on any
 * day of the week, no policy counts them and nobody extends them.
 */
import { type DeadlineKind, journeyTransitions, type LegalRules } from '@mourafaka/contracts';
import { addDays } from '../calendar/working-days';
import type { JourneyState } from './state';

type LegalKind = Extract<DeadlineKind, 'yearly-assembly' | 'accounts-filing' | 'capital-payment'>;

const yearOf = (date: string): number => Number(date.slice(0, 4));
const dateIn = (year: number, monthAndDay: string): string => `${String(year).padStart(4, '0')}-${monthAndDay}`;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The same day `years` later; of 29 February the day before where that year has none. */
function addYears(date: string, years: number): string {
  const year = yearOf(date) + years;
  const monthAndDay = date.slice(5);
  return dateIn(year, monthAndDay === '02-29' && !isLeap(year) ? '02-28' : monthAndDay);
}

/** Kind → the law's own date, from the date it is counted from: of an assembly, the first day of its year. */
const dueDates: Readonly<Record<LegalKind, (anchorOn: string) => string>> = {
  'yearly-assembly': (anchorOn) => dateIn(yearOf(anchorOn), '06-30'),
  'accounts-filing': (anchorOn) => addDays(anchorOn, 30),
  'capital-payment': (anchorOn) => addYears(anchorOn, 3),
};

export const isLegal = (kind: DeadlineKind): kind is LegalKind => Object.hasOwn(dueDates, kind);

/** The day by which the law wants it; undefined for deadlines the programme itself sets. */
export const legalDueOn = (kind: DeadlineKind, anchorOn: string): string | undefined =>
  isLegal(kind) ? dueDates[kind](anchorOn) : undefined;

const assemblyDays = ({ assemblies }: JourneyState): string[] => assemblies.map(({ heldOn }) => heldOn).sort();

/** The first assembly whose accounts were not filed since; a filing is for all that came before it. */
export function assemblyWithoutAccounts(state: JourneyState): string | undefined {
  const filed = state.accountsFiled
    .map(({ filedOn }) => filedOn)
    .sort()
    .at(-1);
  return assemblyDays(state).find((heldOn) => filed === undefined || filed < heldOn);
}

/** Nothing of the capital is left to be paid. */
export const capitalComplete = ({ capital }: JourneyState): boolean => capital.some(({ complete }) => complete);

/** The year whose assembly is next: after the last one held, and none before the cooperative has to hold its first. */
function assemblyYear(state: JourneyState, admittedOn: string, { firstAssemblyAfterYears }: LegalRules): number {
  const admitted = yearOf(admittedOn);
  const held = assemblyDays(state).at(-1);
  return Math.max(
    admittedOn <= dateIn(admitted, '06-30') ? admitted : admitted + 1,
    yearOf(state.cooperative.registeredOn) + firstAssemblyAfterYears,
    held === undefined ? 0 : yearOf(held) + 1,
  );
}

/** Kind → what it is counted from while it is owed. What fell due before the admission is not the programme's to follow. */
const owed: Readonly<
  Record<LegalKind, (state: JourneyState, admittedOn: string, rules: LegalRules) => string | undefined>
> = {
  'yearly-assembly': (state, admittedOn, rules) => dateIn(assemblyYear(state, admittedOn, rules), '01-01'),
  'accounts-filing': (state) => assemblyWithoutAccounts(state),
  'capital-payment': (state) => (capitalComplete(state) ? undefined : state.cooperative.registeredOn),
};

/** As long as it may be recorded, it is owed. */
const onThePath: readonly string[] = journeyTransitions['record-assembly'].from;

/** From when a legal deadline is counted, or undefined where it does not stand: it does from admission to the end of the path. */
export function legalAnchor(
  kind: LegalKind,
  state: JourneyState,
  rules: LegalRules,
  dateOf: (instant: string) => string,
): string | undefined {
  if (!onThePath.includes(state.state) || state.admittedAt === undefined) return undefined;
  const admittedOn = dateOf(state.admittedAt);
  const anchorOn = owed[kind](state, admittedOn, rules);
  return anchorOn === undefined || dueDates[kind](anchorOn) < admittedOn ? undefined : anchorOn;
}

/** Whether a legal deadline that is closed was dealt with, or only came to its end with the path. */
export function legallySettled(kind: LegalKind, anchorOn: string, state: JourneyState): boolean {
  if (kind === 'capital-payment') return capitalComplete(state);
  if (kind === 'yearly-assembly') return assemblyDays(state).some((heldOn) => heldOn >= anchorOn);
  return state.accountsFiled.some(({ filedOn }) => filedOn >= anchorOn);
}
