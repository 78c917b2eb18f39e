import { Group, Pill } from '@mantine/core';
import { deadlineNames, type DeadlineKind } from '@mourafaka/contracts';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import { useFormats } from '../../language/use-formats';
import { useLanguage, useTexts } from '../../language/use-texts';
import { staffTexts } from '../../staff/texts';
import { stateName, waveName } from '../../words/names';
import { usePersonName } from '../../words/person-name';
import { givenFilters, type ListSearch } from './list-search';
import { listTexts } from './texts';

type Given = (typeof givenFilters)[number];

interface Props {
  search: ListSearch;
  onRemove: (filter: Given) => void;
}

/** What narrows the list besides the fields: a number of the figures brought it here. Each can be taken away. */
export function GivenFilters({ search, onRemove }: Props) {
  const t = useTexts(listTexts);
  const nameOf = useNames(search.figure !== undefined);
  const given = givenFilters.flatMap((filter) => {
    const value = search[filter];
    return value === undefined ? [] : [{ filter, text: `${t(`given.${filter}`)} ${nameOf(filter, value)}` }];
  });
  if (given.length === 0) return null;
  return (
    <Group gap="xs" role="group" aria-label={t('given')}>
      {given.map(({ filter, text }) => (
        <Pill
          key={filter}
          size="lg"
          h="auto"
          mih="2.25rem"
          withRemoveButton
          onRemove={() => onRemove(filter)}
          removeButtonProps={{ 'aria-label': t('given.remove', { name: text }), tabIndex: 0, 'aria-hidden': false }}
          styles={{ label: { whiteSpace: 'normal' } }}
        >
          {text}
        </Pill>
      ))}
    </Group>
  );
}

/** What a value is called in the page's language. */
function useNames(hasFigure: boolean): (filter: Given, value: string) => string {
  const language = useLanguage();
  const { date } = useFormats();
  const staff = useTexts(staffTexts);
  const personName = usePersonName();
  const { data } = useQuery({ ...get('/v1/insights/definitions'), staleTime: Infinity, enabled: hasFigure });
  return (filter, value) => {
    if (filter === 'asOf') return date(value);
    if (filter === 'figure') return data?.items.find(({ figure }) => figure === value)?.name ?? value;
    if (filter === 'state') return stateName(value, language);
    if (filter === 'deadline') return deadlineNames[value as DeadlineKind]?.[language] ?? value;
    if (filter === 'owner') return staff(`role.${value as 'agent'}`);
    if (filter === 'agent' || filter === 'consultant') return `\u2068${personName(value)}\u2069`;
    return `\u2068${filter === 'wave' ? waveName(value, language) : value}\u2069`;
  };
}
