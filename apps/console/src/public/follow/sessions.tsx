import { Button, Card, Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '../../api/client';
import { useFormats } from '../../language/use-formats';
import { useTexts } from '../../language/use-texts';
import { Reasoned } from './reasoned';
import { followTexts } from './texts';

interface Props {
  sessions: Schema<'FollowUp'>['sessions'];
  act: (command: string, body: unknown) => Promise<boolean>;
  busy: boolean;
}

/** The cooperative's own word on its coaching sessions. */
export function Sessions({ sessions, act, busy }: Props) {
  const t = useTexts(followTexts);
  return (
    <Stack component="section" aria-label={t('sessions')} gap="sm">
      <Title order={3}>{t('sessions')}</Title>
      {sessions.map((one) => (
        <SessionCard key={one.session} {...one} act={act} busy={busy} />
      ))}
    </Stack>
  );
}

function SessionCard({ session, occurredOn, act, busy }: Props['sessions'][number] & Pick<Props, 'act' | 'busy'>) {
  const t = useTexts(followTexts);
  const { date } = useFormats();
  const [code, setCode] = useState('');
  return (
    <Card>
      <Stack gap="sm">
        <Title order={4}>{t('session', { date: date(occurredOn) })}</Title>
        <TextInput
          size="lg"
          label={t('session.code')}
          inputMode="numeric"
          dir="ltr"
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <Button
          size="lg"
          mih={56}
          loading={busy}
          disabled={code.trim() === ''}
          onClick={() => void act('confirm-session', { session, code: code.trim() })}
        >
          {t('session.confirm')}
        </Button>
        <Reasoned
          action={t('session.dispute')}
          question={t('dispute.why')}
          onGive={(reason) => act('dispute-session', { session, reason })}
        />
      </Stack>
    </Card>
  );
}
