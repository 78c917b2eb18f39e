/** Which wave a cooperative belongs to, and by which rules its places are given. */
import type { PolicyWave, ProgrammePolicy, WaveRules } from '@mourafaka/contracts';

/** The wave that takes applications of the region; a wave that names no region takes those of every region. */
export const waveOfRegion = ({ waves }: Pick<ProgrammePolicy, 'waves'>, region: string): PolicyWave | undefined =>
  waves.find(({ regions }) => regions.includes(region)) ?? waves.find(({ regions }) => regions.length === 0);

/** The rules of one wave, as its list is made by them. */
export const waveRulesOf = ({ selection }: Pick<ProgrammePolicy, 'selection'>, wave: PolicyWave): WaveRules => ({
  wave: wave.code,
  target: wave.target,
  quotas: wave.quotas ?? {},
  rules: selection,
});
