import { Anchor, Card, Group, Progress, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get, type Schema } from '../../../api/client';
import { Loading } from '../../../app/loading';
import { Ltr, Name } from '../../../language/bdi';
import { useFormats } from '../../../language/use-formats';
import { useLanguage, useTexts } from '../../../language/use-texts';
import { provinceName, sectorName } from '../../../words/names';
import { Due } from '../../due';
import { cooperativeTexts } from '../texts';
import classes from './facts.module.css';

type Status = Schema<'JourneyStatus'>;

export function Overview({ journeyId }: { journeyId: string }) {
  const init = { params: { path: { id: journeyId } } };
  const { data: status } = useSuspenseQuery(get('/v1/journeys/{id}', init));
  return (
    <Stack gap="lg">
      <ProgressBars status={status} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Facts status={status} />
        <Deadlines journeyId={journeyId} />
      </SimpleGrid>
    </Stack>
  );
}

function ProgressBars({ status: { progress } }: { status: Status }) {
  const t = useTexts(cooperativeTexts);
  const bars = [
    ['modules', progress.modulesAttended, progress.modulesPlanned],
    ['sessions', progress.sessionsDone, progress.sessionsPlanned],
    ['actions', progress.actionsDone, progress.actionsPlanned],
  ] as const;
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      {bars.map(([name, done, planned]) => (
        <Card key={name}>
          <Text size="sm">{t(`progress.${name}`)}</Text>
          <Text fw={600} fz="lg" className="tabular">
            {t('progress.of', { done, planned })}
          </Text>
          <Progress value={planned === 0 ? 0 : (done / planned) * 100} mt="xs" aria-label={t(`progress.${name}`)} />
        </Card>
      ))}
    </SimpleGrid>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function Facts({ status }: { status: Status }) {
  const t = useTexts(cooperativeTexts);
  const language = useLanguage();
  const { date, money } = useFormats();
  const { cooperative, representative, project } = status;
  const { members, women, youth, turnoverMad, commune } = cooperative as Record<string, number | string | undefined>;
  return (
    <Card component="section" aria-labelledby="facts">
      <Title order={2} size="h3" id="facts">
        {t('facts')}
      </Title>
      <dl className={classes.facts}>
        <Fact name={sectorName(status.sector, language)}>
          <Name>{project.title}</Name>
        </Fact>
        <Fact name={t('place')}>
          {text(commune) !== '' && (
            <>
              <Name>{text(commune)}</Name>
              {' · '}
            </>
          )}
          {provinceName(status.province, language)}
        </Fact>
        <Fact name={t('people')}>
          {t('people.value', { members: Number(members), women: Number(women), youth: Number(youth) })}
        </Fact>
        {typeof turnoverMad === 'number' && <Fact name={t('turnover')}>{money(turnoverMad)}</Fact>}
        <Fact name={t('submitted')}>{date(status.submittedAt)}</Fact>
        {representative && <Contact representative={representative} />}
      </dl>
    </Card>
  );
}

function Contact({
  representative: { name, phone, email },
}: {
  representative: NonNullable<Status['representative']>;
}) {
  const t = useTexts(cooperativeTexts);
  return (
    <Fact name={t('contact')}>
      {name !== null && <Name>{name}</Name>}
      <Group gap="xs">
        {phone !== null && (
          <Anchor href={`tel:${phone}`} underline="always">
            <Ltr>{phone}</Ltr>
          </Anchor>
        )}
        {email !== null && (
          <Anchor href={`mailto:${email}`} underline="always">
            <Ltr>{email}</Ltr>
          </Anchor>
        )}
      </Group>
    </Fact>
  );
}

function Deadlines({ journeyId }: { journeyId: string }) {
  const t = useTexts(cooperativeTexts);
  const { data } = useQuery(get('/v1/journeys/{id}/deadlines', { params: { path: { id: journeyId } } }));
  const open = data?.items.filter(({ status }) => status === 'open' || status === 'paused') ?? [];
  return (
    <Card component="section" aria-labelledby="deadlines">
      <Title order={2} size="h3" id="deadlines">
        {t('deadlines')}
      </Title>
      {data === undefined ? (
        <Loading rows={2} />
      ) : open.length === 0 ? (
        <Text size="sm">{t('deadlines.none')}</Text>
      ) : (
        <ul className={classes.list}>
          {open.map(({ key, name, text: sentence, dueOn, overdue }) => (
            <li key={key}>
              <Group justify="space-between" gap="xs">
                <Text fw={500}>{name}</Text>
                <Due dueOn={dueOn} isOverdue={overdue} />
              </Group>
              <Text size="sm" c="dimmed">
                {sentence}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
