import { Autocomplete, Checkbox, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { Controller, useFormContext } from 'react-hook-form';
import { useTexts } from '../language/use-texts';
import { DateField } from './date-field';
import { useFormKnowledge } from './form-context';
import { formTexts } from './form-texts';
import { useLabels } from './labels';
import { type JsonSchema, kindOf } from './schema';

export interface FieldProps {
  /** Where its value stands: `actions.0.dueOn`. */
  path: string;
  name: string;
  schema: JsonSchema;
  isRequired: boolean;
}

function useRules({ schema, isRequired }: FieldProps) {
  const t = useTexts(formTexts);
  const { minimum, maximum, maxLength } = schema;
  const isFlag = kindOf(schema) === 'flag';
  return {
    ...(isRequired && !isFlag && { validate: (value: unknown) => !isEmpty(value) || t('missing.value') }),
    ...(minimum !== undefined &&
      minimum > -1e15 && { min: { value: minimum, message: t('too.small', { min: minimum }) } }),
    ...(maximum !== undefined &&
      maximum < 1e15 && { max: { value: maximum, message: t('too.large', { max: maximum }) } }),
    ...(maxLength !== undefined && { maxLength }),
  };
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A field with one value, or a few words. */
export function Value(props: FieldProps) {
  const { control } = useFormContext();
  return (
    <Controller
      name={props.path}
      control={control}
      rules={useRules(props)}
      render={({ field, fieldState }) => (
        <Input
          {...props}
          value={field.value as unknown}
          error={fieldState.error?.message}
          inputRef={field.ref}
          onBlur={field.onBlur}
          onChange={field.onChange}
        />
      )}
    />
  );
}

interface InputProps extends FieldProps {
  value: unknown;
  error: string | undefined;
  inputRef: (element: HTMLElement | null) => void;
  onBlur: () => void;
  onChange: (value: unknown) => void;
}

function Input({ name, schema, isRequired, value, error, inputRef, onBlur, onChange }: InputProps) {
  const labels = useLabels();
  const t = useTexts(formTexts);
  const { choices } = useFormKnowledge();
  const common = { label: labels.field(name), required: isRequired, error, ref: inputRef, onBlur };
  const text = typeof value === 'string' ? value : '';
  const known = choices[name];
  const values = (schema.enum ?? []).map((one) => ({ value: one, label: labels.choice(one) }));
  switch (kindOf(schema)) {
    case 'choice':
      return <Select {...common} data={values} value={text || null} onChange={onChange} clearable={!isRequired} />;
    case 'choices':
      return (
        <MultiSelect
          {...common}
          data={(schema.items?.enum ?? []).map((one) => ({ value: one, label: labels.choice(one) }))}
          value={asList(value)}
          onChange={onChange}
        />
      );
    case 'flag':
      return (
        <Checkbox
          {...common}
          required={false}
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
          size="md"
        />
      );
    case 'number':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'number' ? value : ''}
          onChange={onChange}
          allowDecimal={schema.type === 'number'}
          hideControls
          thousandSeparator=" "
        />
      );
    case 'words':
      if (known)
        return <MultiSelect {...common} data={[...known]} value={asList(value)} onChange={onChange} searchable />;
      return (
        <Textarea
          {...common}
          description={t('words.hint')}
          autosize
          minRows={2}
          value={asList(value).join('\n')}
          onChange={({ currentTarget }) => onChange(currentTarget.value.split('\n'))}
        />
      );
    case 'long':
      return (
        <Textarea
          {...common}
          autosize
          minRows={3}
          maxLength={schema.maxLength}
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    case 'date':
      return <DateField {...common} value={text} onChange={onChange} />;
    case 'email':
      return (
        <TextInput
          {...common}
          type="email"
          dir="ltr"
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    default:
      if (name === 'kind' && known)
        return <Autocomplete {...common} data={[...known]} value={text} onChange={onChange} />;
      if (known)
        return (
          <Select
            {...common}
            data={[...known]}
            value={text || null}
            onChange={onChange}
            searchable
            clearable={!isRequired}
          />
        );
      return (
        <TextInput
          {...common}
          type={name === 'from' || name === 'to' ? 'time' : 'text'}
          maxLength={schema.maxLength}
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
  }
}

const asList = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
