import { type CooperativeInput, type FieldIssue, provinces, sectors } from '@mourafaka/contracts';
import { checkIce } from '../legal';

type Check = (cooperative: CooperativeInput, today: string) => FieldIssue | false | undefined;

const issue = (field: string, code: string, params?: FieldIssue['params']): FieldIssue => ({
  field: `cooperative.${field}`,
  code,
  ...(params && { params }),
});

const provinceByCode = new Map(provinces.map((province) => [province.code, province]));
const sectorCodes = new Set(sectors.map((sector) => sector.code));

const subCounts = ['women', 'youth', 'youngGraduates', 'disabled'] as const;

/** A wrong RIB is no issue: its rule was seen on one sample only. Age and size are matters of eligibility. */
const checks: readonly Check[] = [
  ({ denominationFr, denominationAr }) =>
    !denominationFr && !denominationAr && issue('denominationFr', 'APPLICATION.NAME_REQUIRED'),
  ({ registeredOn }, today) =>
    registeredOn > today && issue('registeredOn', 'APPLICATION.REGISTERED_IN_FUTURE', { today }),
  ({ ice }) => ice !== undefined && !checkIce(ice).ok && issue('ice', 'APPLICATION.ICE_CONTROL'),
  ({ province }) => !provinceByCode.has(province) && issue('province', 'APPLICATION.PROVINCE_UNKNOWN', { province }),
  ({ province, region }) => {
    const known = provinceByCode.get(province);
    return (
      known &&
      known.region !== region &&
      issue('province', 'APPLICATION.PROVINCE_OUTSIDE_REGION', { province: known.fr, region })
    );
  },
  ({ sector }) => !sectorCodes.has(sector) && issue('sector', 'APPLICATION.SECTOR_UNKNOWN', { sector }),
  ...subCounts.map((field): Check => (cooperative) => {
    const { [field]: value = 0, members } = cooperative;
    return value > members && issue(field, 'APPLICATION.MORE_THAN_MEMBERS', { value, members });
  }),
];

/** What a schema cannot know of a cooperative: control digits, reference data, sums, today. */
export const validateCooperative = (cooperative: CooperativeInput, today: string): FieldIssue[] =>
  checks.flatMap((check) => check(cooperative, today) || []);

/** All that is wrong with an application that has passed its schema; empty when it may be submitted. */
export const validateApplication = (input: { cooperative: CooperativeInput }, today: string): FieldIssue[] =>
  validateCooperative(input.cooperative, today);
