import { Button, Card, SimpleGrid, Text, Title } from '@mantine/core';
import { phaseNames } from '@mourafaka/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { get } from '../../api/client';
import { Empty } from '../../app/empty';
import { Loading } from '../../app/loading';
import { Page } from '../../app/page';
import { ProblemAlert } from '../../app/problem-alert';
import { useLanguage, useTexts } from '../../language/use-texts';
import { keptDraft } from '../apply/kept-draft';
import { CallCard } from './call-card';
import classes from './home-page.module.css';
import { homeTexts } from './texts';

const steps = ['application', 'diagnosis', 'training', 'marketing'] as const;

/** The call, and the two ways on: apply, or follow what was sent. */
export function HomePage() {
  const t = useTexts(homeTexts);
  const language = useLanguage();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Calls />
      <Button size="lg" variant="default" mih={56} renderRoot={(props) => <Link to="/follow" {...props} />}>
        {t('follow')}
      </Button>
      <Title order={2}>{t('steps')}</Title>
      <SimpleGrid cols={{ base: 1, sm: 2, md: 4 }} component="ol" className={classes.steps}>
        {steps.map((phase, index) => (
          <Card key={phase} component="li">
            <span className={classes.number} aria-hidden>
              {index + 1}
            </span>
            <Title order={3}>{phaseNames[phase][language]}</Title>
            <Text mt={4}>{t(`step.${phase}`)}</Text>
          </Card>
        ))}
      </SimpleGrid>
    </Page>
  );
}

function Calls() {
  const t = useTexts(homeTexts);
  const { data, error, refetch } = useQuery(get('/v1/calls'));
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={2} height={160} />;
  if (data.items.length === 0) return <Empty title={t('none.title')} text={t('none.text')} />;
  return data.items.map((call) => (
    <CallCard key={call.batch} call={call} begun={keptDraft(call.batch) !== undefined} />
  ));
}
