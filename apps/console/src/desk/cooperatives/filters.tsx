import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { phaseNames, phases, provinces, regions, sectors } from '@mourafaka/contracts';
import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useLanguage, useTexts } from '../../language/use-texts';
import classes from './filters.module.css';
import { GivenFilters } from './given-filters';
import type { ListFilter, ListSearch } from './list-search';
import { listTexts } from './texts';

const route = getRouteApi('/staff/cooperatives');
const sorts = ['dueAt', 'name', '-updatedAt', 'submittedAt'] as const;

/** What narrows the list; every change stands in the address, so that it can be sent to somebody. */
export function Filters({ search }: { search: ListSearch }) {
  const t = useTexts(listTexts);
  const navigate = route.useNavigate();
  const set = (change: ListSearch): void =>
    void navigate({ search: (before: ListSearch) => ({ ...before, ...change }), replace: true });
  const isNarrowed = Object.keys(search).some((name) => name !== 'sort');
  return (
    <div role="search" className={classes.filters}>
      <div className={classes.words}>
        <GivenFilters search={search} onRemove={(filter) => set({ [filter]: undefined })} />
      </div>
      <Words search={search} onChange={(q) => set({ q })} />
      <Choices search={search} set={set} />
      <Group gap="md" className={classes.flags}>
        <Checkbox
          label={t('overdue')}
          checked={search.overdue === 'true'}
          onChange={({ currentTarget }) => set({ overdue: currentTarget.checked ? 'true' : undefined })}
        />
        <Checkbox
          label={t('mine')}
          checked={search.assignee === 'me'}
          onChange={({ currentTarget }) => set({ assignee: currentTarget.checked ? 'me' : undefined })}
        />
        {isNarrowed && (
          <Button variant="subtle" size="sm" onClick={() => void navigate({ search: {} })}>
            {t('clear')}
          </Button>
        )}
      </Group>
    </div>
  );
}

/** Typed words are asked for once the typing pauses. */
function Words({ search, onChange }: { search: ListSearch; onChange: (q: string | undefined) => void }) {
  const t = useTexts(listTexts);
  const [text, setText] = useState(search.q ?? '');
  const [known, setKnown] = useState(search.q);
  if (search.q !== known) {
    setKnown(search.q);
    setText(search.q ?? '');
  }
  const later = useDebouncedCallback((next: string) => {
    const asked = next.trim() === '' ? undefined : next.trim();
    setKnown(asked);
    onChange(asked);
  }, 300);
  return (
    <TextInput
      type="search"
      label={t('q')}
      value={text}
      leftSection={<Search size={18} aria-hidden />}
      className={classes.words}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        later(currentTarget.value);
      }}
    />
  );
}

function Choices({ search, set }: { search: ListSearch; set: (change: ListSearch) => void }) {
  const t = useTexts(listTexts);
  const language = useLanguage();
  const name = language === 'ar' ? 'ar' : 'fr';
  const named = (list: readonly { code: string; ar: string; fr: string }[]) =>
    list.map((one) => ({ value: one.code, label: one[name] }));
  const data: Readonly<Partial<Record<ListFilter, { value: string; label: string }[]>>> = {
    phase: phases.map((phase) => ({ value: phase, label: phaseNames[phase][language] })),
    region: named(regions),
    province: named(provinces.filter(({ region }) => search.region === undefined || region === search.region)),
    sector: named(sectors),
    sort: sorts.map((sort) => ({ value: sort, label: t(`sort.${sort}`) })),
  };
  return (['phase', 'region', 'province', 'sector', 'sort'] as const).map((filter) => (
    <Select
      key={filter}
      label={t(filter)}
      data={data[filter] ?? []}
      value={search[filter] ?? null}
      searchable={filter === 'province' || filter === 'sector'}
      clearable
      onChange={(value) => set({ [filter]: value ?? undefined, ...(filter === 'region' && { province: undefined }) })}
    />
  ));
}
