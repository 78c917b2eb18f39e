import { Button, Fieldset, Group, SimpleGrid, Stack } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTexts } from '../language/use-texts';
import { FileField } from './file-field';
import { useFormKnowledge } from './form-context';
import { formTexts } from './form-texts';
import { useLabels } from './labels';
import { type FieldProps, Value } from './value';
import { chosen, fieldsOf, groupsOf, type JsonSchema, kindOf } from './schema';

/** One field of a command, as its schema says it is filled in. */
export function Field(props: FieldProps) {
  const kind = kindOf(props.schema);
  if (/^(documentId|before|after)$/.test(props.name) && props.schema.format === 'uuid') return <FileField {...props} />;
  if (kind === 'object') return <OptionalObject {...props} />;
  if (kind === 'list') return <ListField {...props} />;
  return <Value {...props} />;
}

interface ObjectProps {
  schema: JsonSchema;
  path: string;
  /** A field that is known already. */
  without?: string;
}

/** The fields of an object: short ones side by side where there is room. */
export function ObjectFields({ schema, path, without }: ObjectProps) {
  const { hidden = [] } = useFormKnowledge();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      {fieldsOf(schema)
        .filter(({ name, isRequired }) => name !== without && (isRequired || !hidden.includes(name)))
        .map(({ name, schema: own, isRequired }) => (
          <div key={name} style={isShort(own) ? undefined : { gridColumn: '1 / -1' }}>
            <Field name={name} path={path === '' ? name : `${path}.${name}`} schema={own} isRequired={isRequired} />
          </div>
        ))}
    </SimpleGrid>
  );
}

/** What is filled in with a few characters stands beside another such field. */
const isShort = (schema: JsonSchema): boolean =>
  ['date', 'number', 'choice', 'email'].includes(kindOf(schema)) ||
  (kindOf(schema) === 'text' && (schema.maxLength ?? 0) <= 120 && schema.format !== 'uuid');

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

function ListField(props: FieldProps) {
  const item = chosen(props.schema.items ?? {});
  const kinds = groupsOf(item);
  return kinds ? <GroupedList path={props.path} item={item} kinds={kinds} /> : <PlainList {...props} item={item} />;
}

/** Several of a kind, each a group of fields. */
function PlainList({ path, name, item, isRequired }: FieldProps & { item: JsonSchema }) {
  const t = useTexts(formTexts);
  const labels = useLabels();
  const { control } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: path });
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

/** Several of a few kinds, as strengths and weaknesses are: below each kind its own, added with one touch. */
function GroupedList({ path, item, kinds }: { path: string; item: JsonSchema; kinds: readonly string[] }) {
  const t = useTexts(formTexts);
  const labels = useLabels();
  const { control, getValues } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: path });
  const kindAt = (index: number): unknown => getValues(`${path}.${index}.kind`);
  return (
    <Stack gap="lg">
      {kinds.map((kind) => (
        <Stack key={kind} gap="sm" role="group" aria-label={labels.choice(kind)}>
          {fields.map(
            ({ id }, index) =>
              kindAt(index) === kind && (
                <Fieldset key={id} legend={labels.choice(kind)}>
                  <ObjectFields schema={item} path={`${path}.${index}`} without="kind" />
                  <RemoveButton onClick={() => remove(index)} />
                </Fieldset>
              ),
          )}
          <Group>
            <Button
              variant="default"
              size="sm"
              leftSection={<Plus size={18} aria-hidden />}
              onClick={() => append({ kind }, { focusName: `${path}.${fields.length}.text` })}
            >
              {t('optional.add', { label: labels.choice(kind) })}
            </Button>
          </Group>
        </Stack>
      ))}
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
