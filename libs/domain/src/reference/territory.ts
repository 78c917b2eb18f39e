import { type FormerRegion, formerRegions, type Province, provinces, type Region, regions } from '@mourafaka/contracts';
import { formerRegionAliases, provinceAliases, regionAliases } from './aliases';
import { indexByName } from './names';

const regionIndex = indexByName(regions, {
  names: ({ code, iso, fr, ar }) => [code, String(Number(code)), iso, fr, ar, ...(regionAliases[code] ?? [])],
  prefixes: ['Région', 'Région de', "Région de l'", 'La région de', 'Region of', 'جهة'],
});

const formerRegionIndex = indexByName(formerRegions, {
  names: ({ code, fr, ar }) => [fr, ar, ...(formerRegionAliases[code] ?? [])],
  prefixes: ['Région', 'Région du', 'Région de', "Région de l'", 'Region of', 'جهة'],
});

const provinceIndex = indexByName(provinces, {
  names: ({ code, fr, ar }) => [code, String(Number(code)), fr, ar, ...(provinceAliases[code] ?? [])],
  prefixes: [
    'Province',
    'Province de',
    'Province du',
    "Province d'",
    'Province of',
    'Préfecture',
    'Préfecture de',
    "Préfecture d'",
    'Prefecture of',
    'Prov',
    'Préf',
    'إقليم',
    'عمالة',
  ],
});

const regionsByCode = new Map(regions.map((region) => [region.code, region]));

/** One of today's 12 regions by its French or Arabic name, HCP code (`09`, `9`) or ISO code (`MA-09`). */
export const findRegion = (text: string): Region | undefined => regionIndex.find(text);

/** One of the 16 regions of 1997–2015; ask `findRegion` first, since «Oriental» names a region of both divisions. */
export const findFormerRegion = (text: string): FormerRegion | undefined => formerRegionIndex.find(text);

/** One of the 75 provinces and prefectures by its French or Arabic name, a name in daily use or its HCP code (`001`). */
export const findProvince = (text: string): Province | undefined => provinceIndex.find(text);
/** The province whose name is nearest to a misspelt one, to propose it; never to accept it silently. */
export const suggestProvince = (text: string): Province | undefined => provinceIndex.suggest(text);

/** The region of a province. Throws for a code that does not exist, which is a mistake in the program. */
export function getRegion(code: string): Region {
  const region = regionsByCode.get(code);
  if (!region) throw new Error(`there is no region '${code}'`);
  return region;
}

export type Territory =
  | { province: Province; region: Region; note?: undefined }
  /** The region was typed in a way that is not today's; the province decided. */
  | { province: Province; region: Region; note: 'former-region' | 'unknown-region' }
  | { problem: 'unknown-province'; suggestion?: Province }
  | { problem: 'contradiction'; province: Province; region: Region; provinceRegion: Region };

/**
 * Where a cooperative is, from the two names in its file. The province decides: a region of before 2015 or one that nobody
 * knows is replaced by the province's. Only a *current* region that does not hold the province is a contradiction, and
 * that is a problem and not a guess: one of the two is wrong, and it decides which office and which wave gets the file.
 */
export function locate(provinceText: string, regionText = ''): Territory {
  const province = findProvince(provinceText);
  if (!province) return { problem: 'unknown-province', suggestion: suggestProvince(provinceText) };
  const provinceRegion = getRegion(province.region);
  if (regionText.trim() === '') return { province, region: provinceRegion };

  const region = findRegion(regionText);
  if (region === provinceRegion) return { province, region };
  if (region) return { problem: 'contradiction', province, region, provinceRegion };
  return { province, region: provinceRegion, note: findFormerRegion(regionText) ? 'former-region' : 'unknown-region' };
}
