import { Alert, Badge, Card, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { get, type Schema } from '../../../api/client';
import { Empty } from '../../../app/empty';
import { Loading } from '../../../app/loading';
import { ProblemAlert } from '../../../app/problem-alert';
import { useLabels } from '../../../forms/labels';
import { Ltr, Name } from '../../../language/bdi';
import { useFormats } from '../../../language/use-formats';
import { useTexts } from '../../../language/use-texts';
import { cooperativeTexts } from '../texts';
import classes from './facts.module.css';
import { TabActions } from './tab-actions';

type Dossier = Schema<'Dossier'>;
const diagnosed = [
  'answer-questionnaire',
  'record-swot',
  'revise-swot',
  'record-needs',
  'submit-development-plan',
  'approve-development-plan',
  'return-development-plan',
  'update-plan-action',
  'amend-development-plan',
] as const;
const colors = { planned: 'gray', 'in-progress': 'sea', done: 'argan', dropped: 'brick' } as const;

/** What the diagnosis found, and the plan made of it. */
export function Plan({ journeyId }: { journeyId: string }) {
  const t = useTexts(cooperativeTexts);
  const query = useQuery(get('/v1/journeys/{id}/dossier', { params: { path: { id: journeyId } } }));
  if (query.isPending) return <Loading rows={4} />;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  const { diagnosis, plan } = query.data;
  const last = plan.versions.at(-1);
  const pending = last && !last.approved ? last : undefined;
  return (
    <Stack gap="lg">
      <TabActions journeyId={journeyId} commands={diagnosed} />
      {diagnosis.questionnaire.length > 0 && <Answers headings={diagnosis.questionnaire} />}
      {diagnosis.swot.length > 0 && <Swot entries={diagnosis.swot} />}
      {plan.actions.length > 0 && <PlanActions actions={plan.actions} />}
      {pending && <Pending version={pending} />}
      {plan.actions.length === 0 && !pending && <Empty title={t('plan.none')} text={t('plan.none.text')} />}
    </Stack>
  );
}

/** A version nobody has approved yet, or that came back with remarks. */
function Pending({ version: { number, at, by, actions, returned } }: { version: Dossier['plan']['versions'][number] }) {
  const t = useTexts(cooperativeTexts);
  const { date, money } = useFormats();
  return (
    <Card component="section" aria-labelledby="pending">
      <Title order={2} size="h3" id="pending">
        {t('plan.version', { number })}
      </Title>
      <Text size="sm" c="dimmed">
        {t('plan.submitted', { who: by.name, day: date(at) })}
      </Text>
      {returned ? (
        <Alert color="saffron" mt="sm" title={t('plan.returned', { who: returned.by.name, day: date(returned.at) })}>
          <Name>{returned.remarks}</Name>
        </Alert>
      ) : (
        <Text size="sm">{t('plan.waits')}</Text>
      )}
      <ol className={classes.list}>
        {actions.map(({ id, title, owner, dueOn, costMad }) => (
          <li key={id}>
            <Text fw={500}>
              <Name>{title}</Name>
            </Text>
            <Text size="sm" c="dimmed">
              <Name>{owner}</Name> · {date(dueOn)} · {money(costMad)}
            </Text>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** What was answered to the questionnaire, heading by heading. */
function Answers({ headings }: { headings: Dossier['diagnosis']['questionnaire'] }) {
  const t = useTexts(cooperativeTexts);
  return (
    <section aria-labelledby="questionnaire">
      <Title order={2} size="h3" id="questionnaire" mb="sm">
        {t('questionnaire')}
      </Title>
      <Stack gap="sm">
        {headings.map(({ heading, title, answers }) => (
          <Card key={heading}>
            <details>
              <summary>{title}</summary>
              <dl className={classes.facts}>
                {answers.map(({ question, text, shown, answer }) => (
                  <div key={question}>
                    <dt>{text}</dt>
                    <dd>
                      <Name>{shown ?? String(answer ?? '–')}</Name>
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          </Card>
        ))}
      </Stack>
    </section>
  );
}

function Swot({ entries }: { entries: Dossier['diagnosis']['swot'] }) {
  const t = useTexts(cooperativeTexts);
  const labels = useLabels();
  const kinds = ['strength', 'weakness', 'opportunity', 'threat'] as const;
  return (
    <section aria-labelledby="swot">
      <Title order={2} size="h3" id="swot" mb="sm">
        {t('swot.title')}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {kinds.map((kind) => (
          <Card key={kind}>
            <Title order={3} size="h4">
              {labels.choice(kind)}
            </Title>
            <ul className={classes.list}>
              {entries
                .filter(({ data, withdrawn }) => data.kind === kind && !withdrawn)
                .map(({ id, data }) => (
                  <li key={id}>
                    <Name>{data.text}</Name>
                    {data.evidence !== undefined && (
                      <Text size="sm" c="dimmed">
                        <Name>{data.evidence}</Name>
                      </Text>
                    )}
                  </li>
                ))}
            </ul>
          </Card>
        ))}
      </SimpleGrid>
    </section>
  );
}

function PlanActions({ actions }: { actions: Dossier['plan']['actions'] }) {
  const t = useTexts(cooperativeTexts);
  const labels = useLabels();
  const { date, money } = useFormats();
  return (
    <section aria-labelledby="plan">
      <Title order={2} size="h3" id="plan" mb="sm">
        {t('plan.title')}
      </Title>
      <div className={classes.scroll} tabIndex={0} role="region" aria-labelledby="plan">
        <Table withTableBorder bg="var(--mantine-color-body)" miw="36rem">
          <Table.Thead>
            <Table.Tr>
              {(['action', 'owner', 'due', 'cost', 'status'] as const).map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`plan.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {actions.map(({ id, title, owner, dueOn, costMad, status }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <Ltr>{id}</Ltr> · <Name>{title}</Name>
                </Table.Td>
                <Table.Td>
                  <Name>{owner}</Name>
                </Table.Td>
                <Table.Td>{date(dueOn)}</Table.Td>
                <Table.Td>{money(costMad)}</Table.Td>
                <Table.Td>
                  <Badge color={colors[status]} variant="light" tt="none" radius="sm">
                    {labels.choice(status)}
                  </Badge>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
