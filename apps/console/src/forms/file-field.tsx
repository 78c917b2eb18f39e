import { FileInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Controller, useFormContext } from 'react-hook-form';
import { send } from '../api/client';
import { useProblemText } from '../app/problem-alert';
import { useTexts } from '../language/use-texts';
import { useFormKnowledge } from './form-context';
import { formTexts } from './form-texts';
import { useLabels } from './labels';

interface Sent {
  documentId: string;
}

/** A file that is sent as soon as it is chosen; the command then names it. */
export function FileField({ path, name, isRequired }: { path: string; name: string; isRequired: boolean }) {
  const t = useTexts(formTexts);
  const labels = useLabels();
  const problemText = useProblemText();
  const { owner } = useFormKnowledge();
  const { control, getValues, setValue } = useFormContext();
  const beside = (sibling: string): string => [...path.split('.').slice(0, -1), sibling].join('.');
  const sending = useMutation({
    mutationFn: (file: File) => {
      const kind: unknown = getValues(beside('kind'));
      const form = new FormData();
      const fields = { kind: typeof kind === 'string' && kind !== '' ? kind : 'report', ...owner };
      for (const [field, value] of Object.entries(fields)) form.append(field, value);
      form.append('file', file);
      return send<Sent>('/v1/documents', { body: form });
    },
    onSuccess: ({ documentId }, file) => {
      setValue(path, documentId, { shouldValidate: true });
      if (getValues(beside('name')) === undefined) setValue(beside('name'), file.name);
    },
  });
  const state = sending.isPending
    ? t('file.sending')
    : sending.isSuccess
      ? t('file.there', { name: sending.variables.name })
      : t('file.hint');
  return (
    <Controller
      name={path}
      control={control}
      rules={isRequired ? { required: t('missing.value') } : {}}
      render={({ fieldState }) => (
        <FileInput
          label={labels.field(name)}
          placeholder={t('file.choose')}
          description={state}
          required={isRequired}
          error={sending.isError ? problemText(sending.error) : fieldState.error?.message}
          accept="application/pdf,image/jpeg,image/png,image/webp,.docx,.xlsx"
          onChange={(file) => file && sending.mutate(file)}
        />
      )}
    />
  );
}
