import { Card, List, Select, Stack, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schema } from '../../api/client';
import { Empty } from '../../app/empty';
import { Loading } from '../../app/loading';
import { Page } from '../../app/page';
import { ProblemAlert } from '../../app/problem-alert';
import { CommandForm } from '../../forms/command-form';
import { Name } from '../../language/bdi';
import { useTexts } from '../../language/use-texts';
import { listTexts } from '../cooperatives/texts';
import { bulkTexts } from './bulk-texts';
import { type BulkCommand, useBulkCommands } from './commands';
import { type Chosen, keepTried, keptChosen } from './kept';

/** One command for all that were chosen in the list: first tried, then given. */
export function BulkPage() {
  const t = useTexts(bulkTexts);
  const list = useTexts(listTexts);
  const [chosen] = useState(keptChosen);
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[{ to: '/cooperatives', label: list('title') }]}>
      {Object.keys(chosen).length === 0 ? (
        <Empty title={t('empty.title')} text={t('empty.text')}>
          <Link to="/cooperatives">{t('to.list')}</Link>
        </Empty>
      ) : (
        <Choice chosen={chosen} />
      )}
    </Page>
  );
}

function Choice({ chosen }: { chosen: Chosen }) {
  const t = useTexts(bulkTexts);
  const journeyIds = Object.keys(chosen);
  const { commands, isPending, error } = useBulkCommands(journeyIds);
  const [named, setNamed] = useState<string | null>(null);
  const command = commands.find((one) => one.command === named);
  return (
    <Card>
      <Stack>
        <details>
          <summary>{t('chosen', { count: journeyIds.length })}</summary>
          <List size="sm" mt="xs">
            {Object.entries(chosen).map(([journeyId, name]) => (
              <List.Item key={journeyId}>
                <Name>{name}</Name>
              </List.Item>
            ))}
          </List>
        </details>
        {isPending && <Loading rows={1} />}
        {error && <ProblemAlert error={error} />}
        {!isPending && !error && commands.length === 0 && <Text>{t('command.none')}</Text>}
        {commands.length > 0 && (
          <Select
            label={t('command')}
            description={t('command.hint')}
            data={commands.map((one) => ({ value: one.command, label: one.title }))}
            value={named}
            onChange={setNamed}
            searchable
          />
        )}
        {command && <Trial key={command.command} command={command} journeyIds={journeyIds} />}
      </Stack>
    </Card>
  );
}

/** Its form; what comes of it is read at an address of its own. */
function Trial({ command: { command, title, schema }, journeyIds }: { command: BulkCommand; journeyIds: string[] }) {
  const t = useTexts(bulkTexts);
  const navigate = useNavigate();
  const done = (answer: unknown, payload: object): void => {
    const { bulkId } = answer as Schema<'BulkAccepted'>;
    keepTried(bulkId, { command, title, payload, journeyIds });
    void navigate({ to: '/bulk/$bulkId', params: { bulkId } });
  };
  return (
    <CommandForm
      href="/v1/bulk"
      schema={schema}
      action={t('try')}
      within={{ field: 'payload', of: (payload) => ({ command, payload, journeyIds, dryRun: true }) }}
      onDone={done}
    />
  );
}
