import {
  applicationInput,
  type ApplicationInput,
  type CooperativeInput,
  representativeInput,
  type RepresentativeInput,
} from '@mourafaka/contracts';
import { findSector, locate, normaliseRegistration, suggestSector } from '@mourafaka/domain';
import { fieldIssues } from '@mourafaka/platform';
import type { Field } from '../file/fields';
import type { RawRow } from '../file/read-rows';
import type { CellValue } from '../file/sheet';
import { readDate } from './date';
import { type Issue, issueOfPath, rowIssue } from './issue';
import { readLine, readParagraphs, RowReader } from './row-reader';
import { oneLine, shorten, textOf } from './text';
import { readAmount, readCount, readIce, readPhone, readRib, readYesNo, type Reading } from './values';

export interface RowOptions {
  /** The local date that counts as the present: a registration after it is an error. */
  today: string;
  /** Whether the number of members with a disability may be read at all; off unless it was authorised. */
  disabilityData?: boolean;
}

export type NormalisedRow =
  /** `key` is the natural key: normalised court and registration number. */
  | { ok: true; application: ApplicationInput; key: string; warnings: Issue[] }
  | { ok: false; errors: Issue[]; warnings: Issue[] };

/**
 * One row of a file → one application, or everything that is wrong with it. Never throws, whatever the cells hold. How old
 * or small a cooperative may be is a matter of eligibility, not of the row.
 */
export function normaliseRow(raw: RawRow, options: RowOptions): NormalisedRow {
  const row = new RowReader(raw);
  if (raw.tooManyCells) row.errors.push(rowIssue('IMPORT.TOO_MANY_CELLS', raw.tooManyCells));
  const consent = row.required('consent', readYesNo);
  const draft = {
    cooperative: cooperativeOf(row, options),
    // Without consent nothing of the person is read, let alone kept.
    representative: consent === true ? representativeOf(row) : undefined,
    project: { title: row.required('projectTitle', readLine), summary: row.required('projectSummary', readParagraphs) },
    consent,
    channel: 'import',
  };
  if (consent === false) row.warn('consent', 'IMPORT.NO_CONSENT');
  const { errors, warnings } = row;
  if (errors.length > 0) return { ok: false, errors, warnings };

  // The schema of the command has the last word, e.g. on the length of texts.
  const checked = applicationInput.safeParse(withoutUndefined(draft));
  if (!checked.success) return { ok: false, errors: schemaErrors(raw, checked.error.issues), warnings };
  const { court, registrationNumber } = checked.data.cooperative;
  return { ok: true, application: checked.data, key: normaliseRegistration(court, registrationNumber).key, warnings };
}

type Draft<T> = { [K in keyof T]: T[K] | undefined };

function cooperativeOf(row: RowReader, { today, disabilityData }: RowOptions): Draft<CooperativeInput> {
  const { denominationFr, denominationAr } = namesOf(row);
  const { region, province } = territoryOf(row);
  const { members, women, youth, youngGraduates, disabled } = countsOf(row, disabilityData === true);
  // Written out: spreading into a literal this long makes V8 build a new hidden class per row, 6 KB of it long-lived.
  return {
    denominationFr,
    denominationAr,
    court: row.required('court', readLine),
    registrationNumber: row.required('registrationNumber', readLine),
    registeredOn: row.required('registeredOn', (cell) => readDate(cell, today)),
    ice: row.optional('ice', readIce),
    rib: ribOf(row),
    region,
    province,
    commune: row.optional('commune', readLine),
    sector: row.required('sector', readSector),
    branch: row.optional('branch', readLine),
    members,
    women,
    youth,
    youngGraduates,
    disabled,
    womanLed: row.required('womanLed', readYesNo),
    turnoverMad: row.required('turnoverMad', readAmount),
  };
}

function namesOf(row: RowReader): Pick<Draft<CooperativeInput>, 'denominationFr' | 'denominationAr'> {
  const before = row.errors.length;
  const denominationFr = row.optional('denominationFr', readLine);
  const denominationAr = row.optional('denominationAr', readLine);
  const nameless = denominationFr === undefined && denominationAr === undefined;
  if (nameless && row.errors.length === before) row.error('denominationFr', 'IMPORT.NAME_MISSING');
  return { denominationFr, denominationAr };
}

function ribOf(row: RowReader): string | undefined {
  const cell = row.cell('rib');
  if (cell === undefined) return undefined;
  const { value, warning } = readRib(cell);
  if (warning) row.warn('rib', warning.code, warning.params);
  return value;
}

function territoryOf(row: RowReader): Pick<Draft<CooperativeInput>, 'region' | 'province'> {
  const nothing = { region: undefined, province: undefined };
  const provinceText = row.required('province', readLine);
  const regionText = row.optional('region', readLine) ?? '';
  if (provinceText === undefined) return nothing;

  const place = locate(provinceText, regionText);
  if ('problem' in place) {
    if (place.problem === 'unknown-province') {
      row.error('province', ...unknown('PROVINCE', provinceText, place.suggestion));
    } else {
      const { province, region, provinceRegion } = place;
      row.error('region', 'IMPORT.REGION_CONTRADICTION', {
        ...{ provinceFr: province.fr, provinceAr: province.ar },
        ...{ regionFr: region.fr, regionAr: region.ar, expectedFr: provinceRegion.fr, expectedAr: provinceRegion.ar },
      });
    }
    return nothing;
  }
  if (place.note) {
    const code = place.note === 'former-region' ? 'IMPORT.REGION_FORMER' : 'IMPORT.REGION_UNKNOWN';
    row.warn('region', code, { value: shorten(regionText), regionFr: place.region.fr, regionAr: place.region.ar });
  }
  return { region: place.region.code, province: place.province.code };
}

function readSector(cell: CellValue): Reading<string> {
  const text = oneLine(textOf(cell));
  const sector = findSector(text);
  if (sector) return { value: sector.code };
  const [code, params] = unknown('SECTOR', text, suggestSector(text));
  return { code, params };
}

/** The error of an unknown name, with the nearest known one where there is one. */
function unknown(
  kind: 'PROVINCE' | 'SECTOR',
  text: string,
  near?: { fr: string; ar: string },
): [string, Issue['params']] {
  const value = shorten(text);
  return near
    ? [`IMPORT.${kind}_NEAR`, { value, nearFr: near.fr, nearAr: near.ar }]
    : [`IMPORT.${kind}_UNKNOWN`, { value }];
}

type Counts = Pick<Draft<CooperativeInput>, 'members' | 'women' | 'youth' | 'youngGraduates' | 'disabled'>;

function countsOf(row: RowReader, disabilityData: boolean): Counts {
  const members = row.required('members', readCount);
  const part = (field: Field, count: number | undefined): number | undefined => {
    if (count !== undefined && members !== undefined && count > members) {
      return row.error(field, 'IMPORT.ABOVE_MEMBERS', { number: count, members });
    }
    return count;
  };
  return {
    members,
    women: part('women', row.required('women', readCount)),
    youth: part('youth', row.required('youth', readCount)),
    youngGraduates: part('youngGraduates', row.required('youngGraduates', readCount)),
    disabled: disabilityData ? part('disabled', row.optional('disabled', readCount)) : undefined,
  };
}

function representativeOf(row: RowReader): Draft<RepresentativeInput> {
  return {
    name: row.required('representative', readLine),
    phone: row.required('phone', readPhone),
    email: row.optional('email', readEmail),
  };
}

function readEmail(cell: CellValue): Reading<string> {
  const text = oneLine(textOf(cell));
  const checked = representativeInput.shape.email.safeParse(text);
  return checked.success ? { value: text } : { code: 'IMPORT.EMAIL', params: { value: shorten(text) } };
}

const schemaErrors = (raw: RawRow, issues: Parameters<typeof fieldIssues>[0]): Issue[] =>
  fieldIssues(issues).map(({ field, code, params }) => issueOfPath(raw.header, field, code, params));

/** Absent and undefined are the same to us, but not to an event that is hashed as text. */
function withoutUndefined(value: object): object {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]: [string, unknown]) => [
        key,
        typeof inner === 'object' && inner !== null ? withoutUndefined(inner) : inner,
      ]),
  );
}
