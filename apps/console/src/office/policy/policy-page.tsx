import { Alert, Badge, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { get, type Schema } from '../../api/client';
import { Empty } from '../../app/empty';
import { Page } from '../../app/page';
import { Asked } from '../../figures/parts/asked';
import { Section } from '../../figures/parts/section';
import { FiguresTable } from '../../figures/parts/table';
import { hasRole, useMe } from '../../identity/me';
import { Name } from '../../language/bdi';
import { useFormats } from '../../language/use-formats';
import { useTexts } from '../../language/use-texts';
import { BatchChoice } from '../parts/batch-choice';
import { Differences } from './differences';
import { Editor } from './editor';
import { policySearch } from './policy-search';
import { policyTexts } from './policy-texts';
import { differencesOf } from './settings';

const route = getRouteApi('/staff/policies');
type Version = Schema<'PolicyVersion'>;

/** The rules of a batch: their versions, what each changed, and a new one. */
export function PolicyPage() {
  const t = useTexts(policyTexts);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Alert color="saffron">{t('settings')}</Alert>
      <BatchChoice>{({ batch }, choice) => <Policies key={batch} batch={batch} choice={choice} />}</BatchChoice>
    </Page>
  );
}

function Policies({ batch, choice }: { batch: string; choice: ReactNode }) {
  const t = useTexts(policyTexts);
  const query = useQuery(get('/v1/policies', { params: { query: { batch } } }));
  return (
    <Stack gap="lg">
      <Group className="no-print">{choice}</Group>
      <Asked query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('none.title')} text={t('none.text')} />
          ) : (
            <>
              <Versions items={items} />
              <Comparison items={items} />
              <Change batch={batch} items={items} />
            </>
          )
        }
      </Asked>
    </Stack>
  );
}

function Versions({ items }: { items: readonly Version[] }) {
  const t = useTexts(policyTexts);
  const { dateTime } = useFormats();
  return (
    <Section id="versions" title={t('versions')}>
      <FiguresTable
        label={t('versions')}
        rows={items}
        keyOf={({ version }) => String(version)}
        columns={[
          {
            key: 'version',
            head: t('version.head'),
            cell: ({ version, isCurrent }) => (
              <>
                {t('version', { n: version })}{' '}
                {isCurrent && (
                  <Badge variant="light" tt="none">
                    {t('version.current')}
                  </Badge>
                )}
              </>
            ),
          },
          { key: 'when', head: t('when'), cell: ({ adoptedAt }) => dateTime(adoptedAt) },
          { key: 'who', head: t('who'), cell: ({ adoptedBy }) => <Name>{adoptedBy.name}</Name> },
          { key: 'why', head: t('why'), cell: ({ reason }) => reason !== undefined && <Name>{reason}</Name> },
          { key: 'scope', head: t('scope'), cell: ({ scope = 'new' }) => t(`scope.${scope}`) },
        ]}
      />
    </Section>
  );
}

function Comparison({ items }: { items: readonly Version[] }) {
  const t = useTexts(policyTexts);
  const search = policySearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const [latest, previous] = items;
  const find = (version: number | undefined, otherwise: Version | undefined) =>
    items.find((one) => one.version === version) ?? otherwise;
  const to = find(search.to, latest);
  const from = find(search.from, previous);
  if (!from || !to) return null;
  const choice = (side: 'from' | 'to', value: number) => (
    <Select
      label={t(`compare.${side}`)}
      data={items.map(({ version }) => ({ value: String(version), label: t('version', { n: version }) }))}
      value={String(value)}
      allowDeselect={false}
      onChange={(version) =>
        void navigate({ search: policySearch({ ...search, [side]: version }), replace: true, resetScroll: false })
      }
    />
  );
  const rows = differencesOf(from.policy, to.policy);
  return (
    <Section id="compare" title={t('compare')}>
      <Group className="no-print">
        {choice('from', from.version)}
        {choice('to', to.version)}
      </Group>
      {rows.length === 0 ? <Text>{t('same')}</Text> : <Differences label={t('compare')} rows={rows} />}
    </Section>
  );
}

/** Only whoever may adopt a policy is offered to change it. */
function Change({ batch, items }: { batch: string; items: readonly Version[] }) {
  const t = useTexts(policyTexts);
  const isEditor = hasRole(useMe(), 'programme-manager', 'administrator');
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({ ...get('/v1/batches/{batch}', { params: { path: { batch } } }), enabled: isOpen });
  const current = items.find(({ isCurrent }) => isCurrent);
  if (!isEditor || !current) return null;
  if (!isOpen || !data) {
    return (
      <Group justify="flex-end" className="no-print">
        <Button loading={isOpen} onClick={() => setOpen(true)}>
          {t('edit')}
        </Button>
      </Group>
    );
  }
  return <Editor batch={batch} version={data.version} policy={current.policy} onAdopted={() => setOpen(false)} />;
}
