import { Alert, Button, Card, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { appTexts } from '../../app/texts';
import { useTexts } from '../../language/use-texts';
import { followTexts } from './texts';

interface Props {
  action: string;
  question: string;
  warning?: string;
  /** Whether it was done: what was typed stays until it is. */
  onGive: (reason: string) => Promise<boolean>;
}

/** Something that needs a word of explanation: a button, then the question. */
export function Reasoned({ action, question, warning, onGive }: Props) {
  const t = useTexts(followTexts);
  const app = useTexts(appTexts);
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  if (!opened) {
    return (
      <Button variant="default" mih={48} className="no-print" onClick={() => setOpened(true)}>
        {action}
      </Button>
    );
  }
  const finish = async () => {
    setBusy(true);
    const isDone = await onGive(reason.trim());
    setBusy(false);
    if (isDone) setOpened(false);
  };
  return (
    <Card component="section" aria-label={action}>
      <Stack gap="sm">
        {warning !== undefined && <Alert color="saffron">{warning}</Alert>}
        <Textarea
          size="lg"
          autosize
          minRows={3}
          dir="auto"
          label={question}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Group>
          <Button loading={busy} disabled={reason.trim() === ''} onClick={() => void finish()}>
            {t('confirm')}
          </Button>
          <Button variant="default" onClick={() => setOpened(false)}>
            {app('cancel')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
