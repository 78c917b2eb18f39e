import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { ApiProblem } from '../api/problem';
import { useTexts } from '../language/use-texts';
import { ProblemAlert } from './problem-alert';
import { appTexts } from './texts';

/** An address of nothing. */
export function NotFound() {
  const t = useTexts(appTexts);
  return (
    <Stack align="center" ta="center" py={64} px="md">
      <Title order={1}>{t('missing.title')}</Title>
      <Text c="dimmed">{t('missing.text')}</Text>
      <Button renderRoot={(props) => <Link to="/" {...props} />}>{t('home')}</Button>
    </Stack>
  );
}

/** In place of a page that failed; the shell stays, so that one can go elsewhere. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  const t = useTexts(appTexts);
  if (error instanceof ApiProblem) return <ProblemAlert error={error} onRetry={reset} />;
  return (
    <Stack py="xl">
      <Text role="alert">{t('error.crashed')}</Text>
      <Group>
        <Button onClick={() => location.reload()}>{t('reload')}</Button>
      </Group>
    </Stack>
  );
}
