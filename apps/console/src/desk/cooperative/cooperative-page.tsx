import { Grid, Tabs } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { get } from '../../api/client';
import { Page } from '../../app/page';
import { hasRole, useMe } from '../../identity/me';
import { Name } from '../../language/bdi';
import { useLanguage, useTexts } from '../../language/use-texts';
import { cooperativeName } from '../../staff/cooperative-name';
import { Actions } from './actions/actions';
import { cooperativeSearch, cooperativeTabs, type CooperativeTab } from './cooperative-search';
import { Header } from './header';
import { Documents } from './tabs/documents';
import { Indicators } from './tabs/indicators';
import { Messages } from './tabs/messages';
import { Overview } from './tabs/overview';
import { Personal } from './tabs/personal';
import { Plan } from './tabs/plan';
import { Sessions } from './tabs/sessions';
import { TimelineTab } from './tabs/timeline';
import { cooperativeTexts } from './texts';

const route = getRouteApi('/staff/cooperatives/$journeyId');

const parts: Readonly<Record<CooperativeTab, (props: { journeyId: string }) => React.ReactNode>> = {
  overview: Overview,
  timeline: TimelineTab,
  plan: Plan,
  sessions: Sessions,
  indicators: Indicators,
  documents: Documents,
  messages: Messages,
  personal: Personal,
};

/** One cooperative: where it stands, what is in its file, and what may be done now. */
export function CooperativePage() {
  const t = useTexts(cooperativeTexts);
  const language = useLanguage();
  const { journeyId } = route.useParams();
  const { tab = 'overview' } = cooperativeSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const { data: status } = useSuspenseQuery({
    ...get('/v1/journeys/{id}', { params: { path: { id: journeyId } } }),
  });
  const mayReadAll = hasRole(useMe(), 'agent', 'regional-manager', 'programme-manager');
  const tabs = cooperativeTabs.filter((one) => one !== 'personal' || mayReadAll);
  const name = cooperativeName(status.cooperative, language);
  return (
    <Page title={name} crumbs={[{ to: '/cooperatives', label: t('list') }]} heading={<Name>{name}</Name>}>
      <Header status={status} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }} order={{ base: 2, lg: 1 }}>
          <Tabs
            value={tab}
            onChange={(next) =>
              void navigate({
                search: (before) => ({ ...before, tab: (next ?? 'overview') as CooperativeTab }),
                replace: true,
              })
            }
          >
            <Tabs.List aria-label={t('tabs')}>
              {tabs.map((one) => (
                <Tabs.Tab key={one} value={one}>
                  {t(`tab.${one}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {tabs.map((one) => {
              const Part = parts[one];
              return (
                <Tabs.Panel key={one} value={one} pt="md">
                  <Part journeyId={journeyId} />
                </Tabs.Panel>
              );
            })}
          </Tabs>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }} order={{ base: 1, lg: 2 }}>
          <Actions journeyId={journeyId} />
        </Grid.Col>
      </Grid>
    </Page>
  );
}
