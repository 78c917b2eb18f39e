import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { get, type Schema } from '../../api/client';
import { Loading } from '../../app/loading';
import { ProblemAlert } from '../../app/problem-alert';
import { Section } from '../../figures/parts/section';
import { FiguresTable } from '../../figures/parts/table';
import { useCommand } from '../../forms/use-command';
import { hasRole, useMe } from '../../identity/me';
import { Name } from '../../language/bdi';
import { useFormats } from '../../language/use-formats';
import { useTexts } from '../../language/use-texts';
import { staffTexts } from '../../staff/texts';
import { LendForm } from './lend-form';
import { peopleTexts } from './people-texts';

type Delegation = Schema<'Delegation'>;

/** Rights lent for a time: those one may see, with a form for who may lend. */
export function Delegations() {
  const t = useTexts(peopleTexts);
  const mayLend = hasRole(useMe(), 'agent', 'regional-manager', 'programme-manager');
  const query = useQuery(get('/v1/delegations'));
  return (
    <>
      <Section id="delegations" title={t('delegations')}>
        {query.isPending && <Loading rows={3} />}
        {query.isError && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
        {query.data?.items.length === 0 && <Text>{t('delegations.none')}</Text>}
        {query.data && query.data.items.length > 0 && <Lent rows={query.data.items} mayEnd={mayLend} />}
      </Section>
      {mayLend && <LendForm />}
    </>
  );
}

function Lent({ rows, mayEnd }: { rows: readonly Delegation[]; mayEnd: boolean }) {
  const t = useTexts(peopleTexts);
  const staff = useTexts(staffTexts);
  const { date } = useFormats();
  return (
    <FiguresTable
      label={t('delegations')}
      rows={rows}
      keyOf={({ delegationId }) => delegationId}
      columns={[
        {
          key: 'from',
          head: t('from'),
          cell: ({ from, role }) => (
            <>
              <Name>{from.name}</Name>
              {` · ${staff(`role.${role}`)}`}
            </>
          ),
        },
        { key: 'to', head: t('to'), cell: ({ to }) => <Name>{to.name}</Name> },
        {
          key: 'when',
          head: t('when'),
          cell: ({ startsOn, endsOn }) => t('period', { from: date(startsOn), to: date(endsOn) }),
        },
        { key: 'reason', head: t('reason'), cell: ({ reason }) => <Name>{reason}</Name> },
        {
          key: 'standing',
          head: t('standing'),
          cell: (one) => <Standing delegation={one} mayEnd={mayEnd} />,
        },
      ]}
    />
  );
}

function Standing({ delegation: { delegationId, status }, mayEnd }: { delegation: Delegation; mayEnd: boolean }) {
  const t = useTexts(peopleTexts);
  const command = useCommand({ href: `/v1/delegations/${delegationId}/commands/end` });
  return (
    <>
      <Text size="sm">{t(status)}</Text>
      {command.isError && <ProblemAlert error={command.error} />}
      {mayEnd && (status === 'open' || status === 'planned') && (
        <Button size="sm" variant="default" loading={command.isPending} onClick={() => command.mutate({ body: {} })}>
          {t('end')}
        </Button>
      )}
    </>
  );
}
