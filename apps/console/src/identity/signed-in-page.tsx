import { Button, Center, Loader, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../language/use-texts';
import { finishSignIn, signIn } from './session';
import { identityTexts } from './texts';

type Outcome = 'waiting' | 'told' | 'failed';

/** The issuer's answer becomes a session; then one is where one wanted to go. */
export function SignedInPage() {
  const t = useTexts(identityTexts);
  const navigate = useNavigate();
  const [outcome, setOutcome] = useState<Outcome>('waiting');
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true; // an answer can be used once
    finishSignIn().then(
      (returnTo) => (returnTo === undefined ? setOutcome('told') : void navigate({ to: returnTo, replace: true })),
      () => setOutcome('failed'),
    );
  }, [navigate]);
  return (
    <Center mih="60vh" component="main" px="md">
      <Stack align="center">
        {outcome === 'waiting' && <Loader aria-hidden />}
        <Text role={outcome === 'failed' ? 'alert' : 'status'}>
          {outcome === 'waiting' ? t('signing') : outcome === 'told' ? t('window.close') : t('failed')}
        </Text>
        {outcome === 'failed' && <Button onClick={() => void signIn('/work')}>{t('again')}</Button>}
      </Stack>
    </Center>
  );
}
