import { Button, Card, Group, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Schema } from '../../api/client';
import { ProblemAlert } from '../../app/problem-alert';
import { useCommand } from '../../forms/use-command';
import { useTexts } from '../../language/use-texts';
import { emergencyTexts } from './emergency-texts';

/** The tracking code of who stands at the counter, and why it cannot wait; then the file itself. */
export function OpenForm() {
  const t = useTexts(emergencyTexts);
  const navigate = useNavigate();
  const [trackingCode, setTrackingCode] = useState('');
  const [reason, setReason] = useState('');
  const command = useCommand<Schema<'Opening'>>({ href: '/v1/break-glass' });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = { trackingCode: trackingCode.trim(), reason: reason.trim() };
    const onSuccess = ({ journeyId }: Schema<'Opening'>): void => {
      notifications.show({ message: t('opened'), color: 'argan' });
      void navigate({ to: '/cooperatives/$journeyId', params: { journeyId } });
    };
    command.mutate({ body }, { onSuccess });
  };
  return (
    <Card component="section" aria-labelledby="open" className="no-print">
      <Title order={2} size="h3" id="open" mb="sm">
        {t('open')}
      </Title>
      <form onSubmit={submit}>
        <Stack>
          {command.isError && <ProblemAlert error={command.error} />}
          <TextInput
            label={t('tracking-code')}
            description={t('tracking-code.hint')}
            value={trackingCode}
            dir="ltr"
            required
            maxLength={60}
            onChange={({ currentTarget }) => setTrackingCode(currentTarget.value)}
          />
          <Textarea
            label={t('reason')}
            description={t('reason.hint')}
            value={reason}
            required
            autosize
            minRows={2}
            maxLength={300}
            onChange={({ currentTarget }) => setReason(currentTarget.value.replaceAll('\n', ' '))}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={command.isPending}>
              {t('do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
