import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { get, type Schema } from '../../api/client';
import { Loading } from '../../app/loading';
import { Page } from '../../app/page';
import { ProblemAlert } from '../../app/problem-alert';
import { FiguresTable } from '../../figures/parts/table';
import { useCommand } from '../../forms/use-command';
import { hasRole, useMe } from '../../identity/me';
import { Ltr, Name } from '../../language/bdi';
import { now } from '../../language/clock';
import { useFormats } from '../../language/use-formats';
import { useLanguage, useTexts } from '../../language/use-texts';
import { staffTexts } from '../../staff/texts';
import { regionName } from '../../words/names';
import { emergencyTexts } from './emergency-texts';
import { OpenForm } from './open-form';

type Opening = Schema<'Opening'>;
const halfAMinute = 30_000;

/** Agents and managers of regions open a file here and end it; who watches over them sees each with its reason. */
export function EmergencyPage() {
  const t = useTexts(emergencyTexts);
  const mayOpen = hasRole(useMe(), 'agent', 'regional-manager');
  const query = useQuery({ ...get('/v1/break-glass'), refetchInterval: halfAMinute });
  return (
    <Page title={t('title')} lead={t(mayOpen ? 'lead' : 'lead.watch')}>
      {mayOpen && <OpenForm />}
      <section aria-labelledby="openings">
        <Title order={2} size="h3" id="openings" mb="xs">
          {t('list')}
        </Title>
        {query.isPending && <Loading rows={3} />}
        {query.isError && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
        {query.data?.items.length === 0 && <Text>{t('none')}</Text>}
        {query.data && query.data.items.length > 0 && <Openings rows={query.data.items} />}
      </section>
    </Page>
  );
}

function Openings({ rows }: { rows: readonly Opening[] }) {
  const t = useTexts(emergencyTexts);
  const staff = useTexts(staffTexts);
  const language = useLanguage();
  const { dateTime } = useFormats();
  return (
    <FiguresTable
      label={t('list')}
      rows={rows}
      keyOf={({ openingId }) => openingId}
      columns={[
        {
          key: 'who',
          head: t('who'),
          cell: ({ who }) => (
            <>
              <Name>{who.name}</Name>
              {` · ${staff(`role.${who.role as 'agent'}`)}`}
            </>
          ),
        },
        { key: 'why', head: t('why'), cell: ({ reason }) => <Name>{reason}</Name> },
        { key: 'file', head: t('file'), cell: (opening) => <File opening={opening} language={language} /> },
        { key: 'when', head: t('when'), cell: ({ openedAt }) => dateTime(openedAt) },
        { key: 'standing', head: t('standing'), cell: (opening) => <Standing opening={opening} /> },
      ]}
    />
  );
}

function File({ opening: { journeyId, region }, language }: { opening: Opening; language: 'ar' | 'fr' | 'en' }) {
  return (
    <>
      <Link to="/cooperatives/$journeyId" params={{ journeyId }}>
        <Ltr>{journeyId.slice(0, 8)}</Ltr>
      </Link>
      {` · ${regionName(region, language)}`}
    </>
  );
}

/** How long it lasts still, and the way to end it; auditors go on to what was looked at. */
function Standing({ opening }: { opening: Opening }) {
  const t = useTexts(emergencyTexts);
  const minutes = useMinutesTo(opening.endsAt);
  const me = useMe();
  const mayEnd = hasRole(me, 'agent', 'regional-manager', 'programme-manager');
  const command = useCommand({ href: `/v1/break-glass/${opening.openingId}/commands/end` });
  const isOpen = opening.status === 'open';
  const standing = {
    open: () => t('left', { count: minutes }),
    over: () => t('over'),
    ended: () => t('ended', { by: opening.endedBy }),
  };
  return (
    <>
      <Text size="sm">{standing[opening.status]()}</Text>
      {hasRole(me, 'auditor') && (
        <Link to="/reads" search={{ opening: opening.openingId }}>
          {t('looks')}
        </Link>
      )}
      {command.isError && <ProblemAlert error={command.error} />}
      {isOpen && mayEnd && (
        <Button size="sm" variant="default" loading={command.isPending} onClick={() => command.mutate({ body: {} })}>
          {t('end')}
        </Button>
      )}
    </>
  );
}

const minutesTo = (instant: string): number => Math.max(0, Math.ceil((Date.parse(instant) - now().getTime()) / 60_000));

function useMinutesTo(instant: string): number {
  const [minutes, setMinutes] = useState(() => minutesTo(instant));
  useEffect(() => {
    const timer = setInterval(() => setMinutes(minutesTo(instant)), halfAMinute);
    return () => clearInterval(timer);
  }, [instant]);
  return minutes;
}
