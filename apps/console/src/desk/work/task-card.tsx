import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schema } from '../../api/client';
import { ProblemAlert } from '../../app/problem-alert';
import { useMe } from '../../identity/me';
import { Name } from '../../language/bdi';
import { useLanguage, useTexts } from '../../language/use-texts';
import { regionName } from '../../words/names';
import { Due } from '../due';
import { SnoozeDialog } from './snooze-dialog';
import { workTexts } from './texts';
import { useMark } from './use-mark';
import classes from './work-page.module.css';

type Task = Schema<'Task'>;

/** One thing to do: what, of whom, by when, and who has taken it. */
export function TaskCard({ task }: { task: Task }) {
  const language = useLanguage();
  const [isSnoozing, setSnoozing] = useState(false);
  const mark = useMark(task.id);
  return (
    <Card component="article">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={2} flex="1 1 18rem">
          <Title task={task} />
          <Text size="sm" c="dimmed">
            {[task.category === 'journey' ? undefined : task.batch, regionName(task.region, language)]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          <Text size="sm">{task.why}</Text>
          <Claim task={task} />
        </Stack>
        <Due dueOn={task.dueOn} isOverdue={task.overdue} />
      </Group>
      <Marks
        task={task}
        isBusy={mark.isPending}
        onMark={(command) => mark.mutate({ command })}
        onSnooze={() => setSnoozing(true)}
      />
      {mark.isError && <ProblemAlert error={mark.error} />}
      {isSnoozing && <SnoozeDialog taskId={task.id} onClose={() => setSnoozing(false)} />}
    </Card>
  );
}

function Title({ task: { text, cooperative, category, entityId, commands } }: { task: Task }) {
  const content = (
    <>
      {text}
      {cooperative !== null && (
        <>
          {' · '}
          <Name>{cooperative}</Name>
        </>
      )}
    </>
  );
  if (category !== 'journey') return <span className={classes.title}>{content}</span>;
  return (
    <Link
      to="/cooperatives/$journeyId"
      params={{ journeyId: entityId }}
      search={commands[0] === undefined ? {} : { do: commands[0] }}
      className={classes.title}
    >
      {content}
    </Link>
  );
}

function Claim({ task: { claim } }: { task: Task }) {
  const t = useTexts(workTexts);
  const me = useMe();
  if (!claim) return null;
  return (
    <Text size="sm" fw={500}>
      {claim.by === me.id ? t('claimed.me') : t('claimed.other', { name: claim.name })}
    </Text>
  );
}

interface MarksProps {
  task: Task;
  isBusy: boolean;
  onMark: (command: 'claim' | 'release') => void;
  onSnooze: () => void;
}

function Marks({ task: { mayMark }, isBusy, onMark, onSnooze }: MarksProps) {
  const t = useTexts(workTexts);
  if (mayMark.length === 0) return null;
  return (
    <Group gap="xs" mt="sm" className="no-print">
      {mayMark.map((command) => (
        <Button
          key={command}
          variant="default"
          size="sm"
          disabled={isBusy}
          onClick={() => (command === 'snooze' ? onSnooze() : onMark(command))}
        >
          {t(command)}
        </Button>
      ))}
    </Group>
  );
}
