import { Button, Menu, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Bookmark } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { get, send } from '../../api/client';
import { ProblemAlert } from '../../app/problem-alert';
import { appTexts } from '../../app/texts';
import { Name } from '../../language/bdi';
import { useTexts } from '../../language/use-texts';
import { type ListSearch, listSearch } from './list-search';
import { listTexts } from './texts';

const route = getRouteApi('/staff/cooperatives');

/** Ways to see the list that were kept: mine, and those shared with my role. */
export function ViewsMenu({ search }: { search: ListSearch }) {
  const t = useTexts(listTexts);
  const [isKeeping, setKeeping] = useState(false);
  const navigate = route.useNavigate();
  const { data } = useQuery(get('/v1/views', { params: { query: { list: 'journeys' } } }));
  const views = data?.items ?? [];
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<Bookmark size={18} aria-hidden />}>
            {t('views')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 && <Menu.Label>{t('views.none')}</Menu.Label>}
          {views.map(({ viewId, name, query }) => (
            <Menu.Item key={viewId} onClick={() => void navigate({ search: listSearch(query) })}>
              <Name>{name}</Name>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setKeeping(true)}>{t('views.keep')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isKeeping && <KeepDialog search={search} onClose={() => setKeeping(false)} />}
    </>
  );
}

function KeepDialog({ search, onClose }: { search: ListSearch; onClose: () => void }) {
  const t = useTexts(listTexts);
  const app = useTexts(appTexts);
  const queries = useQueryClient();
  const [name, setName] = useState('');
  // A view is of the day it is opened on.
  const { asOf: _, ...kept } = search;
  const keep = useMutation({
    mutationFn: () => send('/v1/views', { body: { list: 'journeys', name, query: kept } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === '/v1/views' });
      onClose();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    keep.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={t('views.keep')} closeButtonProps={{ 'aria-label': app('close') }}>
      <form onSubmit={submit}>
        <Stack>
          {keep.isError && <ProblemAlert error={keep.error} />}
          <TextInput
            label={t('views.name')}
            required
            maxLength={80}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            data-autofocus
          />
          <Button type="submit" loading={keep.isPending}>
            {app('save')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
