import { Button, Group, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { getPages, type Schema } from '../api/client';
import { Loading } from '../app/loading';
import { Page } from '../app/page';
import { ProblemAlert } from '../app/problem-alert';
import { appTexts } from '../app/texts';
import { FiguresTable } from '../figures/parts/table';
import { DateField } from '../forms/date-field';
import { Ltr, Name } from '../language/bdi';
import { useFormats } from '../language/use-formats';
import { useTexts } from '../language/use-texts';
import { staffTexts } from '../staff/texts';
import { auditTexts } from './audit-texts';
import { type ReadsSearch, readsSearch } from './reads-search';

const route = getRouteApi('/staff/reads');
type Look = Schema<'PersonalRead'>;

/** Who looked at whose personal data, the latest first. */
export function ReadsPage() {
  const t = useTexts(auditTexts);
  const app = useTexts(appTexts);
  const search = readsSearch({ ...route.useSearch() });
  const query = useInfiniteQuery(getPages('/v1/audit/reads', { params: { query: { ...search, limit: 100 } } }));
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t('reads.title')} lead={t('reads.lead')}>
      <Filters key={search.actor} search={search} />
      {query.isPending && <Loading rows={6} />}
      {query.isError && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && <Text>{t('reads.none')}</Text>}
      {rows.length > 0 && <Looks rows={rows} />}
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {app('more')}
        </Button>
      )}
    </Page>
  );
}

function Filters({ search }: { search: ReadsSearch }) {
  const t = useTexts(auditTexts);
  const navigate = route.useNavigate();
  const [actor, setActor] = useState(search.actor ?? '');
  const set = (change: ReadsSearch): void =>
    void navigate({ search: readsSearch({ ...search, ...change }), replace: true });
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('reads.clear') } };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    set({ actor: actor.trim() });
  };
  return (
    <form role="search" onSubmit={submit} className="no-print">
      <Group align="end">
        <TextInput
          label={t('reads.actor')}
          value={actor}
          dir="ltr"
          onChange={({ currentTarget }) => setActor(currentTarget.value)}
          onBlur={() => set({ actor: actor.trim() })}
        />
        <DateField label={t('reads.from')} value={search.from ?? ''} onChange={(from) => set({ from })} {...clear} />
        <DateField label={t('reads.to')} value={search.to ?? ''} onChange={(to) => set({ to })} {...clear} />
      </Group>
    </form>
  );
}

function Looks({ rows }: { rows: readonly Look[] }) {
  const t = useTexts(auditTexts);
  const staff = useTexts(staffTexts);
  const { dateTime } = useFormats();
  return (
    <FiguresTable
      label={t('reads.title')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { key: 'when', head: t('when'), cell: ({ at }) => dateTime(at) },
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
        {
          key: 'what',
          head: t('reads.what'),
          cell: ({ text, openingId }) => (openingId === undefined ? text : `${text} · ${t('reads.emergency')}`),
        },
        {
          key: 'file',
          head: t('reads.file'),
          cell: ({ journeyId, subject }) =>
            journeyId === undefined ? (
              <Ltr>{subject}</Ltr>
            ) : (
              <Link to="/cooperatives/$journeyId" params={{ journeyId }}>
                <Ltr>{journeyId}</Ltr>
              </Link>
            ),
        },
      ]}
    />
  );
}
