import { Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../language/use-texts';
import { ProblemAlert } from '../app/problem-alert';
import { signInAgain } from './session';
import { identityTexts } from './texts';
import { useSession } from './use-session';

/** Over the page, which keeps everything: signing in happens in a window beside it. */
export function ExpiredDialog() {
  const t = useTexts(identityTexts);
  const isExpired = useSession() === 'expired';
  const [failure, setFailure] = useState<unknown>();
  const again = (): void => {
    setFailure(undefined);
    signInAgain().catch(setFailure);
  };
  return (
    <Modal
      opened={isExpired}
      zIndex={1000}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('expired.title')}
    >
      <Stack>
        <Text>{t('expired.text')}</Text>
        {failure !== undefined && <ProblemAlert error={failure} />}
        <Button data-autofocus onClick={again}>
          {t('again')}
        </Button>
      </Stack>
    </Modal>
  );
}
