import { Button, Fieldset, Group, Stack } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTexts } from '../language/use-texts';
import { FileField } from './file-field';
import { formTexts } from './form-texts';
import { useLabels } from './labels';
import { type FieldProps, Value } from './value';
import { chosen, fieldsOf, type JsonSchema, kindOf } from './schema';

/** One field of a command, as its schema says it is filled in. */
export function Field(props: FieldProps) {
  const kind = kindOf(props.schema);
  if (/^(documentId|before|after|replaces)$/.test(props.name) && props.schema.format === 'uuid')
    return <FileField {...props} />;
  if (kind === 'object') return <OptionalObject {...props} />;
  if (kind === 'list') return <ListField {...props} />;
  return <Value {...props} />;
}

/** The fields of an object, one below the other. */
export function ObjectFields({ schema, path }: { schema: JsonSchema; path: string }) {
  return (
    <Stack gap="md">
      {fieldsOf(schema).map(({ name, schema: own, isRequired }) => (
        <Field
          key={name}
          name={name}
          path={path === '' ? name : `${path}.${name}`}
          schema={own}
          isRequired={isRequired}
        />
      ))}
    </Stack>
  );
}

/** Things that belong together; where they may be left out, they are only there once somebody wants them. */
function OptionalObject({ path, name, schema, isRequired }: FieldProps) {
  const t = useTexts(formTexts);
  const labels = useLabels();
  const { setValue, unregister } = useFormContext();
  const value: unknown = useWatch({ name: path });
  if (!isRequired && value === undefined) {
    return (
      <Group>
        <Button
          variant="default"
          size="sm"
          leftSection={<Plus size={18} aria-hidden />}
          onClick={() => setValue(path, {})}
        >
          {t('optional.add', { label: labels.field(name) })}
        </Button>
      </Group>
    );
  }
  return (
    <Fieldset legend={labels.field(name)}>
      <ObjectFields schema={schema} path={path} />
      {!isRequired && <RemoveButton onClick={() => unregister(path)} />}
    </Fieldset>
  );
}

/** Several of a kind, each a group of fields. */
function ListField({ path, name, schema, isRequired }: FieldProps) {
  const t = useTexts(formTexts);
  const labels = useLabels();
  const { control } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: path });
  const item = chosen(schema.items ?? {});
  const mayRemove = !isRequired || fields.length > 1;
  return (
    <Stack gap="sm">
      {fields.map(({ id }, index) => (
        <Fieldset key={id} legend={`${labels.field(name)} ${index + 1}`}>
          <ObjectFields schema={item} path={`${path}.${index}`} />
          {mayRemove && <RemoveButton onClick={() => remove(index)} />}
        </Fieldset>
      ))}
      <Group>
        <Button variant="default" size="sm" leftSection={<Plus size={18} aria-hidden />} onClick={() => append({})}>
          {t('optional.add', { label: labels.field(name) })}
        </Button>
      </Group>
    </Stack>
  );
}

function RemoveButton({ onClick }: { onClick: () => void }) {
  const t = useTexts(formTexts);
  return (
    <Button variant="subtle" color="gray" size="sm" mt="sm" leftSection={<X size={18} aria-hidden />} onClick={onClick}>
      {t('remove')}
    </Button>
  );
}
