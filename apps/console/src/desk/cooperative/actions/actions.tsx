import { Accordion, Button, Card, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { get } from '../../../api/client';
import { Loading } from '../../../app/loading';
import { ProblemAlert } from '../../../app/problem-alert';
import type { JsonSchema } from '../../../forms/schema';
import { useTexts } from '../../../language/use-texts';
import { cooperativeTexts } from '../texts';
import { type Action, ActionDialog } from './action-dialog';

const route = getRouteApi('/staff/cooperatives/$journeyId');

/** The actions that are open to me, and why the others are not. */
export function Actions({ journeyId }: { journeyId: string }) {
  const t = useTexts(cooperativeTexts);
  const query = useQuery(get('/v1/journeys/{id}/actions', { params: { path: { id: journeyId } } }));
  const expected = useExpected(journeyId);
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const open = (command: string | undefined): void =>
    void navigate({
      search: (before) => ({ ...before, do: command, undo: undefined }),
      replace: true,
      resetScroll: false,
    });
  if (query.isPending) return <Loading rows={3} height={44} />;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  const { actions, version } = query.data;
  const allowed = actions.filter((one) => one.allowed && !isOfTheSystem(one));
  const present = allowed.filter(({ command }) => expected.includes(command));
  const current = allowed.find(({ command }) => command === search.do);
  return (
    <Card component="section" aria-labelledby="actions" className="no-print">
      <Title order={2} size="h3" id="actions" mb="sm">
        {t('actions')}
      </Title>
      <Stack gap="xs">
        {allowed.length === 0 && <Text size="sm">{t('actions.none')}</Text>}
        {present.map((action, index) => (
          <ActionButton key={action.command} action={action} isFirst={index === 0} onOpen={open} />
        ))}
        <Others
          isAlone={present.length === 0}
          allowed={allowed.filter((one) => !present.includes(one))}
          closed={actions.filter((one) => !one.allowed)}
          onOpen={open}
        />
      </Stack>
      {current && (
        <ActionDialog
          key={current.command}
          journeyId={journeyId}
          version={version}
          action={current}
          undone={search.undo}
          isMine={(command) => actions.some((one) => one.command === command)}
          onClose={() => open(undefined)}
        />
      )}
    </Card>
  );
}

/** Given by the system when something falls due, named by a key that nobody types. */
const isOfTheSystem = ({ schema }: Action): boolean => 'duty' in ((schema as JsonSchema | undefined)?.properties ?? {});

/** What the journey waits for now: the commands of its open tasks. */
function useExpected(journeyId: string): string[] {
  const { data } = useQuery(get('/v1/journeys/{id}', { params: { path: { id: journeyId } } }));
  return data?.tasks.flatMap(({ commands = [] }) => commands) ?? [];
}

interface ButtonProps {
  action: Action;
  isFirst?: boolean;
  onOpen: (command: string) => void;
}

function ActionButton({ action: { command, title }, isFirst = false, onOpen }: ButtonProps) {
  return (
    <Button
      variant={isFirst ? 'filled' : 'default'}
      fullWidth
      h="auto"
      py="xs"
      styles={{
        label: { whiteSpace: 'normal', textAlign: 'start', height: 'auto', lineHeight: 1.5, overflow: 'visible' },
        inner: { justifyContent: 'start' },
      }}
      onClick={() => onOpen(command)}
    >
      {title}
    </Button>
  );
}

interface OthersProps {
  /** Nothing stands above: what may be done is open at once. */
  isAlone: boolean;
  allowed: readonly Action[];
  closed: readonly Action[];
  onOpen: (command: string) => void;
}

function Others({ isAlone, allowed, closed, onOpen }: OthersProps) {
  const t = useTexts(cooperativeTexts);
  return (
    <Accordion variant="contained" radius="md" order={3} defaultValue={isAlone ? 'more' : null}>
      {allowed.length > 0 && (
        <Accordion.Item value="more">
          <Accordion.Control>{t('actions.more')}</Accordion.Control>
          <Accordion.Panel>
            <Stack gap="xs">
              {allowed.map((action) => (
                <ActionButton key={action.command} action={action} onOpen={onOpen} />
              ))}
            </Stack>
          </Accordion.Panel>
        </Accordion.Item>
      )}
      {closed.length > 0 && (
        <Accordion.Item value="closed">
          <Accordion.Control>{t('actions.closed', { count: closed.length })}</Accordion.Control>
          <Accordion.Panel>
            <List size="sm" spacing="xs">
              {closed.map(({ command, title, reason }) => (
                <List.Item key={command}>
                  <Text size="sm" fw={500} component="span">
                    {title}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {reason?.message}
                  </Text>
                </List.Item>
              ))}
            </List>
          </Accordion.Panel>
        </Accordion.Item>
      )}
    </Accordion>
  );
}
