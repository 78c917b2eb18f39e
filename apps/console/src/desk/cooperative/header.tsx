import { Badge, Card, Group, Stack, Text } from '@mantine/core';
import { deadlineNames, phases, type DeadlineKind } from '@mourafaka/contracts';
import type { Schema } from '../../api/client';
import { Ltr } from '../../language/bdi';
import { useLanguage, useTexts } from '../../language/use-texts';
import { phaseName, provinceName, regionName, stateName } from '../../words/names';
import { Due } from '../due';
import classes from './header.module.css';
import { cooperativeTexts } from './texts';

type Status = Schema<'JourneyStatus'>;

/** Where it stands on its path, and what falls next. */
export function Header({ status }: { status: Status }) {
  const t = useTexts(cooperativeTexts);
  const language = useLanguage();
  const { registrationNumber } = status.cooperative;
  return (
    <Card>
      <Stack gap="md">
        <Group gap="xs">
          <Badge size="lg" variant="light" tt="none" radius="sm">
            {stateName(status.state, language)}
          </Badge>
          {status.suspended && (
            <Badge size="lg" variant="light" color="saffron" tt="none" radius="sm">
              {t('suspended')}
            </Badge>
          )}
          <Text size="sm" c="dimmed">
            {provinceName(status.province, language)} · {regionName(status.region, language)}
          </Text>
          {typeof registrationNumber === 'string' && (
            <Text size="sm" c="dimmed">
              <Ltr>{registrationNumber}</Ltr>
            </Text>
          )}
        </Group>
        <Steps phase={status.phase} />
        <Next status={status} />
      </Stack>
    </Card>
  );
}

/** The path, and how far along it: said in words as well, for whoever does not see it. */
function Steps({ phase }: { phase: Status['phase'] }) {
  const t = useTexts(cooperativeTexts);
  const language = useLanguage();
  const now = phases.indexOf(phase);
  return (
    <ol className={classes.steps} aria-label={t('phases')}>
      {phases.map((one, index) => {
        const stage = index < now ? 'done' : index === now ? 'now' : 'later';
        return (
          <li key={one} className={classes.step} data-stage={stage} aria-current={stage === 'now' ? 'step' : undefined}>
            <span className={classes.name}>{phaseName(one, language)}</span>
            <span className="visually-hidden">{t(`phase.${stage}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}

function Next({ status: { nextDeadline } }: { status: Status }) {
  const t = useTexts(cooperativeTexts);
  const language = useLanguage();
  const nameOf = (kind: string): string => deadlineNames[kind as DeadlineKind]?.[language] ?? kind;
  return (
    <Group gap="sm">
      <Text fw={500}>{nextDeadline ? nameOf(nextDeadline.kind) : t('next.none')}</Text>
      {nextDeadline && <Due dueOn={nextDeadline.dueOn} isOverdue={nextDeadline.overdue} />}
    </Group>
  );
}
