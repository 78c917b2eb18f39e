/** What a policy must not contradict: each rule with the field it is told at and its code. */
import { regions as knownRegions, sectors as knownSectors } from '../reference';
import { isMessage } from '../templates/catalogue';
import type { PolicyWave, ProgrammePolicy } from './policy';
import type { Questionnaire } from './questionnaire';

interface ConsistencyRule {
  path: readonly (string | number)[];
  code: `POLICY.${string}`;
  holds: (policy: ProgrammePolicy) => boolean;
}

const allDifferent = (values: readonly string[]): boolean => new Set(values).size === values.length;
const keysDiffer = (named: readonly { key: string }[]): boolean => allDifferent(named.map(({ key }) => key));

/** Headings by key, questions within a heading, choices within a question. */
const formKeysDiffer = ({ headings }: Questionnaire): boolean =>
  [
    headings,
    ...headings.map(({ questions }) => questions),
    ...headings.flatMap(({ questions }) => questions.flatMap((one) => (one.kind === 'choice' ? [one.choices] : []))),
  ].every(keysDiffer);

const regionCodes = new Set(knownRegions.map(({ code }) => code));
const sectorCodes = new Set(knownSectors.map(({ code }) => code));
const quotaRegions = ({ quotas }: PolicyWave): string[] => Object.keys(quotas ?? {});

/** A wave that names no region takes those that no other wave names. */
const takes = (wave: PolicyWave, region: string, { waves }: ProgrammePolicy): boolean =>
  wave.regions.length > 0 ? wave.regions.includes(region) : !waves.some(({ regions }) => regions.includes(region));

const numbers: readonly ConsistencyRule[] = [
  {
    path: ['criteria'],
    code: 'POLICY.NO_WEIGHT',
    holds: ({ criteria }) => criteria.some(({ weight }) => weight > 0),
  },
  {
    path: ['training', 'modules'],
    code: 'POLICY.MORE_MODULES_THAN_OFFERED',
    holds: ({ training, modules }) => training.modules <= modules.length,
  },
  {
    path: ['training', 'sessions'],
    code: 'POLICY.MORE_SESSIONS_THAN_PLANNED',
    holds: ({ training, sessions }) => training.sessions <= sessions.planned,
  },
  {
    path: ['messages', 'quietFrom'],
    code: 'POLICY.QUIET_BEFORE_SENDING',
    holds: ({ messages }) => messages.sendAt < messages.quietFrom,
  },
  {
    path: ['messages', 'digestAt'],
    code: 'POLICY.DIGEST_OUTSIDE_SENDING',
    holds: ({ messages: { sendAt, digestAt = sendAt, quietFrom } }) => sendAt <= digestAt && digestAt < quietFrom,
  },
  {
    path: ['financing', 'instalments'],
    code: 'POLICY.INSTALMENTS_NOT_WHOLE',
    holds: ({ financing: { instalments } }) => instalments.reduce((sum, it) => sum + it.percent, 0) === 100,
  },
];

const once: readonly ConsistencyRule[] = [
  {
    path: ['deadlines'],
    code: 'POLICY.DEADLINE_TWICE',
    holds: ({ deadlines }) => allDifferent(deadlines.map(({ kind }) => kind)),
  },
  {
    path: ['collective', 'evaluation'],
    code: 'POLICY.QUESTION_TWICE',
    holds: ({ collective }) => keysDiffer(collective.evaluation),
  },
  {
    path: ['financing', 'order'],
    code: 'POLICY.FINANCING_ORDER_TWICE',
    holds: ({ financing }) => allDifferent(financing.order),
  },
  {
    path: ['questionnaire'],
    code: 'POLICY.FORM_KEY_TWICE',
    holds: ({ questionnaire }) => formKeysDiffer(questionnaire),
  },
  { path: ['eligibility'], code: 'POLICY.RULE_TWICE', holds: ({ eligibility }) => keysDiffer(eligibility) },
  { path: ['criteria'], code: 'POLICY.CRITERION_TWICE', holds: ({ criteria }) => keysDiffer(criteria) },
  { path: ['modules'], code: 'POLICY.MODULE_TWICE', holds: ({ modules }) => keysDiffer(modules) },
  {
    path: ['documents'],
    code: 'POLICY.DOCUMENT_TWICE',
    holds: ({ documents }) => allDifferent(documents.map(({ kind }) => kind)),
  },
  {
    path: ['selection', 'shares'],
    code: 'POLICY.SHARE_TWICE',
    holds: ({ selection: { shares } }) =>
      keysDiffer(shares) && allDifferent(shares.flatMap(({ of }) => (of === 'sectors' ? [] : [of]))),
  },
];

const references: readonly ConsistencyRule[] = [
  {
    path: ['deadlines'],
    code: 'POLICY.TEMPLATE_UNKNOWN',
    holds: ({ deadlines }) =>
      deadlines.every(({ reminders, escalations }) =>
        [...reminders, ...escalations].every(({ template }) => isMessage(template)),
      ),
  },
  {
    path: ['call', 'reminders'],
    code: 'POLICY.TEMPLATE_UNKNOWN',
    holds: ({ call }) => call.reminders.every(({ template }) => isMessage(template)),
  },
  {
    path: ['diagnosis', 'requireHeadings'],
    code: 'POLICY.HEADING_UNKNOWN',
    holds: ({ diagnosis, questionnaire: { headings } }) =>
      (diagnosis?.requireHeadings ?? []).every((asked) => headings.some(({ key }) => key === asked)),
  },
  {
    path: ['selection', 'tieBreaks'],
    code: 'POLICY.CRITERION_UNKNOWN',
    holds: ({ selection, criteria }) =>
      selection.tieBreaks.every(
        (tie) => !tie.startsWith('criterion:') || criteria.some(({ key }) => tie === `criterion:${key}`),
      ),
  },
  {
    path: ['selection', 'shares'],
    code: 'POLICY.SECTOR_UNKNOWN',
    holds: ({ selection: { shares } }) =>
      shares.every((share) => share.of !== 'sectors' || share.sectors.every((sector) => sectorCodes.has(sector))),
  },
  {
    path: ['eligibility'],
    code: 'POLICY.SECTOR_UNKNOWN',
    holds: ({ eligibility }) =>
      eligibility.every((rule) => rule.kind !== 'sector' || rule.sectors.every((sector) => sectorCodes.has(sector))),
  },
  {
    path: ['eligibility'],
    code: 'POLICY.REGION_UNKNOWN',
    holds: ({ eligibility }) =>
      eligibility.every(
        (rule) => rule.kind !== 'region' || (rule.regions ?? []).every((region) => regionCodes.has(region)),
      ),
  },
];

const waves: readonly ConsistencyRule[] = [
  { path: ['waves'], code: 'POLICY.WAVE_TWICE', holds: (policy) => allDifferent(policy.waves.map(({ code }) => code)) },
  {
    path: ['waves'],
    code: 'POLICY.REGION_UNKNOWN',
    holds: (policy) =>
      policy.waves.every((wave) => [...wave.regions, ...quotaRegions(wave)].every((region) => regionCodes.has(region))),
  },
  {
    path: ['waves'],
    code: 'POLICY.REGION_IN_TWO_WAVES',
    holds: (policy) => allDifferent(policy.waves.flatMap(({ regions }) => regions)),
  },
  {
    path: ['waves'],
    code: 'POLICY.TWO_WAVES_OF_EVERY_REGION',
    holds: (policy) => policy.waves.filter(({ regions }) => regions.length === 0).length <= 1,
  },
  {
    path: ['waves'],
    code: 'POLICY.QUOTA_OUTSIDE_WAVE',
    holds: (policy) => policy.waves.every((wave) => quotaRegions(wave).every((region) => takes(wave, region, policy))),
  },
  {
    path: ['waves'],
    code: 'POLICY.RELEASE_BEFORE_RANKING',
    holds: (policy) => policy.waves.every(({ rankOn, releaseOn }) => !rankOn || !releaseOn || rankOn <= releaseOn),
  },
];

/** All that does not hold is told at once. */
export const consistencyRules: readonly ConsistencyRule[] = [...numbers, ...once, ...references, ...waves];
