import { Group, SegmentedControl, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { get } from '../../api/client';
import { Empty } from '../../app/empty';
import { Loading } from '../../app/loading';
import { Page } from '../../app/page';
import { ProblemAlert } from '../../app/problem-alert';
import { useBatchChoices, useBatches } from '../../figures/parts/use-figures';
import { useLanguage, useTexts } from '../../language/use-texts';
import { ExportMenu } from '../../staff/export-menu';
import { waveName } from '../../words/names';
import { BatchActions } from './batch-actions';
import { Ranking } from './ranking';
import { type SelectionSearch, selectionSearch } from './selection-search';
import { selectionTexts } from './selection-texts';
import { Trial } from './trial';
import { WaveFacts } from './wave-facts';

const route = getRouteApi('/staff/selection');

/** The last list of each wave: who is in, and what signing it would mean. */
export function SelectionPage() {
  const t = useTexts(selectionTexts);
  const search = selectionSearch({ ...route.useSearch() });
  const batches = useBatches();
  const batch = search.batch ?? batches?.at(-1);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        batch !== undefined && (
          <Group gap="xs" className="no-print">
            <BatchActions batch={batch} wave={search.wave} />
            <ExportMenu path={`/v1/batches/${batch}/selection`} name={`selection-${batch}`} />
          </Group>
        )
      }
    >
      {batch === undefined ? (
        batches ? (
          <Empty title={t('empty.title')} text={t('empty.text')} />
        ) : (
          <Loading />
        )
      ) : (
        <Lists search={search} batch={batch} batches={batches ?? [batch]} />
      )}
    </Page>
  );
}

interface ListsProps {
  search: SelectionSearch;
  batch: string;
  batches: readonly string[];
}

function Lists({ search, batch, batches }: ListsProps) {
  const t = useTexts(selectionTexts);
  const language = useLanguage();
  const navigate = route.useNavigate();
  const choices = useBatchChoices([...batches, batch]);
  const query = useQuery(get('/v1/batches/{batch}/selection', { params: { path: { batch } } }));
  const set = (next: SelectionSearch): void =>
    void navigate({ search: selectionSearch({ ...next }), replace: true, resetScroll: false });
  const waves = query.data?.waves ?? [];
  const shown = waves.find(({ wave }) => wave === search.wave) ?? waves[0];
  return (
    <Stack gap="lg">
      <Group align="end" className="no-print">
        <Select
          label={t('batch')}
          data={choices}
          value={batch}
          allowDeselect={false}
          onChange={(value) => set({ batch: value ?? undefined })}
        />
        {waves.length > 1 && (
          <SegmentedControl
            aria-label={t('wave')}
            data={waves.map(({ wave }) => ({ value: wave, label: waveName(wave, language) }))}
            value={shown?.wave}
            onChange={(wave) => set({ batch, wave })}
          />
        )}
      </Group>
      {query.isPending && <Loading rows={6} />}
      {query.isError && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && !shown && <Empty title={t('empty.title')} text={t('empty.text')} />}
      {shown && (
        <>
          <WaveFacts list={shown} />
          {shown.status === 'ranked' && (
            <Trial batch={batch} list={shown} search={search} onTry={(trial) => set({ ...search, ...trial })} />
          )}
          <Ranking list={shown} search={search} onShow={(outcome) => set({ ...search, outcome })} />
        </>
      )}
    </Stack>
  );
}
