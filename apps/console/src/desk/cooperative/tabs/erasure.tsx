import { Alert, Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { appTexts } from '../../../app/texts';
import { ProblemAlert } from '../../../app/problem-alert';
import { useCommand } from '../../../forms/use-command';
import { useTexts } from '../../../language/use-texts';
import { cooperativeTexts } from '../texts';

interface Props {
  journeyId: string;
  person: string;
  onDone: () => void;
}

/** Forgets a person for good: said twice, with a reason, since nobody can take it back. */
export function Erasure({ journeyId, person, onDone }: Props) {
  const t = useTexts(cooperativeTexts);
  const app = useTexts(appTexts);
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const command = useCommand({ href: `/v1/journeys/${journeyId}/personal-data/erasure` });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const onSuccess = (): void => {
      notifications.show({ message: t('personal.erased'), color: 'argan' });
      setOpened(false);
      onDone();
    };
    command.mutate({ body: { person, reason: reason.trim() } }, { onSuccess });
  };
  return (
    <>
      <Button variant="default" color="brick" onClick={() => setOpened(true)}>
        {t('personal.erase')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('personal.erase')}
        closeButtonProps={{ 'aria-label': app('close') }}
      >
        <form onSubmit={submit}>
          <Stack>
            <Alert color="saffron">{t('personal.erase.warning')}</Alert>
            {command.isError && <ProblemAlert error={command.error} />}
            <Textarea
              label={t('personal.erase.reason')}
              description={t('personal.erase.hint')}
              value={reason}
              required
              autosize
              minRows={2}
              maxLength={2000}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setOpened(false)}>
                {app('cancel')}
              </Button>
              <Button type="submit" color="brick" loading={command.isPending}>
                {t('personal.erase.do')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
