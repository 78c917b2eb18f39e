import { provinces, regions, sectors } from '@mourafaka/contracts';
import { type Language, translate } from '@mourafaka/platform';
import type { Dimension } from '@mourafaka/read-models';

const reference: Readonly<Partial<Record<Dimension, readonly { code: string; ar: string; fr: string }[]>>> = {
  region: regions,
  province: provinces,
  sector: sectors,
};

/** What a value of a dimension is called; places and sectors have no English name of their own. */
export function nameOfValue(by: Dimension, value: string | null, language: Language): string {
  if (value === null) return translate('INSIGHT.nobody', {}, language);
  const known = reference[by]?.find(({ code }) => code === value);
  return known?.[language === 'ar' ? 'ar' : 'fr'] ?? value;
}
