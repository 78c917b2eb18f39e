import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { appTexts } from '../../app/texts';
import { useTexts } from '../../language/use-texts';
import { followTexts } from './texts';

const fields = ['name', 'phone', 'email'] as const;
const typing = {
  name: { autoComplete: 'name', dir: 'auto' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel', dir: 'ltr' },
  email: { type: 'email', inputMode: 'email', autoComplete: 'email', dir: 'ltr' },
} as const;

interface Asked {
  representative: Partial<Record<(typeof fields)[number], string>>;
  reason: string;
}

interface Props {
  /** Whether it was sent: what was typed stays until it is. */
  onGive: (asked: Asked) => Promise<boolean>;
}

/** What should be written instead, and why: only what is filled in is asked for. */
export function Rectification({ onGive }: Props) {
  const t = useTexts(followTexts);
  const app = useTexts(appTexts);
  const [opened, setOpened] = useState(false);
  const [busy, setBusy] = useState(false);
  const [typed, setTyped] = useState<Asked['representative']>({});
  const [reason, setReason] = useState('');
  const filled = Object.entries(typed).filter(([, value]) => value.trim() !== '');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const representative = Object.fromEntries(filled.map(([field, value]) => [field, value.trim()]));
    const isSent = await onGive({ representative, reason: reason.trim() });
    setBusy(false);
    if (isSent) setOpened(false);
  };
  if (!opened) {
    return (
      <Button variant="default" mih={48} onClick={() => setOpened(true)}>
        {t('rectify')}
      </Button>
    );
  }
  return (
    <Stack component="form" gap="sm" onSubmit={(event: FormEvent) => void submit(event)}>
      {fields.map((field) => (
        <TextInput
          key={field}
          size="lg"
          label={t(`rectify.${field}`)}
          value={typed[field] ?? ''}
          {...typing[field]}
          onChange={({ currentTarget: { value } }) => setTyped((before) => ({ ...before, [field]: value }))}
        />
      ))}
      <Textarea
        size="lg"
        autosize
        minRows={2}
        dir="auto"
        label={t('rectify.why')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Group>
        <Button type="submit" loading={busy} disabled={filled.length === 0 || reason.trim() === ''}>
          {t('rectify.send')}
        </Button>
        <Button variant="default" onClick={() => setOpened(false)}>
          {app('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
