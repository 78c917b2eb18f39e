import { Anchor, Card, Grid, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { get } from '../../api/client';
import { Page } from '../../app/page';
import { Documents } from '../../desk/cooperative/tabs/documents';
import { Overview } from '../../desk/cooperative/tabs/overview';
import { Name } from '../../language/bdi';
import { useLanguage, useTexts } from '../../language/use-texts';
import { cooperativeName } from '../../staff/cooperative-name';
import { Grading } from './grading';
import { Members } from './members';
import { scoringTexts } from './scoring-texts';

const route = getRouteApi('/staff/scoring/$journeyId');

/** The file on the one side, the grid on the other; on a small screen below each other. */
export function ScorePage() {
  const t = useTexts(scoringTexts);
  const language = useLanguage();
  const { journeyId } = route.useParams();
  const { data: status } = useSuspenseQuery(get('/v1/journeys/{id}', { params: { path: { id: journeyId } } }));
  const name = cooperativeName(status.cooperative, language);
  return (
    <Page title={name} heading={<Name>{name}</Name>} crumbs={[{ to: '/scoring', label: t('title') }]}>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack gap="lg">
            <Card component="section" aria-labelledby="project">
              <Title order={2} size="h3" id="project">
                {t('project')}
              </Title>
              <Text fw={500}>
                <Name>{status.project.title}</Name>
              </Text>
              <Text style={{ whiteSpace: 'pre-line' }}>
                <Name>{status.project.summary}</Name>
              </Text>
              <Anchor
                underline="always"
                renderRoot={(props) => <Link to="/cooperatives/$journeyId" params={{ journeyId }} {...props} />}
              >
                {t('file')}
              </Anchor>
            </Card>
            <Overview journeyId={journeyId} />
            <Documents journeyId={journeyId} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack gap="lg" style={{ insetBlockStart: '5rem', position: 'sticky' }}>
            <Grading key={journeyId} journeyId={journeyId} batch={status.batch} />
            {status.scoring && <Members scoring={status.scoring} batch={status.batch} />}
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}
