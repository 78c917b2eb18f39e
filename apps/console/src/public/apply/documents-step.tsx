import { ActionIcon, Card, Group, Stack, Text, Title } from '@mantine/core';
import { CircleCheck, Clock, Trash2 } from 'lucide-react';
import type { Schema } from '../../api/client';
import { ProblemAlert } from '../../app/problem-alert';
import { Name } from '../../language/bdi';
import { useLanguage, useTexts } from '../../language/use-texts';
import { FileButtons } from './file-buttons';
import { applyTexts } from './texts';
import type { useDocuments } from './use-documents';

interface Props {
  asked: Schema<'Call'>['documents'];
  documents: ReturnType<typeof useDocuments>;
}

export function DocumentsStep({ asked, documents }: Props) {
  const t = useTexts(applyTexts);
  const language = useLanguage();
  const { sent, waiting, problem, add, remove } = documents;
  return (
    <Stack>
      <Text>{t('documents.text')}</Text>
      {problem !== undefined && <ProblemAlert error={problem} />}
      {asked.map(({ kind, names, required }) => (
        <Card key={kind} component="section" aria-label={names[language]}>
          <Stack gap="sm">
            <Title order={3}>
              {names[language]}
              {!required && ` (${t('optional')})`}
            </Title>
            {sent
              .filter((document) => document.kind === kind)
              .map(({ documentId, fileName }) => (
                <Group key={documentId} gap="xs" wrap="nowrap">
                  <CircleCheck size={22} aria-hidden color="var(--mantine-color-argan-6)" />
                  <Text style={{ flex: 1, minInlineSize: 0 }}>
                    {t('document.sent')} · <Name>{fileName}</Name>
                  </Text>
                  <ActionIcon aria-label={t('remove', { file: fileName })} onClick={() => void remove(documentId)}>
                    <Trash2 size={20} aria-hidden />
                  </ActionIcon>
                </Group>
              ))}
            {waiting
              .filter((picture) => picture.kind === kind)
              .map(({ id, fileName }) => (
                <Group key={id} gap="xs" wrap="nowrap" role="status">
                  <Clock size={22} aria-hidden />
                  <Text>
                    {t('document.waiting')} · <Name>{fileName}</Name>
                  </Text>
                </Group>
              ))}
            <FileButtons document={names[language]} onFile={(file) => void add(kind, file)} />
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}
