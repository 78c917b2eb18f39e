import { Alert, Button, Group, List, Text } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { ApiProblem } from '../api/problem';
import { useTexts } from '../language/use-texts';
import { appTexts } from './texts';

/** What went wrong and what to do, as the API says it in the reader's language. */
export function useProblemText(): (error: unknown) => string {
  const t = useTexts(appTexts);
  return (error) => {
    if (!(error instanceof ApiProblem)) return t('error.unexpected', { code: 'CONSOLE' });
    if (error.isUnreachable) return t('error.network');
    const { detail, correlationId, code } = error.body;
    return detail === '' ? t('error.unexpected', { code: correlationId ?? code }) : detail;
  };
}

interface Props {
  error: unknown;
  /** Offers to try again. */
  onRetry?: () => void;
}

/** Shown in place of what could not be had, or above a form, whose fields keep what was typed. */
export function ProblemAlert({ error, onRetry }: Props) {
  const t = useTexts(appTexts);
  const text = useProblemText();
  const fields = error instanceof ApiProblem ? (error.body.errors ?? []) : [];
  return (
    <Alert role="alert" color="brick" variant="light" icon={<TriangleAlert aria-hidden />} title={t('error.title')}>
      <Text size="sm">{text(error)}</Text>
      {fields.length > 0 && (
        <List size="sm" mt="xs">
          {fields.map(({ field, message }) => (
            <List.Item key={`${field} ${message}`}>{message}</List.Item>
          ))}
        </List>
      )}
      {onRetry && (
        <Group mt="sm">
          <Button size="sm" variant="light" color="brick" onClick={onRetry}>
            {t('retry')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
