import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { get, type Schema } from '../../../api/client';
import { Empty } from '../../../app/empty';
import { Loading } from '../../../app/loading';
import { ProblemAlert } from '../../../app/problem-alert';
import { useLabels } from '../../../forms/labels';
import { Name } from '../../../language/bdi';
import { useFormats } from '../../../language/use-formats';
import { useTexts } from '../../../language/use-texts';
import { cooperativeTexts } from '../texts';
import classes from './facts.module.css';
import { TabActions } from './tab-actions';

const recorded = ['record-coaching-session', 'plan-session', 'record-attendance', 'settle-dispute'] as const;

type Coaching = Schema<'Dossier'>['coaching'];
type Session = Coaching['sessions'][number];

/** Each individual session by its number: planned, held, confirmed or disputed. */
export function Sessions({ journeyId }: { journeyId: string }) {
  const t = useTexts(cooperativeTexts);
  const query = useQuery(get('/v1/journeys/{id}/dossier', { params: { path: { id: journeyId } } }));
  if (query.isPending) return <Loading rows={4} />;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  const { plan, sessions } = query.data.coaching;
  const held = sessions.filter(({ withdrawn }) => !withdrawn);
  const actions = <TabActions journeyId={journeyId} commands={recorded} />;
  if (plan.length === 0 && held.length === 0)
    return (
      <Stack>
        {actions}
        <Empty title={t('sessions.none')} text={t('sessions.none.text')} />
      </Stack>
    );
  const numbers = [...new Set([...plan.map(({ number }) => number), ...held.map(({ data }) => data.number ?? 0)])];
  return (
    <Stack component="section" gap="sm" aria-labelledby="sessions">
      {actions}
      <Title order={2} size="h3" id="sessions">
        {t('sessions.title')}
      </Title>
      <ol className={classes.list}>
        {numbers
          .toSorted((one, other) => one - other)
          .map((number) => (
            <li key={number}>
              <SessionCard
                number={number}
                planned={plan.find((one) => one.number === number)}
                session={held.find(({ data }) => data.number === number)}
              />
            </li>
          ))}
      </ol>
    </Stack>
  );
}

interface CardProps {
  number: number;
  planned: Coaching['plan'][number] | undefined;
  session: Session | undefined;
}

function SessionCard({ number, planned, session }: CardProps) {
  const t = useTexts(cooperativeTexts);
  const labels = useLabels();
  const { date } = useFormats();
  return (
    <Card>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{t('session.number', { number })}</Text>
        {session ? (
          <Badge variant="light" tt="none" radius="sm" size="lg">
            {t('session.held', { day: date(session.data.occurredOn) })}
          </Badge>
        ) : (
          planned && (
            <Badge variant="light" color="gray" tt="none" radius="sm" size="lg">
              {t('session.planned', { day: date(planned.plannedOn) })}
            </Badge>
          )
        )}
      </Group>
      {session && (
        <Stack gap={2} mt="xs">
          <Text size="sm" c="dimmed">
            {labels.choice(session.data.mode)}
            {session.data.place !== undefined && (
              <>
                {' · '}
                <Name>{session.data.place}</Name>
              </>
            )}
          </Text>
          <Text size="sm">
            <Name>{session.data.topics.join(' · ')}</Name>
          </Text>
          {session.confirmed && <Text size="sm">{t('session.confirmed')}</Text>}
          {session.dispute && !session.dispute.settled && (
            <Text size="sm" c="brick">
              {t('session.disputed')}
            </Text>
          )}
        </Stack>
      )}
    </Card>
  );
}
