import { Button, Card, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { Page } from '../../app/page';
import { Ltr, Name } from '../../language/bdi';
import { useFormats } from '../../language/use-formats';
import { useTexts } from '../../language/use-texts';
import classes from './received.module.css';
import { applyTexts } from './texts';

export interface Received {
  trackingCode: string;
  cooperative: string;
  /** Instant. */
  at: string;
}

/** The confirmation: the code, on paper if one likes. */
export function ReceivedPage({ received: { trackingCode, cooperative, at } }: { received: Received }) {
  const t = useTexts(applyTexts);
  const { date } = useFormats();
  return (
    <Page title={t('done.title')}>
      <Card padding="lg" maw="36rem" className={classes.paper}>
        <Stack gap="sm">
          <Text size="lg">
            <Name>{cooperative}</Name>
          </Text>
          <Text>{t('done.on', { date: date(at) })}</Text>
          <Text fw={500}>{t('done.code')}</Text>
          <Text className={classes.code} data-testid="tracking-code">
            <Ltr>{trackingCode}</Ltr>
          </Text>
          <Text>{t('done.keep')}</Text>
          <Text className="no-print">{t('done.sms')}</Text>
        </Stack>
      </Card>
      <Stack maw="36rem" className="no-print">
        <Button size="lg" mih={56} renderRoot={(props) => <Link to="/follow" hash={trackingCode} {...props} />}>
          {t('done.follow')}
        </Button>
        <Button size="lg" mih={56} variant="default" leftSection={<Printer aria-hidden />} onClick={() => print()}>
          {t('done.print')}
        </Button>
      </Stack>
    </Page>
  );
}
