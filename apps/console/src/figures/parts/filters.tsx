import { Group, Pill, Select } from '@mantine/core';
import { provinces, regions, sectors } from '@mourafaka/contracts';
import { useFormats } from '../../language/use-formats';
import { useLanguage, useTexts } from '../../language/use-texts';
import { waveName } from '../../words/names';
import { usePersonName } from '../../words/person-name';
import { figuresTexts } from '../figures-texts';
import classes from './parts.module.css';
import { useBatch, useBatchChoices, useBatches, useFiguresSearch } from './use-figures';

/** Set by no field, but by a row one came from. */
const given = ['wave', 'lot', 'provider', 'agent', 'consultant'] as const;

/** What figures are narrowed by; it stands in the address. */
export function Filters() {
  const t = useTexts(figuresTexts);
  const { labelled } = useFormats();
  const language = useLanguage();
  const personName = usePersonName();
  const nameOf = (filter: (typeof given)[number], value: string): string => {
    if (filter === 'wave') return waveName(value, language);
    return filter === 'agent' || filter === 'consultant' ? personName(value) : value;
  };
  const { search, set } = useFiguresSearch();
  const batch = useBatch();
  const batches = useBatchChoices([...(useBatches() ?? []), ...(batch === undefined ? [] : [batch])]);
  const named = (list: readonly { code: string; ar: string; fr: string }[]) =>
    list.map((one) => ({ value: one.code, label: one[language === 'ar' ? 'ar' : 'fr'] }));
  const within = provinces.filter(({ region }) => search.region === undefined || region === search.region);
  return (
    <div role="search" className="no-print">
      <div className={classes.filters}>
        <Select
          label={t('batch')}
          data={batches}
          value={batch ?? null}
          allowDeselect={false}
          onChange={(value) => set({ batch: value ?? undefined })}
        />
        <Select
          label={t('region')}
          data={named(regions)}
          value={search.region ?? null}
          clearable
          onChange={(value) => set({ region: value ?? undefined, province: undefined })}
        />
        <Select
          label={t('province')}
          data={named(within)}
          value={search.province ?? null}
          searchable
          clearable
          onChange={(value) => set({ province: value ?? undefined })}
        />
        <Select
          label={t('sector')}
          data={named(sectors)}
          value={search.sector ?? null}
          searchable
          clearable
          onChange={(value) => set({ sector: value ?? undefined })}
        />
      </div>
      <Group gap="xs" mt={given.some((one) => search[one] !== undefined) ? 'sm' : 0}>
        {given.map((one) => {
          const value = search[one];
          if (value === undefined) return null;
          const name = labelled(t(one), nameOf(one, value));
          return (
            <Pill
              key={one}
              size="lg"
              withRemoveButton
              onRemove={() => set({ [one]: undefined })}
              removeButtonProps={{ 'aria-label': t('remove', { name }), tabIndex: 0, 'aria-hidden': false }}
            >
              {name}
            </Pill>
          );
        })}
      </Group>
    </div>
  );
}
