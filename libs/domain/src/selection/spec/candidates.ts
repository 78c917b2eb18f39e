import type { Candidate, ShareRule, WaveRules } from '@mourafaka/contracts';

const uuidOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** An invented application; `n` makes its id and its registration. */
export const candidateOf = (n: number, facts: Partial<Candidate> = {}): Candidate => ({
  journeyId: uuidOf(n),
  version: 9,
  total: 70,
  criteria: {},
  region: '09',
  sector: 'agriculture',
  womanLed: false,
  rural: false,
  members: 10,
  women: 2,
  youth: 3,
  registeredOn: '2025-05-01',
  submittedAt: '2026-10-10T10:00:00.000Z',
  registration: `agadir|${String(n).padStart(5, '0')}`,
  ...facts,
});

const names = { ar: 'حصة', fr: 'part', en: 'share' };
export const womenShare = (percent: number): ShareRule => ({ of: 'woman-led', key: 'women', names, percent });
export const ruralShare = (percent: number): ShareRule => ({ of: 'rural', key: 'rural', names, percent });
export const sectorShare = (percent: number, sectors: string[]): ShareRule => ({
  of: 'sectors',
  key: 'sectors',
  names,
  percent,
  sectors,
});

export const waveOf = (
  target: number,
  { quotas = {}, ...rules }: Partial<WaveRules['rules']> & { quotas?: Record<string, number> } = {},
): WaveRules => ({
  wave: '1',
  target,
  quotas,
  rules: { spreadLimit: 20, passMark: 50, tieBreaks: [], shares: [], ...rules },
});
