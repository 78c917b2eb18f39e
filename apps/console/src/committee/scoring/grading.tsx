import { Alert, Anchor, Button, Card, Group, NumberInput, Stack, Text, Textarea, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { get, type Schema } from '../../api/client';
import { Loading } from '../../app/loading';
import { ProblemAlert } from '../../app/problem-alert';
import { useCommand } from '../../forms/use-command';
import { useTexts } from '../../language/use-texts';
import { type NamedCriterion, useCriteria } from './criteria';
import { scoringTexts } from './scoring-texts';
import { type Scores, useDraft } from './use-draft';

type Action = Schema<'Actions'>['actions'][number];

interface Props {
  journeyId: string;
  batch: string;
}

/** The grid, where it is mine to fill in; else why not. */
export function Grading({ journeyId, batch }: Props) {
  const t = useTexts(scoringTexts);
  const criteria = useCriteria(batch);
  const query = useQuery(get('/v1/journeys/{id}/actions', { params: { path: { id: journeyId } } }));
  const score = query.data?.actions.find(({ command }) => command === 'score');
  return (
    <Card component="section" aria-labelledby="grid">
      <Title order={2} size="h3" id="grid" mb="sm">
        {t('grid')}
      </Title>
      {query.isError ? (
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      ) : query.isPending || !criteria ? (
        <Loading rows={5} height={44} />
      ) : score?.allowed ? (
        <Sheet journeyId={journeyId} criteria={criteria} action={score} version={query.data.version} />
      ) : (
        <Alert color="saffron">{t('closed', { reason: score?.reason?.message })}</Alert>
      )}
    </Card>
  );
}

interface SheetProps {
  journeyId: string;
  criteria: readonly NamedCriterion[];
  action: Action;
  version: number;
}

function Sheet({ journeyId, criteria, action, version }: SheetProps) {
  const t = useTexts(scoringTexts);
  const draft = useDraft(journeyId);
  const command = useCommand({ href: action.href ?? '', version });
  const { value, change } = draft;
  if (!draft.isReady) return <Loading rows={criteria.length} height={44} />;
  const done = (): void => void notifications.show({ message: t('given.done'), color: 'argan' });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        command.mutate({ body: value }, { onSuccess: done });
      }}
    >
      <Stack gap="sm">
        {command.isError && <ProblemAlert error={command.error} />}
        {criteria.map((criterion) => (
          <Points key={criterion.key} criterion={criterion} value={value} onChange={change} />
        ))}
        <Textarea
          label={t('remark')}
          description={t('remark.hint')}
          autosize
          minRows={2}
          value={value.remark ?? ''}
          onChange={({ currentTarget }) => change({ ...value, remark: currentTarget.value || undefined })}
        />
        <Text size="sm" c="dimmed" role="status" mih="1.5rem">
          {draft.state && t(`draft.${draft.state}`)}
        </Text>
        <Group justify="space-between">
          <Anchor
            size="sm"
            underline="always"
            renderRoot={(props) => (
              <Link
                to="/cooperatives/$journeyId"
                params={{ journeyId }}
                search={{ do: 'declare-conflict' }}
                {...props}
              />
            )}
          >
            {t('conflict')}
          </Anchor>
          <Button type="submit" loading={command.isPending}>
            {t('give')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface PointsProps {
  criterion: NamedCriterion;
  value: Scores;
  onChange: (next: Scores) => void;
}

function Points({ criterion: { key, name, weight, max }, value, onChange }: PointsProps) {
  const t = useTexts(scoringTexts);
  const { [key]: points, ...others } = value.scores;
  return (
    <NumberInput
      label={name}
      description={t('grid.of', { max, weight })}
      min={0}
      max={max}
      clampBehavior="none"
      allowNegative={false}
      value={points ?? ''}
      onChange={(next) =>
        onChange({ ...value, scores: typeof next === 'number' ? { ...others, [key]: next } : others })
      }
    />
  );
}
