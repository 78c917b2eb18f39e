import { journeyColumnTexts as heads, provinces, regions, sectors } from '@mourafaka/contracts';
import { type Language, translate } from '@mourafaka/platform';
import type { JourneyStatus } from '@mourafaka/read-models';
import type { CellValue, Column, ColumnType, Table } from '@mourafaka/tables';

type Key = keyof typeof heads;
type Value = (journey: JourneyStatus, language: Language) => CellValue;

/** A list of ours by code; a name in English is the French one. */
const namesIn = (reference: readonly { code: string; ar: string; fr: string }[]) => {
  const byCode = new Map(reference.map((one) => [one.code, one]));
  return (code: string, language: Language): string => byCode.get(code)?.[language === 'ar' ? 'ar' : 'fr'] ?? code;
};
const [regionName, provinceName, sectorName] = [namesIn(regions), namesIn(provinces), namesIn(sectors)];

/** Nothing of a natural person, and no bank identity. */
const columns: readonly [Key, ColumnType, Value][] = [
  ['batch', 'code', ({ batch }) => batch],
  ['wave', 'code', ({ wave }) => wave],
  ['denominationAr', 'text', ({ cooperative }) => cooperative.denominationAr],
  ['denominationFr', 'text', ({ cooperative }) => cooperative.denominationFr],
  ['phaseCode', 'code', ({ phase }) => phase],
  ['phase', 'text', ({ phase }, language) => translate(`PHASE.${phase}`, {}, language)],
  ['stateCode', 'code', ({ state }) => state],
  ['state', 'text', ({ state }, language) => translate(`STATE.${state}`, {}, language)],
  ['suspended', 'flag', ({ suspended }) => suspended],
  ['court', 'text', ({ cooperative }) => cooperative.court],
  ['registrationNumber', 'code', ({ cooperative }) => cooperative.registrationNumber],
  ['registeredOn', 'date', ({ cooperative }) => cooperative.registeredOn],
  ['ice', 'code', ({ cooperative }) => cooperative.ice],
  ['regionCode', 'code', ({ region }) => region],
  ['region', 'text', ({ region }, language) => regionName(region, language)],
  ['provinceCode', 'code', ({ province }) => province],
  ['province', 'text', ({ province }, language) => provinceName(province, language)],
  ['commune', 'text', ({ cooperative }) => cooperative.commune],
  ['sectorCode', 'code', ({ sector }) => sector],
  ['sector', 'text', ({ sector }, language) => sectorName(sector, language)],
  ['branch', 'text', ({ cooperative }) => cooperative.branch],
  ['members', 'integer', ({ cooperative }) => cooperative.members],
  ['women', 'integer', ({ cooperative }) => cooperative.women],
  ['youth', 'integer', ({ cooperative }) => cooperative.youth],
  ['womanLed', 'flag', ({ cooperative }) => cooperative.womanLed],
  ['turnover', 'number', ({ cooperative }) => cooperative.turnoverMad],
  ['lot', 'code', ({ lot }) => lot],
  ['agent', 'code', ({ agent }) => agent],
  ['consultant', 'code', ({ consultant }) => consultant],
  ['submittedAt', 'instant', ({ submittedAt }) => submittedAt],
  ['updatedAt', 'instant', ({ updatedAt }) => updatedAt],
  [
    'deadline',
    'text',
    ({ nextDeadline }, language) => nextDeadline && translate(`DEADLINE.${nextDeadline.kind}`, {}, language),
  ],
  ['dueOn', 'date', ({ nextDeadline }) => nextDeadline?.dueOn],
  ['overdue', 'flag', ({ nextDeadline }) => nextDeadline?.overdue ?? false],
  ['modulesAttended', 'integer', ({ progress }) => progress.modulesAttended],
  ['modulesPlanned', 'integer', ({ progress }) => progress.modulesPlanned],
  ['sessionsDone', 'integer', ({ progress }) => progress.sessionsDone],
  ['sessionsPlanned', 'integer', ({ progress }) => progress.sessionsPlanned],
  ['actionsDone', 'integer', ({ progress }) => progress.actionsDone],
  ['actionsPlanned', 'integer', ({ progress }) => progress.actionsPlanned],
  ['missing', 'text', ({ missing }) => missing.join(', ')],
  ['journeyId', 'code', ({ journeyId }) => journeyId],
];

/** The list as a file, a journey a row: names beside codes, in the language. */
export const journeysTable = (rows: AsyncIterable<JourneyStatus>, language: Language): Table<JourneyStatus> => ({
  title: translate('SHEET.journeys', {}, language),
  columns: columns.map(([key, type, value]): Column<JourneyStatus> => ({ key, head: heads[key], type, value })),
  rows,
});
