import { NativeSelect, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { provinces, regions, sectors } from '@mourafaka/contracts';
import { type ChangeEvent, useState } from 'react';
import { today } from '../../language/formats';
import { useLanguage, useTexts } from '../../language/use-texts';
import { appTexts } from '../../app/texts';
import { regionName } from '../../words/names';
import { type FieldName, regionOf, ruleOf, type Values } from './fields';
import { fieldTexts } from './field-texts';
import { wrongIn } from './validation';

interface Props {
  field: FieldName;
  values: Values;
  onChange: (text: string) => void;
  /** They wanted to go on: what is missing is told as well. */
  judged: boolean;
  /** What the API said of it. */
  problem?: string;
}

const help: ReadonlySet<FieldName> = new Set([
  'court',
  'registrationNumber',
  'ice',
  'branch',
  'turnoverMad',
  'name',
  'phone',
  'summary',
]);

/** What the browser is told of an answer: the keyboard of a phone, what it may fill in. */
const typing: Partial<Record<FieldName, object>> = {
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel', dir: 'ltr' },
  email: { type: 'email', inputMode: 'email', autoComplete: 'email', dir: 'ltr' },
  name: { autoComplete: 'name', dir: 'auto' },
  registeredOn: { type: 'date' },
  ice: { inputMode: 'numeric', dir: 'ltr' },
  registrationNumber: { dir: 'ltr' },
  denominationAr: { dir: 'rtl', lang: 'ar' },
  denominationFr: { dir: 'ltr', lang: 'fr' },
};
const numeric = { inputMode: 'decimal', dir: 'ltr' };

/** One question: its words, what is wrong with its answer, told once they have left it and then with each letter. */
export function Question({ field, values, onChange, judged, problem }: Props) {
  const t = useTexts(fieldTexts);
  const [left, setLeft] = useState(false);
  const rule = ruleOf(field);
  const value = values[field] ?? '';
  const wrong = judged || (left && value !== '') ? wrongIn(field, values, today()) : undefined;
  const isName = field === 'denominationAr' || field === 'denominationFr';
  const shared = {
    id: field,
    name: field,
    size: 'lg',
    label: rule.optional === true && !isName ? `${t(field)} (${t('optional')})` : t(field),
    description: help.has(field) ? t(`${field}.help` as 'court.help') : undefined,
    error: problem ?? (wrong && t(`wrong.${wrong}`)),
    value,
    onBlur: () => setLeft(true),
  };
  const change = ({ currentTarget }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
    onChange(currentTarget.value);
  if (field === 'province') return <Place {...shared} onChange={change} />;
  if (field === 'sector') return <Choice {...shared} onChange={change} />;
  if (rule.as === 'boolean')
    return <YesNo label={shared.label} error={shared.error} value={value} onChange={onChange} />;
  if (field === 'summary') return <Textarea {...shared} autosize minRows={5} dir="auto" onChange={change} />;
  const hints = typing[field] ?? (rule.as === 'number' ? numeric : { dir: 'auto' });
  return <TextInput {...shared} {...hints} onChange={change} />;
}

type Chosen = Omit<Parameters<typeof NativeSelect>[0], 'onChange'> & {
  onChange: (event: ChangeEvent<HTMLSelectElement>) => void;
};

const inTongue = (language: string): 'ar' | 'fr' => (language === 'ar' ? 'ar' : 'fr');

/** The province, by region; the region follows from it. */
function Place(props: Chosen) {
  const t = useTexts(fieldTexts);
  const language = useLanguage();
  const tongue = inTongue(language);
  const data = [
    { value: '', label: t('choose') },
    ...regions.map(({ code, [tongue]: group }) => ({
      group,
      items: provinces.filter(({ region }) => region === code).map((one) => ({ value: one.code, label: one[tongue] })),
    })),
  ];
  const region = regionOf(String(props.value));
  return (
    <Stack gap={6}>
      <NativeSelect {...props} data={data} />
      <Text aria-live="polite" fw={500}>
        {region === undefined ? '' : t('region', { region: regionName(region, language) })}
      </Text>
    </Stack>
  );
}

function Choice(props: Chosen) {
  const t = useTexts(fieldTexts);
  const tongue = inTongue(useLanguage());
  const data = [
    { value: '', label: t('choose') },
    ...sectors.map(({ code, [tongue]: label }) => ({ value: code, label })),
  ];
  return <NativeSelect {...props} data={data} />;
}

interface YesNoProps {
  label: string;
  error: string | undefined;
  value: string;
  onChange: (text: string) => void;
}

function YesNo({ label, error, value, onChange }: YesNoProps) {
  const t = useTexts(appTexts);
  return (
    <Radio.Group name="yes-no" size="lg" label={label} error={error} value={value} onChange={onChange}>
      <Stack gap="sm" py="xs">
        <Radio size="lg" value="yes" label={t('yes')} />
        <Radio size="lg" value="no" label={t('no')} />
      </Stack>
    </Radio.Group>
  );
}
