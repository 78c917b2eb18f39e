import { Button, Menu, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { get, type Schema } from '../../api/client';
import { appTexts } from '../../app/texts';
import { CommandForm } from '../../forms/command-form';
import { formTexts } from '../../forms/form-texts';
import { useTexts } from '../../language/use-texts';
import { selectionTexts } from './selection-texts';

type Action = Schema<'BatchActions'>['actions'][number];

/** Of a selection; what else may be done with a batch has its own place. */
const ours = new Set([
  'open-scoring',
  'rank',
  'reopen-scoring',
  'approve-selection',
  'release-wave',
  'close-call',
  'extend-call',
]);

/** Rank, reopen, sign, release: what may be done with the batch now, each a form made from its command. */
export function BatchActions({ batch, wave: asked }: { batch: string; wave?: string }) {
  const t = useTexts(selectionTexts);
  const app = useTexts(appTexts);
  const form = useTexts(formTexts);
  const [open, setOpen] = useState<Action>();
  const { data } = useQuery(get('/v1/batches/{batch}/actions', { params: { path: { batch } } }));
  const { data: lists } = useQuery(get('/v1/batches/{batch}/selection', { params: { path: { batch } } }));
  const wave = asked ?? lists?.waves[0]?.wave;
  const allowed = data?.actions.filter((one) => one.allowed && ours.has(one.command)) ?? [];
  if (allowed.length === 0) return null;
  const properties: unknown = open?.schema?.properties;
  const takesWave = typeof properties === 'object' && properties !== null && 'wave' in properties;
  const done = (): void => {
    notifications.show({ message: form('done'), color: 'argan' });
    setOpen(undefined);
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button leftSection={<ListChecks size={18} aria-hidden />}>{t('actions')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {allowed.map((action) => (
            <Menu.Item key={action.command} onClick={() => setOpen(action)}>
              {action.title}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {open && (
        <Modal
          opened
          onClose={() => setOpen(undefined)}
          title={open.title}
          size="lg"
          closeOnClickOutside={false}
          closeButtonProps={{ 'aria-label': app('close') }}
        >
          <CommandForm
            href={open.href ?? ''}
            version={data?.version}
            schema={open.schema ?? {}}
            initial={takesWave && wave !== undefined ? { wave } : undefined}
            action={open.title}
            onDone={done}
            onCancel={() => setOpen(undefined)}
          />
        </Modal>
      )}
    </>
  );
}
