import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { Schema } from '../../api/client';
import { ProblemAlert } from '../../app/problem-alert';
import { useLanguage, useTexts } from '../../language/use-texts';
import { HeldData } from '../../personal/held';
import { personalTexts } from '../../personal/personal-texts';
import { ownData, printOwnData } from './follow-session';
import { Rectification } from './rectification';
import { followTexts } from './texts';
import { useGive } from './use-give';

interface Props {
  trackingCode: string;
  commands: Schema<'FollowUp'>['commands'];
  act: (command: string, body: unknown) => Promise<boolean>;
}

/** What is held on me: shown and printed to whoever has the telephone of the file, and put right where it is wrong. */
export function OwnData({ trackingCode, commands, act }: Props) {
  const t = useTexts(followTexts);
  const personal = useTexts(personalTexts);
  const language = useLanguage();
  const [held, setHeld] = useState<Schema<'PersonalData'>>();
  const { give, busy, problem, dialog } = useGive(trackingCode);
  return (
    <Card component="section" aria-labelledby="own-data" className="no-print">
      {dialog}
      <Stack gap="sm">
        <Title order={3} id="own-data">
          {t('own')}
        </Title>
        <Text>{t('own.text')}</Text>
        {problem !== undefined && <ProblemAlert error={problem} />}
        {held && <HeldData held={held} />}
        <Group gap="sm">
          {!held && (
            <Button
              variant="default"
              mih={48}
              loading={busy}
              onClick={() => void give(async () => setHeld(await ownData(trackingCode)))}
            >
              {t('own.show')}
            </Button>
          )}
          <Button
            variant="default"
            mih={48}
            loading={busy}
            leftSection={<Printer size={20} aria-hidden />}
            onClick={() => void give(() => printOwnData(trackingCode, language))}
          >
            {personal('print')}
          </Button>
          {commands.includes('request-access') && (
            <Button variant="default" mih={48} onClick={() => void act('request-access', {})}>
              {t('own.ask')}
            </Button>
          )}
        </Group>
        {commands.includes('request-rectification') && (
          <Rectification onGive={(body) => act('request-rectification', body)} />
        )}
      </Stack>
    </Card>
  );
}
