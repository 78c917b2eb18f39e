import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import { useTexts } from '../../language/use-texts';
import { FiguresPage } from '../figures-page';
import type { FiguresQuery } from '../figures-search';
import { Asked } from '../parts/asked';
import { pathOf } from '../parts/path';
import { Section } from '../parts/section';
import { ArcTable, ReworkTable, StateTable } from './tables';
import { TransitionMap } from './transition-map';
import { transitionsTexts } from './transitions-texts';

/** Where it sticks. */
export function TransitionsPage() {
  const t = useTexts(transitionsTexts);
  return (
    <FiguresPage title={t('title')} lead={t('lead')}>
      {(query) => <Transitions query={query} />}
    </FiguresPage>
  );
}

function Transitions({ query }: { query: FiguresQuery }) {
  const t = useTexts(transitionsTexts);
  const asked = useQuery(get('/v1/insights/transitions', { params: { query: query as object } }));
  return (
    <Asked query={asked} isEmpty={({ arcs }) => arcs.length === 0}>
      {(view) => (
        <>
          <Section id="map" title={t('map')} lead={t('map.lead')} path={pathOf('transitions', query)}>
            <TransitionMap view={view} />
          </Section>
          <Section id="states" title={t('states')}>
            <StateTable view={view} />
          </Section>
          <Section id="arcs" title={t('arcs')} lead={t('arcs.lead')}>
            <ArcTable view={view} />
            <Text size="sm" c="dimmed">
              {view.rule.text}
            </Text>
          </Section>
          <Section id="rework" title={t('rework')} lead={t('rework.lead')}>
            {view.rework.length === 0 ? <Text size="sm">{t('rework.none')}</Text> : <ReworkTable view={view} />}
          </Section>
        </>
      )}
    </Asked>
  );
}
