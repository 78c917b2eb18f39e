import type { PolicyWave } from '@mourafaka/contracts';
import { type BatchState, type CallState, statusOf, type WaveState } from '@mourafaka/domain';
import { type Language, translate } from '@mourafaka/platform';
import type { BatchView, WaveView } from './batch-view';

function showCall({ schedule, lateGrants, ...call }: CallState): BatchView['call'] {
  const { opensOn, closesOn, status, lateAllowed, closedAt, extensions } = call;
  const planned = schedule && {
    opensAt: schedule.opensAt,
    closesAt: schedule.closesAt,
    reminders: schedule.steps.map(({ key, at, audience, channel }) => ({ key, at, audience, channel })),
  };
  return {
    opensOn,
    closesOn,
    status,
    lateAllowed,
    closedAt,
    extensions,
    lateGrants: lateGrants.length,
    ...(status !== 'closed' && { planned }),
  };
}

const noList: Pick<WaveState, 'ranking' | 'entries' | 'signatures'> = { ranking: 0, entries: [], signatures: [] };

function showWave(rules: PolicyWave, state: BatchState, language: Language): WaveView {
  const { ranking, entries, signatures, ...wave }: typeof noList & Partial<WaveState> =
    state.waves[rules.code] ?? noList;
  const status = statusOf(state, rules.code);
  const count = (outcome: WaveState['entries'][number]['outcome']): number =>
    entries.filter((entry) => entry.outcome === outcome).length;
  return {
    wave: rules.code,
    status,
    statusName: translate(`STAGE.${status}`, {}, language),
    regions: rules.regions,
    target: rules.target,
    quotas: rules.quotas ?? {},
    ranking,
    places: { in: count('in'), waiting: count('waiting'), out: count('out') },
    signatures,
    rankAt: wave.rankAt,
    releaseAt: wave.releaseAt,
    approvedAt: wave.approvedAt,
    release: wave.release,
    freed: state.places
      .filter((place) => place.wave === rules.code)
      .map(({ place, status: standing, at, offers }) => ({ place, status: standing, at, offers })),
  };
}

/** A batch as the API shows it; nothing in it names a cooperative. */
export function showBatch(state: BatchState, figures: BatchView['figures'], language: Language): BatchView {
  const { code, names, version, updatedAt, stage, call, policyVersion, policies } = state;
  const policy = policies[policyVersion];
  return {
    batch: code,
    names,
    version,
    updatedAt,
    stage,
    stageName: translate(`STAGE.${stage}`, {}, language),
    call: call ? showCall(call) : null,
    policyVersion,
    policy: policy ?? null,
    waves: policy?.waves.map((wave) => showWave(wave, state, language)) ?? [],
    figures,
  };
}
