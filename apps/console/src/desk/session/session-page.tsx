import { Alert, Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { sessionStageNames } from '@mourafaka/contracts';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { download, get, type Schema } from '../../api/client';
import { Empty } from '../../app/empty';
import { Page } from '../../app/page';
import { ProblemAlert } from '../../app/problem-alert';
import { Ltr, Name } from '../../language/bdi';
import { useFormats } from '../../language/use-formats';
import { useLanguage, useTexts } from '../../language/use-texts';
import { regionName } from '../../words/names';
import { sessionsTexts } from '../sessions/texts';
import { EnrolmentCard } from './enrolment-card';
import { SessionActions } from './session-actions';
import classes from './session-page.module.css';
import { sessionTexts } from './texts';

const route = getRouteApi('/staff/sessions/$sessionId');
type Session = Schema<'TrainingSession'>;

/** One training session: when and where, and the sheet on which it is noted who came. */
export function SessionPage() {
  const language = useLanguage();
  const { day } = useFormats();
  const { sessionId } = route.useParams();
  const { data: session } = useSuspenseQuery(get('/v1/sessions/{id}', { params: { path: { id: sessionId } } }));
  const { module, heldOn, from, to, place, trainer, stage, region, cancelled } = session;
  const t = useTexts(sessionTexts);
  const all = useTexts(sessionsTexts);
  return (
    <Page
      title={module.name}
      crumbs={[{ to: '/sessions', label: all('title') }]}
      lead={day(heldOn)}
      actions={<SessionActions session={session} />}
    >
      <Group gap="sm">
        <Badge size="lg" variant="light" tt="none" radius="sm">
          {sessionStageNames[stage][language]}
        </Badge>
        <Text>
          <Ltr>
            {from}–{to}
          </Ltr>
          {' · '}
          <Name>{place}</Name>
          {' · '}
          <Name>{trainer}</Name>
        </Text>
        {region !== null && <Text c="dimmed">{regionName(region, language)}</Text>}
      </Group>
      {cancelled && <Alert color="brick">{t('cancelled', { reason: cancelled.reason })}</Alert>}
      {session.checkInCode !== null && !cancelled && (
        <Card>
          <Text size="sm">{t('code')}</Text>
          <Ltr className={classes.code}>{session.checkInCode}</Ltr>
          <Text size="sm" c="dimmed">
            {t('code.hint')}
          </Text>
        </Card>
      )}
      <Sheet session={session} />
    </Page>
  );
}

function Sheet({ session }: { session: Session }) {
  const t = useTexts(sessionTexts);
  const language = useLanguage();
  const print = useMutation({
    mutationFn: () =>
      download(
        `/v1/sessions/${session.sessionId}/papers/attendance-sheet?language=${language}`,
        'application/pdf',
        'attendance-sheet.pdf',
      ),
  });
  const enrolled = session.enrolments.filter(({ status }) => status !== 'removed');
  return (
    <section aria-labelledby="sheet">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3" id="sheet">
          {t('sheet')}
        </Title>
        <Button
          variant="default"
          className="no-print"
          leftSection={<Printer size={18} aria-hidden />}
          loading={print.isPending}
          onClick={() => print.mutate()}
        >
          {t('sheet.print')}
        </Button>
      </Group>
      <Stack gap="sm">
        {print.isError && <ProblemAlert error={print.error} />}
        {enrolled.length === 0 && <Empty title={t('sheet.empty')} text={t('sheet.empty.text')} />}
        {enrolled.map((enrolment) => (
          <EnrolmentCard key={enrolment.journeyId} session={session} enrolment={enrolment} />
        ))}
      </Stack>
    </section>
  );
}
