import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { DateField } from '../../forms/date-field';
import { HourField } from '../../forms/hour-field';
import type { Scalar, Setting } from './settings';
import { useSettingWords } from './words';

const roles = ['applicant', 'agent', 'committee', 'consultant', 'regional-manager', 'programme-manager'] as const;
const choices: Readonly<Record<string, readonly string[]>> = {
  unit: ['working', 'calendar'],
  channel: ['sms', 'email', 'inbox'],
  owner: roles,
  audience: roles,
  to: roles,
};

const isTime = (text: string): boolean => /^\d{2}:\d{2}$/.test(text);
const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const fieldOf = ({ path }: Setting): string => String(path.at(-1));

/** Whether a form may change it: one value of which it is clear what else it may be. */
export function isEditable(setting: Setting): boolean {
  const { value } = setting;
  if (typeof value === 'number') return fieldOf(setting) !== 'version';
  if (typeof value === 'boolean') return fieldOf(setting) !== 'urgent';
  if (typeof value !== 'string') return false;
  return fieldOf(setting) in choices || isTime(value) || isDate(value) || setting.id === 'name';
}

interface Props {
  setting: Setting;
  value: Scalar;
  onChange: (value: Scalar) => void;
}

/** One value of a policy. */
export function SettingField({ setting, value, onChange }: Props) {
  const words = useSettingWords();
  const label = words.label(setting);
  if (typeof value === 'boolean') {
    return <Checkbox label={label} checked={value} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />;
  }
  if (typeof value === 'number') {
    return (
      <NumberInput
        label={label}
        value={value}
        hideControls
        onChange={(next) => typeof next === 'number' && onChange(next)}
      />
    );
  }
  const known = choices[fieldOf(setting)];
  if (known) {
    return (
      <Select
        label={label}
        data={known.map((one) => ({ value: one, label: words.choice(one) }))}
        value={value}
        allowDeselect={false}
        onChange={(next) => next !== null && onChange(next)}
      />
    );
  }
  if (isDate(value)) {
    return <DateField label={label} value={value} onChange={(next) => next !== '' && onChange(next)} />;
  }
  // What was an hour is one while it is typed, too.
  if (typeof setting.value === 'string' && isTime(setting.value))
    return <HourField label={label} value={value} onChange={onChange} />;
  return (
    <TextInput
      label={label}
      type="text"
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
