import { Alert, Button, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ShieldCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { type AnswerOf, get } from '../api/client';
import { ProblemAlert } from '../app/problem-alert';
import { useFormats } from '../language/use-formats';
import { useTexts } from '../language/use-texts';
import { auditTexts } from './audit-texts';

type Verification = AnswerOf<'/v1/journal/verification'>;
type Fault = Verification['faults'][number];

interface Checked {
  streams: number;
  faults: Fault[];
}

/** A page of streams at a time, so that one sees it go on. */
async function verifyAll(onProgress: (checked: Checked) => void): Promise<Checked> {
  const checked: Checked = { streams: 0, faults: [] };
  let after: string | undefined;
  do {
    const { queryFn } = get('/v1/journal/verification', { params: { query: { after } } });
    const page: Verification = await queryFn({ signal: new AbortController().signal });
    checked.streams += page.checked;
    checked.faults.push(...page.faults);
    onProgress({ ...checked });
    after = page.nextAfter ?? undefined;
  } while (after !== undefined);
  return checked;
}

export function VerifyAll() {
  const t = useTexts(auditTexts);
  const [sofar, setSofar] = useState<Checked>();
  const run = useMutation({ mutationFn: () => verifyAll(setSofar) });
  return (
    <Card component="section" aria-labelledby="verify">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2} size="h3" id="verify">
            {t('verify.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('verify.lead')}
          </Text>
        </div>
        <Button loading={run.isPending} onClick={() => run.mutate()} className="no-print">
          {t('verify')}
        </Button>
      </Group>
      <Stack gap="xs" mt="sm">
        <div role="status">{sofar && <Text size="sm">{t('verify.checked', { count: sofar.streams })}</Text>}</div>
        {run.isError && <ProblemAlert error={run.error} />}
        {run.isSuccess && <Result faults={run.data.faults} whole={t('verify.whole')} />}
        <Text size="sm" c="dimmed">
          {t('verify.checkpoint')}
        </Text>
      </Stack>
    </Card>
  );
}

/** Whole, or where it first is not. */
export function Result({ faults, whole }: { faults: readonly Fault[]; whole: string }) {
  const t = useTexts(auditTexts);
  const { number } = useFormats();
  if (faults.length === 0) {
    return (
      <Alert color="argan" icon={<ShieldCheck aria-hidden />}>
        {whole}
      </Alert>
    );
  }
  return (
    <Alert role="alert" color="brick" icon={<TriangleAlert aria-hidden />} title={t('verify.broken')}>
      <List size="sm">
        {faults.map(({ stream, version, reason }) => (
          <List.Item key={stream}>{t('verify.fault', { stream, version: number(version), reason })}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
