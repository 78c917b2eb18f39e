/** What graduation asks for, and the number of the certificate. */
import { type PolicySettings, type ProgrammePolicy, publicCodeSymbols } from '@mourafaka/contracts';
import { digestOf } from '../batch/digest';
import { progressOf } from './progress';
import type { JourneyState } from './state';

export const minimumNames = [
  'modules',
  'sessions',
  'actions',
  'marketingPlan',
  'productImprovements',
  'outlets',
] as const;

/** One of the policy's minimums: what there is, what is needed; actions in per cent of those planned. */
export interface Minimum {
  name: (typeof minimumNames)[number];
  have: number;
  needed: number;
  met: boolean;
}

const minimum = (name: Minimum['name'], have: number, needed: number): Minimum => ({
  name,
  have,
  needed,
  met: have >= needed,
});

/** Every minimum of graduation; a plan without actions has none to do. */
export function graduationMinimums(
  state: JourneyState,
  needed: ProgrammePolicy['graduation'] | NonNullable<PolicySettings['graduation']>,
): Minimum[] {
  const { modulesAttended, sessionsDone, actionsDone, actionsPlanned } = progressOf(state);
  const actions = actionsPlanned === 0 ? 100 : Math.floor((actionsDone * 100) / actionsPlanned);
  return [
    minimum('modules', modulesAttended, needed.modules),
    minimum('sessions', sessionsDone, needed.sessions),
    minimum('actions', actions, needed.actionsDonePercent),
    minimum('marketingPlan', state.marketingPlan ? 1 : 0, 1),
    minimum('productImprovements', state.productImprovements, needed.productImprovements),
    minimum('outlets', state.outlets, needed.outlets),
  ];
}

/** Names of the minimums the cooperative does not reach. */
export const unmetMinimums = (state: JourneyState, { graduation }: Pick<ProgrammePolicy, 'graduation'>): string[] =>
  graduationMinimums(state, graduation)
    .filter(({ met }) => !met)
    .map(({ name }) => name);

/** Symbols of a certificate's own part: 23 to the power of 8 numbers. */
const certificateLength = 8;

/**
 * `4-2028-K7QM4TX9`: the batch, the year of graduation and a short code that follows from the journey alone, so that it can
 * be found again. That no two journeys have the same is seen to where it is recorded (`naturalKeys`).
 */
export function certificateNumber(
  { batch, journeyId }: Pick<JourneyState, 'batch' | 'journeyId'>,
  year: string,
): string {
  let rest = BigInt(`0x${digestOf(`certificate:${journeyId}`)}`);
  let symbols = '';
  const base = BigInt(publicCodeSymbols.length);
  for (let n = 0; n < certificateLength; n++, rest /= base) symbols += publicCodeSymbols[Number(rest % base)] ?? '';
  return `${batch}-${year}-${symbols}`;
}
