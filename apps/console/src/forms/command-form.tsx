import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { FormProvider, useForm } from 'react-hook-form';
import { useEffect, useState } from 'react';
import { ApiProblem, isStatus } from '../api/problem';
import { ProblemAlert } from '../app/problem-alert';
import { appTexts } from '../app/texts';
import { useTexts } from '../language/use-texts';
import { ObjectFields } from './field';
import { useFormKnowledge } from './form-context';
import { formTexts } from './form-texts';
import { chosen, filledIn, groupsOf, type JsonSchema, kindOf } from './schema';
import { forgetTyped, keepTyped, typedBefore } from './typed-before';
import { useCommand } from './use-command';
import { WhatChanged } from './what-changed';

interface Props {
  href: string;
  version?: number;
  schema: JsonSchema;
  /** What the button says; the form's own title stands above it. */
  action?: string;
  initial?: Readonly<Record<string, unknown>>;
  /** Where the command is one part of what is sent: in which field it stands there, and what is sent with it. */
  within?: { field: string; of: (payload: object) => unknown };
  /** By what name that is typed is kept, where it is only a part. */
  keptAs?: string;
  onDone: (answer: unknown, payload: object) => void;
  onCancel?: () => void;
}

/** Lists that must hold something begin with their first. */
const startOf = ({ properties = {}, required = [] }: JsonSchema): Record<string, unknown> =>
  Object.fromEntries(
    required
      .filter((name) => kindOf(properties[name] ?? {}) === 'list' && !groupsOf(chosen(properties[name]?.items ?? {})))
      .map((name) => [name, [{}]]),
  );

/** A command as a form, made from the schema the API gives with it. Nothing that was typed is lost before it is recorded. */
export function CommandForm({ href, version, schema, action, initial, within, keptAs, onDone, onCancel }: Props) {
  const t = useTexts(formTexts);
  const app = useTexts(appTexts);
  const kept = keptAs ?? (within === undefined ? href : undefined);
  const [before, setBefore] = useState(() => (kept === undefined ? undefined : typedBefore(kept)));
  const form = useForm<Record<string, unknown>>({
    defaultValues: { ...startOf(schema), ...initial, ...before },
    shouldUnregister: false,
  });
  useEffect(() => {
    if (kept === undefined) return undefined;
    const { unsubscribe } = form.watch((values) => keepTyped(kept, values));
    return unsubscribe;
  }, [form, kept]);
  const command = useCommand({ href, version });
  const { error } = command;
  const prefix = within ? `${within.field}.` : '';
  useEffect(() => {
    if (!(error instanceof ApiProblem)) return;
    for (const { field, message } of error.body.errors ?? [])
      form.setError(field.startsWith(prefix) ? field.slice(prefix.length) : field, { type: 'server', message });
  }, [error, form, prefix]);
  const submit = (isAnyway: boolean) =>
    form.handleSubmit((values) => {
      const payload = filledIn(values, schema) ?? {};
      const body = within ? within.of(payload) : payload;
      command.mutate(
        { body, isAnyway },
        {
          onSuccess: (answer) => {
            forgetTyped(kept ?? href);
            onDone(answer, payload);
          },
        },
      );
    });
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void submit(false)(event)}>
        <Stack>
          {isStatus(error, 412) ? (
            <Conflict problem={error} onAnyway={() => void submit(true)()} />
          ) : (
            error && <ProblemAlert error={error} />
          )}
          {before !== undefined && (
            <Alert color="sea" title={t('kept.title')}>
              <Button
                size="sm"
                variant="light"
                onClick={() => {
                  form.reset({ ...startOf(schema), ...initial });
                  forgetTyped(kept ?? href);
                  setBefore(undefined);
                }}
              >
                {t('kept.afresh')}
              </Button>
            </Alert>
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
  const { owner } = useFormKnowledge();
  return (
    <Alert role="alert" color="saffron" title={t('conflict.title')}>
      <Stack gap="xs">
        <Text size="sm">{t('conflict.text')}</Text>
        <WhatChanged changes={problem.body.changes ?? []} journeyId={owner.journeyId} />
        <Group>
          <Button size="sm" variant="light" color="saffron" onClick={onAnyway}>
            {t('conflict.again')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
