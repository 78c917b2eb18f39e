import { Button, Card, FileInput, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { send } from '../../api/client';
import { Page } from '../../app/page';
import { ProblemAlert } from '../../app/problem-alert';
import parts from '../../figures/parts/parts.module.css';
import { useTexts } from '../../language/use-texts';
import { BatchChoice } from '../parts/batch-choice';
import { importTexts } from './import-texts';
import { type Item, type Report, withAnswered } from './report';
import { ReportView } from './report-view';

/** A file of applications: sent, told row by row what became of it, and corrected in place. */
export function ImportPage() {
  const t = useTexts(importTexts);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <BatchChoice>{({ batch }, choice) => <Import key={batch} batch={batch} choice={choice} />}</BatchChoice>
    </Page>
  );
}

function Import({ batch, choice }: { batch: string; choice: ReactNode }) {
  const [report, setReport] = useState<{ number: number; of: Report }>();
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: ({ file, dryRun }: { file: File; dryRun: boolean }) => {
      const body = new FormData();
      body.append('file', file);
      return send<Report>(`/v1/batches/${batch}/imports?dryRun=${String(dryRun)}`, { body });
    },
    onSuccess: (of) => {
      setReport((before) => ({ number: (before?.number ?? 0) + 1, of }));
      return queries.invalidateQueries();
    },
  });
  const answered = (items: readonly Item[]): void =>
    setReport((before) => before && { ...before, of: withAnswered(before.of, items) });
  return (
    <Stack gap="lg">
      <FileForm choice={choice} isPending={sending.isPending} onSend={sending.mutate} />
      {sending.isError && <ProblemAlert error={sending.error} />}
      {report && <ReportView key={report.number} batch={batch} report={report.of} onAnswered={answered} />}
    </Stack>
  );
}

interface FormProps {
  choice: ReactNode;
  isPending: boolean;
  onSend: (what: { file: File; dryRun: boolean }) => void;
}

function FileForm({ choice, isPending, onSend }: FormProps) {
  const t = useTexts(importTexts);
  const [file, setFile] = useState<File | null>(null);
  const [isMissing, setMissing] = useState(false);
  const start = (dryRun: boolean): void => {
    setMissing(!file);
    if (file) onSend({ file, dryRun });
  };
  return (
    <Card className="no-print">
      <Stack>
        <div className={parts.filters}>
          {choice}
          <FileInput
            label={t('file')}
            placeholder={t('file.choose')}
            description={t('file.hint')}
            accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            value={file}
            error={isMissing && !file ? t('file.missing') : undefined}
            onChange={setFile}
          />
        </div>
        <Group justify="flex-end">
          <Button variant="default" loading={isPending} onClick={() => start(true)}>
            {t('try')}
          </Button>
          <Button loading={isPending} onClick={() => start(false)}>
            {t('import')}
          </Button>
        </Group>
        {isPending && (
          <Text size="sm" role="status">
            {t('working')}
          </Text>
        )}
      </Stack>
    </Card>
  );
}
