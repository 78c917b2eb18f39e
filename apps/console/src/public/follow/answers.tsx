import { Alert, Button, Card, Group, Stack, Title } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { download, type Schema } from '../../api/client';
import { ProblemAlert } from '../../app/problem-alert';
import { useLanguage, useTexts } from '../../language/use-texts';
import { Consent } from './consent';
import { command } from './follow-session';
import { MissingDocuments } from './missing-documents';
import { OwnData } from './own-data';
import { Reasoned } from './reasoned';
import { Sessions } from './sessions';
import { followTexts } from './texts';
import { useGive } from './use-give';

interface Props {
  trackingCode: string;
  followUp: Schema<'FollowUp'>;
}

/** What the cooperative may do now, and the papers it may print. */
export function Answers({ trackingCode, followUp }: Props) {
  const t = useTexts(followTexts);
  const { give, busy, problem, done, dialog } = useGive(trackingCode);
  const { commands, missing, sessions, place, consent } = followUp;
  const act = (name: string, body: unknown) => {
    const key = crypto.randomUUID();
    return give(() => command(trackingCode, name, body, key));
  };
  return (
    <Stack>
      {dialog}
      {problem !== undefined && <ProblemAlert error={problem} />}
      {done && (
        <Alert role="status" color="argan">
          {t('sent')}
        </Alert>
      )}
      {missing.length > 0 && commands.includes('complete-file') && (
        <MissingDocuments trackingCode={trackingCode} missing={missing} give={give} busy={busy} />
      )}
      {place && (
        <Card component="section">
          <Stack gap="sm">
            <Title order={3}>{t('place')}</Title>
            <Button size="lg" mih={56} loading={busy} onClick={() => void act('accept-place', {})}>
              {t('accept')}
            </Button>
            <Reasoned
              action={t('decline')}
              question={t('decline.why')}
              onGive={(reason) => act('decline-place', { reason })}
            />
          </Stack>
        </Card>
      )}
      {consent && <Consent consent={consent} act={act} busy={busy} />}
      {sessions.length > 0 && <Sessions sessions={sessions} act={act} busy={busy} />}
      {commands.includes('appeal') && (
        <Reasoned action={t('appeal')} question={t('appeal.why')} onGive={(grounds) => act('appeal', { grounds })} />
      )}
      <Papers trackingCode={trackingCode} followUp={followUp} />
      <OwnData trackingCode={trackingCode} commands={commands} act={act} />
      {commands.includes('withdraw') && (
        <Reasoned
          action={t('withdraw')}
          question={t('withdraw.why')}
          warning={t('withdraw.warning')}
          onGive={(reason) => act('withdraw', { reason })}
        />
      )}
    </Stack>
  );
}

type Paper = 'admission-letter' | 'rejection-letter' | 'session-report' | 'certificate';

/** Those that may exist by now; where one does not yet, the API says so. */
function papersOf({ phase, state }: Schema<'FollowUp'>): Paper[] {
  if (state === 'rejected') return ['rejection-letter'];
  if (state === 'graduated') return ['admission-letter', 'session-report', 'certificate'];
  if (phase === 'diagnosis' || state === 'admitted') return ['admission-letter'];
  return phase === 'training' || phase === 'marketing' ? ['admission-letter', 'session-report'] : [];
}

function Papers({ trackingCode, followUp }: Props) {
  const t = useTexts(followTexts);
  const language = useLanguage();
  const [problem, setProblem] = useState<unknown>();
  const papers = papersOf(followUp);
  if (papers.length === 0) return null;
  const print = (paper: Paper) => {
    setProblem(undefined);
    const path = `/v1/track/${trackingCode}/papers/${paper}?lang=${language}`;
    void download(path, 'application/pdf', `${paper}.pdf`).catch(setProblem);
  };
  return (
    <Card component="section" className="no-print">
      <Stack gap="sm">
        <Title order={3}>{t('papers')}</Title>
        {problem !== undefined && <ProblemAlert error={problem} />}
        <Group gap="sm">
          {papers.map((paper) => (
            <Button
              key={paper}
              variant="default"
              leftSection={<Printer size={20} aria-hidden />}
              onClick={() => print(paper)}
            >
              {t(`paper.${paper}`)}
            </Button>
          ))}
        </Group>
      </Stack>
    </Card>
  );
}
