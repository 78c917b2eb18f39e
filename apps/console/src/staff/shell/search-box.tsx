import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { phaseNames, regions } from '@mourafaka/contracts';
import { get } from '../../api/client';
import { hasRole, useMe } from '../../identity/me';
import { useLanguage, useTexts } from '../../language/use-texts';
import { useWords } from '../../language/use-words';
import { cooperativeName } from '../cooperative-name';
import { placesOf } from '../navigation';
import { staffTexts } from '../texts';

const limit = 8;

/** Ctrl-K: what may be done here, cooperatives by the beginnings of words, and the places one may go to. */
export function SearchBox() {
  const t = useTexts(staffTexts);
  const [asked, setAsked] = useState('');
  const places = usePlaces(asked);
  const cooperatives = useCooperatives(asked);
  const here = useActionsHere(asked);
  const groups: SpotlightActionGroupData[] = [
    { group: t('search.here'), actions: here },
    { group: t('search.cooperatives'), actions: cooperatives },
    { group: t('search.places'), actions: places },
  ].filter(({ actions }) => actions.length > 0);
  return (
    <Spotlight
      query={asked}
      onQueryChange={setAsked}
      actions={groups}
      filter={(_query, actions) => actions}
      nothingFound={t('search.nothing')}
      highlightQuery={false}
      shortcut="mod + K"
      tagsToIgnore={[]}
      scrollable
      maxHeight="60vh"
      searchProps={{
        leftSection: <Search size={20} aria-hidden />,
        placeholder: t('search.hint'),
        'aria-label': t('search.hint'),
      }}
    />
  );
}

function usePlaces(asked: string): SpotlightActionData[] {
  const words = useWords();
  const navigate = useNavigate();
  return placesOf(useMe())
    .flatMap(({ places }) => places)
    .filter(({ label }) => label.some((text) => text.toLowerCase().includes(asked.trim().toLowerCase())))
    .map(({ to, label, icon: Icon }) => ({
      id: to,
      label: words(label),
      leftSection: <Icon size={20} aria-hidden />,
      onClick: () => void navigate({ to }),
    }));
}

/** Of the cooperative that is open: what may be done with it now. And what is begun without one. */
function useActionsHere(asked: string): SpotlightActionData[] {
  const t = useTexts(staffTexts);
  const navigate = useNavigate();
  const me = useMe();
  const { journeyId } = useParams({ strict: false });
  const { data } = useQuery({
    ...get('/v1/journeys/{id}/actions', { params: { path: { id: journeyId ?? '' } } }),
    enabled: journeyId !== undefined,
  });
  const allowed = journeyId === undefined ? [] : (data?.actions.filter((one) => one.allowed) ?? []);
  const actions = [
    ...allowed.map(({ command, title }) => ({
      id: `do ${command}`,
      label: title,
      onClick: () =>
        void navigate({
          to: '/cooperatives/$journeyId',
          params: { journeyId: journeyId ?? '' },
          search: { do: command },
        }),
    })),
    ...(hasRole(me, 'agent', 'regional-manager', 'programme-manager')
      ? [
          {
            id: 'schedule',
            label: t('search.schedule'),
            onClick: () => void navigate({ to: '/sessions', search: { do: 'schedule' } }),
          },
        ]
      : []),
  ];
  const wanted = asked.trim().toLowerCase();
  return actions.filter(({ label }) => wanted === '' || label.toLowerCase().includes(wanted)).slice(0, limit);
}

function useCooperatives(asked: string): SpotlightActionData[] {
  const language = useLanguage();
  const navigate = useNavigate();
  const [q] = useDebouncedValue(asked.trim(), 200);
  const { data } = useQuery({ ...get('/v1/journeys', { params: { query: { q, limit } } }), enabled: q.length > 1 });
  if (q.length < 2) return [];
  return (data?.items ?? []).map(({ journeyId, cooperative, phase, region }) => ({
    id: journeyId,
    label: cooperativeName(cooperative, language),
    description: [
      phaseNames[phase][language],
      regions.find(({ code }) => code === region)?.[language === 'ar' ? 'ar' : 'fr'],
    ]
      .filter(Boolean)
      .join(' · '),
    onClick: () => void navigate({ to: '/cooperatives/$journeyId', params: { journeyId } }),
  }));
}
