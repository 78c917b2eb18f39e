import { formerRegions, provinces, regions, sectors } from '@mourafaka/contracts';
import fc from 'fast-check';
import { findSector, suggestSector } from './sector';
import { findFormerRegion, findProvince, findRegion, locate, suggestProvince } from './territory';

/** How a name may arrive: another case, without accents, with spaces for hyphens, Arabic letters without their hamza. */
const spellings = (name: string): string[] => [
  name.toUpperCase(),
  name.normalize('NFD').replace(/\p{M}/gu, ''),
  name.replace(/[-']/g, ' '),
  name.replace(/[أإآ]/g, 'ا').replaceAll('ة', 'ه').replaceAll('ى', 'ي'),
  `  ${name}\u00a0`,
];

describe('the reference lists', () => {
  it('hold 12 regions, 75 provinces and prefectures, 22 sectors, and put each province in one former region', () => {
    expect([regions.length, provinces.length, sectors.length, formerRegions.length]).toEqual([12, 75, 22, 16]);
    const placed = formerRegions.flatMap((region) => region.provinces);
    expect(placed.toSorted()).toEqual(provinces.map(({ code }) => code).toSorted());
  });

  it('are found by every spelling of both names and by their codes', () => {
    for (const province of provinces) {
      for (const text of [province.code, ...spellings(province.fr), ...spellings(province.ar)]) {
        expect([text, findProvince(text)?.code]).toEqual([text, province.code]);
      }
    }
    for (const region of regions) {
      for (const text of [region.code, region.iso, ...spellings(region.fr), ...spellings(region.ar)]) {
        expect([text, findRegion(text)?.code]).toEqual([text, region.code]);
      }
    }
    for (const sector of sectors) {
      for (const text of [sector.code, ...spellings(sector.fr), ...spellings(sector.ar)]) {
        expect([text, findSector(text)?.code]).toEqual([text, sector.code]);
      }
    }
  });

  it.each([
    ['Province de Taroudant', '541'],
    ["Préfecture d'Agadir Ida-Outanane", '001'],
    ['إقليم الحوز', '041'],
    ['عمالة الرباط', '421'],
    ['Fkih Ben Salah', '255'],
    ['Dakhla', '391'],
    ['1', '001'],
    ['٤٢١', '421'],
  ])('know the province «%s»', (text, code) => {
    expect(findProvince(text)?.code).toBe(code);
  });

  it('do not guess: a misspelt province is unknown, and the nearest name is only proposed', () => {
    expect(findProvince('Taroudannnt')).toBeUndefined();
    expect(suggestProvince('Taroudannnt')?.code).toBe('541');
    expect(suggestProvince('Province de Chefchaoune')?.code).toBe('151');
    expect(suggestProvince('Atlantide')).toBeUndefined();
    expect(suggestSector('Agricultur')?.code).toBe('agriculture');
  });

  it('answer something or nothing for any text, and never fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        locate(text, text);
        suggestProvince(text);
        findSector(text);
      }),
    );
  });
});

describe('where a cooperative is', () => {
  it('refuses a current region that does not hold the province, and names both', () => {
    expect(locate('Rabat', 'Souss-Massa')).toMatchObject({
      problem: 'contradiction',
      region: { code: '09' },
      provinceRegion: { code: '04' },
    });
  });

  it('refuses an unknown province even when the region is known', () => {
    expect(locate('Chefchaouenn', 'Tanger-Tétouan-Al Hoceïma')).toMatchObject({
      problem: 'unknown-province',
      suggestion: { code: '151' },
    });
  });

  it.each([
    ['Errachidia', 'Meknès-Tafilalet', '08'],
    ['Khénifra', 'MEKNES TAFILALET', '05'],
    ['Kénitra', 'الغرب - الشراردة - بني احسن', '04'],
    ['Ouarzazate', 'Région du Souss-Massa-Drâa', '08'],
    ['Guercif', 'Taza-Al Hoceïma-Taounate', '02'],
    ['Safi', 'Doukkala Abda', '07'],
  ])('takes %s of the former region «%s» to the region %s of the province', (province, region, expected) => {
    expect(locate(province, region)).toMatchObject({ region: { code: expected }, note: 'former-region' });
  });

  it('lets every province decide under the name of every former region', () => {
    for (const former of formerRegions.filter(({ fr }) => !findRegion(fr))) {
      expect(findFormerRegion(former.fr)).toBe(former);
      expect(findFormerRegion(former.ar)).toBe(former);
      for (const code of former.provinces) expect(locate(code, former.fr)).toMatchObject({ note: 'former-region' });
    }
  });

  it('lets the province decide when nobody knows the region, and without a region at all', () => {
    expect(locate('Rabat', 'RSK')).toMatchObject({ region: { code: '04' }, note: 'unknown-region' });
    expect(locate('الداخلة')).toMatchObject({ province: { code: '391' }, region: { code: '12' } });
  });
});
