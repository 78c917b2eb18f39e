import { Button, Card, Stack, Text, Title } from '@mantine/core';
import type { Schema } from '../../api/client';
import { useTexts } from '../../language/use-texts';
import { followTexts } from './texts';

interface Props {
  consent: NonNullable<Schema<'FollowUp'>['consent']>;
  act: (command: string, body: unknown) => Promise<boolean>;
  busy: boolean;
}

/** The words of consent have changed since it was given: they are shown and agreed to anew. */
export function Consent({ consent: { newest, text }, act, busy }: Props) {
  const t = useTexts(followTexts);
  return (
    <Card component="section" aria-labelledby="consent">
      <Stack gap="sm">
        <Title order={3} id="consent">
          {t('consent')}
        </Title>
        <Text>{t('consent.why')}</Text>
        <Text component="blockquote" m={0} fw={500}>
          {text}
        </Text>
        <Button size="lg" mih={56} loading={busy} onClick={() => void act('renew-consent', { textVersion: newest })}>
          {t('consent.agree')}
        </Button>
      </Stack>
    </Card>
  );
}
