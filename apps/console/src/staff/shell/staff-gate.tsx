import { Center, Loader, Stack, Text } from '@mantine/core';
import { Suspense, useCallback, useEffect, useState } from 'react';
import { ProblemAlert } from '../../app/problem-alert';
import { ExpiredDialog } from '../../identity/expired-dialog';
import { beginSession, signIn } from '../../identity/session';
import { useSession } from '../../identity/use-session';
import { useTexts } from '../../language/use-texts';
import { staffTexts } from '../texts';
import { StaffShell } from './staff-shell';

/** Nobody passes without signing in; who was here before stays, and is asked to sign in again over the page. */
export function StaffGate() {
  const session = useSession();
  const [failure, setFailure] = useState<unknown>();
  const begin = useCallback(() => {
    setFailure(undefined);
    beginSession().catch(setFailure);
  }, []);
  useEffect(begin, [begin]);
  useEffect(() => {
    if (session === 'signed-out') signIn(location.pathname + location.search).catch(setFailure);
  }, [session]);
  if (failure !== undefined) {
    return (
      <Center mih="60vh" px="md">
        <ProblemAlert error={failure} onRetry={begin} />
      </Center>
    );
  }
  if (session === 'unknown' || session === 'signed-out') return <Waiting />;
  return (
    <>
      <Suspense fallback={<Waiting />}>
        <StaffShell />
      </Suspense>
      <ExpiredDialog />
    </>
  );
}

function Waiting() {
  const t = useTexts(staffTexts);
  return (
    <Center mih="60vh" component="main">
      <Stack align="center" role="status">
        <Loader aria-hidden />
        <Text c="dimmed">{t('signing-in')}</Text>
      </Stack>
    </Center>
  );
}
