import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { Schema } from '../../api/client';
import { Name } from '../../language/bdi';
import { useTexts } from '../../language/use-texts';
import { FileButtons } from '../apply/file-buttons';
import { reduced } from '../apply/pictures';
import { command, sendDocument } from './follow-session';
import { followTexts } from './texts';
import type { Give } from './use-give';

interface Props {
  trackingCode: string;
  missing: Schema<'FollowUp'>['missing'];
  give: Give;
  busy: boolean;
}

/** What is asked for, chosen one by one and sent together. */
export function MissingDocuments({ trackingCode, missing, give, busy }: Props) {
  const t = useTexts(followTexts);
  const [chosen, setChosen] = useState<Record<string, File>>({});
  const [key, setKey] = useState(() => crypto.randomUUID());
  const files = Object.entries(chosen);

  const choose = (kind: string, file: File) => {
    setChosen((before) => ({ ...before, [kind]: file }));
    setKey(crypto.randomUUID());
  };
  const send = () =>
    give(async () => {
      const documents = [];
      for (const [kind, file] of files) {
        const stored = await sendDocument(trackingCode, kind, await reduced(file), file.name);
        const { documentId, fileName, size, sha256 } = stored;
        documents.push({ kind, documentId, name: fileName, size, sha256 });
      }
      await command(trackingCode, 'complete-file', { documents }, key);
    });

  return (
    <Card component="section">
      <Stack gap="md">
        <Title order={3}>{t('missing')}</Title>
        {missing.map(({ kind, text }) => (
          <Stack key={kind} gap="xs">
            <Text fw={500}>{text}</Text>
            {chosen[kind] && (
              <Group gap="xs" wrap="nowrap" role="status">
                <CircleCheck size={22} aria-hidden />
                <Text>
                  {t('missing.ready')} · <Name>{chosen[kind].name}</Name>
                </Text>
              </Group>
            )}
            <FileButtons document={text} onFile={(file) => choose(kind, file)} />
          </Stack>
        ))}
        <Button size="lg" mih={56} loading={busy} disabled={files.length === 0} onClick={() => void send()}>
          {t('missing.send')}
        </Button>
      </Stack>
    </Card>
  );
}
