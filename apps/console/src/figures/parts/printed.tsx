import { Text } from '@mantine/core';
import { today } from '../../language/formats';
import { useFormats } from '../../language/use-formats';
import { useLanguage, useTexts } from '../../language/use-texts';
import { provinceName, regionName, sectorName, waveName } from '../../words/names';
import { usePersonName } from '../../words/person-name';
import { figuresTexts } from '../figures-texts';
import { useBatch, useBatchChoices, useFiguresSearch } from './use-figures';

const narrowed = ['region', 'province', 'sector', 'wave', 'lot', 'provider', 'agent', 'consultant'] as const;

/** On paper the fields are gone: it says there of which day the figures are, and of whom. */
export function Printed() {
  const t = useTexts(figuresTexts);
  const language = useLanguage();
  const { date, labelled } = useFormats();
  const personName = usePersonName();
  const { search } = useFiguresSearch();
  const batch = useBatch();
  const [name] = useBatchChoices(batch === undefined ? [] : [batch]);
  const names: Partial<Record<(typeof narrowed)[number], (code: string) => string>> = {
    region: (code) => regionName(code, language),
    province: (code) => provinceName(code, language),
    sector: (code) => sectorName(code, language),
    wave: (code) => waveName(code, language),
    agent: personName,
    consultant: personName,
  };
  const told = narrowed.flatMap((one) => {
    const code = search[one];
    return code === undefined ? [] : [labelled(t(one), names[one]?.(code) ?? code)];
  });
  const whole = [...(name ? [labelled(t('batch'), name.label)] : []), ...told];
  return (
    <Text size="sm" className="print-only">
      {[labelled(t('as-of'), date(search.asOf ?? today())), ...whole].join(' · ')}
    </Text>
  );
}
