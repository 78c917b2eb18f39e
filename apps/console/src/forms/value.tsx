import { Checkbox, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import { useTexts } from '../language/use-texts';
import { DateField } from './date-field';
import { type Choice, useFormKnowledge } from './form-context';
import { formTexts } from './form-texts';
import { HourField } from './hour-field';
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

/** A closed list is chosen from, and so is what exists already; everything else is typed. */
function Input(props: InputProps) {
  const { choices } = useFormKnowledge();
  const labels = useLabels();
  const { name, schema } = props;
  const valuesOf = (list: readonly string[] = []): Choice[] =>
    list.map((value) => ({ value, label: labels.choice(value) }));
  switch (kindOf(schema)) {
    case 'choice':
      return <One {...props} data={valuesOf(schema.enum)} />;
    case 'choices':
      return <Several {...props} data={valuesOf(schema.items?.enum)} />;
    case 'words':
      return choices[name] ? <Several {...props} data={choices[name]} /> : <Typed {...props} />;
    case 'text':
      return choices[name] ? <One {...props} data={choices[name]} /> : <Typed {...props} />;
    default:
      return <Typed {...props} />;
  }
}

/** What every input is given. */
function useCommon({ name, isRequired, error, inputRef, onBlur }: InputProps) {
  const labels = useLabels();
  return { label: labels.field(name), required: isRequired, error, ref: inputRef, onBlur };
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const asList = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Long lists are searched by typing. */
const many = 8;

/** Somebody who never signed in is in no list, and may be named all the same. */
const mayBeOther = new Set(['agent', 'consultant']);

function One({ data: known, ...props }: InputProps & { data: readonly Choice[] }) {
  const [search, setSearch] = useState('');
  const isOpen = mayBeOther.has(props.name);
  const others = [asText(props.value), isOpen ? search.trim() : ''].filter(
    (typed, index, all) =>
      typed !== '' &&
      all.indexOf(typed) === index &&
      !known.some(({ value, label }) => value === typed || label === typed),
  );
  const data = [...known, ...others.map((typed) => ({ value: typed, label: typed }))];
  return (
    <Select
      {...useCommon(props)}
      data={data}
      value={asText(props.value) || null}
      onChange={props.onChange}
      searchable={isOpen || known.length > many}
      {...(isOpen && { onSearchChange: setSearch })}
      clearable={!props.isRequired}
    />
  );
}

function Several({ data, ...props }: InputProps & { data: readonly Choice[] }) {
  return (
    <MultiSelect
      {...useCommon(props)}
      data={[...data]}
      value={asList(props.value)}
      onChange={props.onChange}
      searchable={data.length > many}
    />
  );
}

function Typed(props: InputProps) {
  const t = useTexts(formTexts);
  const common = useCommon(props);
  const { name, schema, value, onChange } = props;
  const typed = ({ currentTarget }: { currentTarget: { value: string } }): void => onChange(currentTarget.value);
  const text = asText(value);
  switch (kindOf(schema)) {
    case 'flag':
      return (
        <Checkbox
          {...common}
          required={false}
          size="md"
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
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
      return <Textarea {...common} autosize minRows={3} maxLength={schema.maxLength} value={text} onChange={typed} />;
    case 'date':
      return <DateField {...common} value={text} onChange={onChange} />;
    case 'email':
      return <TextInput {...common} type="email" dir="ltr" value={text} onChange={typed} />;
    default:
      // Hours of a day are named so where a text may be one.
      if (name === 'from' || name === 'to') return <HourField {...common} value={text} onChange={onChange} />;
      return <TextInput {...common} maxLength={schema.maxLength} value={text} onChange={typed} />;
  }
}
