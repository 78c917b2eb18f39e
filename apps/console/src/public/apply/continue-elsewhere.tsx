import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { normalisePublicCode } from '@mourafaka/contracts';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ProblemAlert } from '../../app/problem-alert';
import { Ltr } from '../../language/bdi';
import { useTexts } from '../../language/use-texts';
import classes from './received.module.css';
import { applyTexts } from './texts';

/** The code of what is being written, for who asks for it: whoever has it has the draft. */
export function DraftCode({ code }: { code: string }) {
  const t = useTexts(applyTexts);
  return (
    <details className={classes.more}>
      <summary>{t('continue.title')}</summary>
      <Text>{t('continue.code')}</Text>
      <Text className={classes.code} data-testid="draft-code">
        <Ltr>{code}</Ltr>
      </Text>
    </details>
  );
}

/** Goes on with what was begun elsewhere. The code is typed, for an address would be kept in many places. */
export function ResumeForm({ resume }: { resume: (code: string) => Promise<boolean> }) {
  const t = useTexts(applyTexts);
  const [typed, setTyped] = useState('');
  const asked = useMutation({ mutationFn: () => resume(normalisePublicCode(typed)) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (normalisePublicCode(typed) !== '') asked.mutate();
  };
  return (
    <details className={classes.more}>
      <summary>{t('resume.title')}</summary>
      <Stack component="form" onSubmit={submit}>
        {asked.isError && <ProblemAlert error={asked.error} />}
        {asked.data === false && <Alert color="saffron">{t('resume.other')}</Alert>}
        <TextInput
          size="lg"
          label={t('resume.code')}
          value={typed}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={40}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button size="lg" mih={56} type="submit" variant="default" loading={asked.isPending}>
          {t('resume.do')}
        </Button>
      </Stack>
    </details>
  );
}
