/** Which commands a batch allows now, and why the others are closed. */
import {
  type Actor,
  type BatchCommandName,
  batchCommandNames,
  batchTransitions,
  type BatchStage,
  type Refusal,
  staffBatchCommandNames,
  type WaveStatus,
} from '@mourafaka/contracts';
import { openDeadlines } from '../deadlines';
import { invalidField, notNow } from './handler';
import { type BatchState, policyWaves, statusOf } from './state';

/** How far the wave a command names must be. */
const waveNeeds: Readonly<Partial<Record<BatchCommandName, readonly WaveStatus[]>>> = {
  rank: ['scoring', 'ranked'],
  'reopen-scoring': ['ranked'],
  'approve-selection': ['ranked'],
  'release-wave': ['approved'],
  'free-place': ['released'],
};

/** What is told of a wave that is not so far, or further already. */
function waveCode(needed: readonly WaveStatus[], status: WaveStatus): string {
  if (needed.includes('released')) return 'BATCH.NOT_RELEASED';
  if (status === 'released') return 'BATCH.ALREADY_RELEASED';
  if (needed.includes('approved')) return 'BATCH.NOT_APPROVED';
  return status === 'approved' ? 'BATCH.SELECTION_ALREADY_APPROVED' : 'BATCH.NOT_RANKED';
}

function waveRefusal(command: BatchCommandName, state: BatchState, wave: string | undefined): Refusal | undefined {
  const needed = waveNeeds[command];
  if (!needed || wave === undefined) return undefined;
  const known = state.waves[wave] ?? policyWaves(state).find(({ code }) => code === wave);
  if (!known) return invalidField('wave', 'BATCH.WAVE_UNKNOWN', { wave });
  const status = statusOf(state, wave);
  return needed.includes(status) ? undefined : notNow(waveCode(needed, status), { wave });
}

const beforeClosing: readonly BatchStage[] = ['planned', 'call-open'];
const notClosed = (stage: BatchStage) => (beforeClosing.includes(stage) ? 'BATCH.CALL_NOT_CLOSED' : undefined);

/** Codes that say more than «not in this stage». */
const stageCodes: Readonly<Partial<Record<BatchCommandName, (stage: BatchStage) => string | undefined>>> = {
  'open-call': (stage) => (stage === 'call-open' ? 'BATCH.CALL_ALREADY_OPEN' : undefined),
  'begin-call': () => 'BATCH.DUTY_MOOT',
  'extend-call': () => 'BATCH.CALL_NOT_OPEN',
  'close-call': () => 'BATCH.CALL_NOT_OPEN',
  'open-scoring': notClosed,
  rank: notClosed,
};

const isAllowed = (command: BatchCommandName, stage: BatchStage): boolean =>
  (batchTransitions[command].from as readonly string[]).includes(stage);

/** Why a command is closed at this stage, or for the wave it names; undefined when its payload alone decides. */
export function closedReason(command: BatchCommandName, state: BatchState, wave?: string): Refusal | undefined {
  const byWave = waveRefusal(command, state, wave);
  if (byWave) return byWave;
  const { stage } = state;
  if (isAllowed(command, stage)) return undefined;
  return notNow(stageCodes[command]?.(stage) ?? 'BATCH.WRONG_MOMENT', { command, stage });
}

/** What must stand besides the stage, whatever the payload says. */
const guards: Readonly<Partial<Record<BatchCommandName, (state: BatchState, actor?: Actor) => boolean>>> = {
  'open-call': ({ policyVersion }) => policyVersion > 0,
  'extend-call': ({ call }) => call !== undefined,
  'rank-financing': ({ rounds }) => Object.values(rounds).some(({ release }) => !release),
  'approve-financing': ({ rounds }, actor) =>
    Object.values(rounds).some(
      ({ ranking, release, signatures }) => ranking > 0 && !release && !(actor && signatures.includes(actor.id)),
    ),
  'extend-deadline': (state) => openDeadlines(state).length > 0,
  'acknowledge-escalation': ({ escalations }) => escalations.length > 0,
  'approve-selection': ({ waves }, actor) =>
    Object.values(waves).some(
      ({ status, signatures }) => status === 'ranked' && !(actor && signatures.includes(actor.id)),
    ),
};

function isOpen(command: BatchCommandName, state: BatchState, actor?: Actor): boolean {
  const needed = waveNeeds[command];
  const waves = policyWaves(state).map(({ code }) => code);
  const someWave = !needed || waves.some((wave) => needed.includes(statusOf(state, wave)));
  return isAllowed(command, state.stage) && someWave && (guards[command]?.(state, actor) ?? true);
}

/** Commands people may give now; with an actor, four-eyes rules count too. The system's own are told to the system alone. */
export const allowedBatchCommands = (state: BatchState, actor?: Actor): BatchCommandName[] =>
  (actor?.role === 'system' ? batchCommandNames : staffBatchCommandNames).filter((command) =>
    isOpen(command, state, actor),
  );
