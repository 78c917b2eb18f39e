import { Button, Select, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { regions } from '@mourafaka/contracts';
import { type FormEvent, useState } from 'react';
import { getPages } from '../../api/client';
import { Loading } from '../../app/loading';
import { Page } from '../../app/page';
import { ProblemAlert } from '../../app/problem-alert';
import { appTexts } from '../../app/texts';
import parts from '../../figures/parts/parts.module.css';
import { Section } from '../../figures/parts/section';
import { useLanguage, useTexts } from '../../language/use-texts';
import { staffTexts } from '../../staff/texts';
import { regionName } from '../../words/names';
import { Delegations } from './delegations';
import { People } from './people';
import { type PeopleSearch, peopleSearch } from './people-search';
import { peopleTexts } from './people-texts';

const route = getRouteApi('/staff/people');

/** Who comes here, and whose rights are lent to whom. */
export function PeoplePage() {
  const t = useTexts(peopleTexts);
  const app = useTexts(appTexts);
  const search = peopleSearch({ ...route.useSearch() });
  const query = useInfiniteQuery(getPages('/v1/users', { params: { query: { ...search, limit: 100 } } }));
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Section id="people" title={t('people')}>
        <Filters key={search.q} search={search} />
        {query.isPending && <Loading rows={6} />}
        {query.isError && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
        {query.isSuccess && rows.length === 0 && <Text>{t('none')}</Text>}
        {rows.length > 0 && <People rows={rows} />}
        {query.hasNextPage && (
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {app('more')}
          </Button>
        )}
      </Section>
      <Delegations />
    </Page>
  );
}

const comers = ['agent', 'regional-manager', 'programme-manager', 'committee', 'consultant'] as const;
const others = ['auditor', 'administrator', 'partner'] as const;

function Filters({ search }: { search: PeopleSearch }) {
  const t = useTexts(peopleTexts);
  const staff = useTexts(staffTexts);
  const language = useLanguage();
  const navigate = route.useNavigate();
  const [q, setQ] = useState(search.q ?? '');
  const set = (change: Partial<Record<keyof PeopleSearch, string | null>>): void =>
    void navigate({ search: peopleSearch({ ...search, ...change }), replace: true });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    set({ q: q.trim() });
  };
  return (
    <form role="search" onSubmit={submit} className={`${parts.filters ?? ''} no-print`}>
      <TextInput
        label={t('look')}
        value={q}
        maxLength={120}
        onChange={({ currentTarget }) => setQ(currentTarget.value)}
        onBlur={() => set({ q: q.trim() })}
      />
      <Select
        label={t('role')}
        clearable
        data={[...comers, ...others].map((value) => ({ value, label: staff(`role.${value}`) }))}
        value={search.role ?? null}
        onChange={(role) => set({ role })}
      />
      <Select
        label={t('region')}
        clearable
        data={regions.map(({ code }) => ({ value: code, label: regionName(code, language) }))}
        value={search.region ?? null}
        onChange={(region) => set({ region })}
      />
    </form>
  );
}
