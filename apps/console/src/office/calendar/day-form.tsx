import { MultiSelect, Select, Text, TextInput } from '@mantine/core';
import { regions } from '@mourafaka/contracts';
import { useState } from 'react';
import { DateField } from '../../forms/date-field';
import { useLanguage, useTexts } from '../../language/use-texts';
import { calendarTexts } from './calendar-texts';
import type { Day } from './changes';
import { PartDialog } from './part-dialog';

const certainties = ['fixed', 'announced', 'predicted', 'exceptional'] as const;

interface Props {
  /** The one that is changed; a new one without. */
  day?: Day;
  onDone: (day: Day) => void;
  onClose: () => void;
}

/** One day off: when, what it is called, and where. */
export function DayForm({ day, onDone, onClose }: Props) {
  const t = useTexts(calendarTexts);
  const language = useLanguage();
  const [values, setValues] = useState<Day>(day ?? { on: '', names: { ar: '', fr: '' }, certainty: 'exceptional' });
  const set = (change: Partial<Day>): void => setValues((before) => ({ ...before, ...change }));
  const nameIn = (script: 'ar' | 'fr') => ({
    label: t(`name.${script}`),
    value: values.names[script],
    required: true,
    maxLength: 120,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      set({ names: { ...values.names, [script]: currentTarget.value } }),
  });
  const submit = (): void => {
    if (values.on !== '') onDone(cleaned(values));
  };
  const isFeast = /^islamic /.test(day?.rule ?? '');
  return (
    <PartDialog title={t(day ? 'day.edit' : 'day.add')} onDone={submit} onClose={onClose}>
      <DateField
        required
        label={t('date')}
        description={isFeast ? t('day.feast') : undefined}
        value={values.on}
        onChange={(on) => set({ on, ...(isFeast && on !== day?.on && { certainty: 'announced' }) })}
      />
      <TextInput {...nameIn('ar')} dir="rtl" lang="ar" />
      <TextInput {...nameIn('fr')} dir="ltr" lang="fr" />
      <Select
        label={t('certainty')}
        allowDeselect={false}
        data={certainties.map((value) => ({ value, label: t(`certainty.${value}`) }))}
        value={values.certainty}
        onChange={(certainty) => certainty && set({ certainty })}
      />
      <MultiSelect
        label={t('regions')}
        description={t('regions.hint')}
        data={regions.map(({ code, ar, fr }) => ({ value: code, label: language === 'ar' ? ar : fr }))}
        value={values.regions ?? []}
        onChange={(chosen) => set({ regions: chosen })}
      />
      <Text size="sm" c="dimmed">
        {t('changes.lead')}
      </Text>
    </PartDialog>
  );
}

/** Names without spaces around them; no region is the whole country. */
function cleaned({ names, regions: where = [], ...day }: Day): Day {
  const texts = { ar: names.ar.trim(), fr: names.fr.trim() };
  return { ...day, names: texts, ...(where.length > 0 && { regions: [...where].sort() }) };
}
