import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemAlert } from '../../app/problem-alert';
import { appTexts } from '../../app/texts';
import { DateField } from '../../forms/date-field';
import { today } from '../../language/formats';
import { useTexts } from '../../language/use-texts';
import { workTexts } from './texts';
import { useMark } from './use-mark';

/** Until when and why: who looks after the delay reads it. */
export function SnoozeDialog({ taskId, onClose }: { taskId: string; onClose: () => void }) {
  const t = useTexts(workTexts);
  const app = useTexts(appTexts);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const mark = useMark(taskId);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    mark.mutate({ command: 'snooze', body: { until, reason } }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title={t('snooze.do')} closeButtonProps={{ 'aria-label': app('close') }}>
      <form onSubmit={submit}>
        <Stack>
          {mark.isError && <ProblemAlert error={mark.error} />}
          <DateField required label={t('snooze.until')} minDate={today()} value={until} onChange={setUntil} />
          <Textarea
            required
            autosize
            minRows={2}
            maxLength={500}
            label={t('snooze.reason')}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {app('cancel')}
            </Button>
            <Button type="submit" loading={mark.isPending}>
              {t('snooze.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
