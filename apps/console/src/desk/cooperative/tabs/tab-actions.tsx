import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { get } from '../../../api/client';

const route = getRouteApi('/staff/cooperatives/$journeyId');

/** What may be recorded now of what a tab shows: of these commands the open ones, each a button to its form. */
export function TabActions({ journeyId, commands }: { journeyId: string; commands: readonly string[] }) {
  const navigate = route.useNavigate();
  const { data } = useQuery(get('/v1/journeys/{id}/actions', { params: { path: { id: journeyId } } }));
  const open = commands.flatMap(
    (name) => data?.actions.find(({ command, allowed }) => allowed && command === name) ?? [],
  );
  if (open.length === 0) return null;
  return (
    <Group gap="xs" className="no-print">
      {open.map(({ command, title }) => (
        <Button
          key={command}
          variant="light"
          h="auto"
          leftSection={<Plus size={18} aria-hidden />}
          py="xs"
          styles={{ label: { whiteSpace: 'normal', height: 'auto', lineHeight: 1.5, overflow: 'visible' } }}
          onClick={() =>
            void navigate({ search: (before) => ({ ...before, do: command }), replace: true, resetScroll: false })
          }
        >
          {title}
        </Button>
      ))}
    </Group>
  );
}
