import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { FormProvider, useForm } from 'react-hook-form';
import { useEffect } from 'react';
import { ApiProblem, isStatus } from '../api/problem';
import { ProblemAlert } from '../app/problem-alert';
import { appTexts } from '../app/texts';
import { useTexts } from '../language/use-texts';
import { ObjectFields } from './field';
import { formTexts } from './form-texts';
import { filledIn, type JsonSchema, kindOf } from './schema';
import { useCommand } from './use-command';

interface Props {
  href: string;
  version?: number;
  schema: JsonSchema;
  /** What the button says; the form's own title stands above it. */
  action?: string;
  initial?: Readonly<Record<string, unknown>>;
  onDone: () => void;
  onCancel?: () => void;
}

/** Lists that must hold something begin with their first. */
const startOf = ({ properties = {}, required = [] }: JsonSchema): Record<string, unknown> =>
  Object.fromEntries(required.filter((name) => kindOf(properties[name] ?? {}) === 'list').map((name) => [name, [{}]]));

/** A command as a form, made from the schema the API gives with it. Nothing that was typed is lost before it is recorded. */
export function CommandForm({ href, version, schema, action, initial, onDone, onCancel }: Props) {
  const t = useTexts(formTexts);
  const app = useTexts(appTexts);
  const form = useForm<Record<string, unknown>>({
    defaultValues: { ...startOf(schema), ...initial },
    shouldUnregister: false,
  });
  const command = useCommand({ href, version });
  const { error } = command;
  useEffect(() => {
    if (!(error instanceof ApiProblem)) return;
    for (const { field, message } of error.body.errors ?? []) form.setError(field, { type: 'server', message });
  }, [error, form]);
  const submit = (isAnyway: boolean) =>
    form.handleSubmit((values) =>
      command.mutate({ body: filledIn(values, schema) ?? {}, isAnyway }, { onSuccess: onDone }),
    );
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void submit(false)(event)}>
        <Stack>
          {isStatus(error, 412) ? (
            <Conflict problem={error} onAnyway={() => void submit(true)()} />
          ) : (
            error && <ProblemAlert error={error} />
          )}
          <ObjectFields schema={schema} path="" />
          <Group justify="flex-end" className="no-print">
            {onCancel && (
              <Button variant="default" onClick={onCancel}>
                {app('cancel')}
              </Button>
            )}
            <Button type="submit" loading={command.isPending}>
              {action ?? t('send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </FormProvider>
  );
}

/** Somebody else was first: what they recorded, and a way to go on. */
function Conflict({ problem, onAnyway }: { problem: ApiProblem; onAnyway: () => void }) {
  const t = useTexts(formTexts);
  return (
    <Alert role="alert" color="saffron" title={t('conflict.title')}>
      <Stack gap="xs">
        <Text size="sm">{t('conflict.text')}</Text>
        <List size="sm">
          {(problem.body.changes ?? []).map(({ type, version }) => (
            <List.Item key={version}>
              <bdi dir="ltr">{type}</bdi>
            </List.Item>
          ))}
        </List>
        <Group>
          <Button size="sm" variant="light" color="saffron" onClick={onAnyway}>
            {t('conflict.again')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
