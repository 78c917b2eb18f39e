import { Button, type ButtonVariant, Menu, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { appTexts } from '../app/texts';
import { useTexts } from '../language/use-texts';
import { CommandForm } from './command-form';
import { formTexts } from './form-texts';
import type { JsonSchema } from './schema';

interface Action {
  command: string;
  title: string;
  href?: string;
  schema?: JsonSchema;
}

interface Props<A extends Action> {
  label: string;
  /** Those that are open now; without any there is no menu. */
  actions: readonly A[];
  /** Of the stream they are given to. */
  version?: number;
  /** What a form holds when it opens. */
  initial?: (action: A) => Record<string, unknown> | undefined;
  variant?: ButtonVariant;
}

/** What may be done now, each a form made from its command. */
export function CommandMenu<A extends Action>({ label, actions, version, initial, variant }: Props<A>) {
  const app = useTexts(appTexts);
  const form = useTexts(formTexts);
  const [open, setOpen] = useState<A>();
  if (actions.length === 0) return null;
  const close = (): void => setOpen(undefined);
  const done = (): void => {
    notifications.show({ message: form('done'), color: 'argan' });
    close();
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant={variant} className="no-print" leftSection={<ListChecks size={18} aria-hidden />}>
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {actions.map((action) => (
            <Menu.Item key={action.command} onClick={() => setOpen(action)}>
              {action.title}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {open && (
        <Modal
          opened
          onClose={close}
          title={open.title}
          size="lg"
          closeOnClickOutside={false}
          closeButtonProps={{ 'aria-label': app('close') }}
        >
          <CommandForm
            href={open.href ?? ''}
            version={version}
            schema={open.schema ?? {}}
            initial={initial?.(open)}
            action={open.title}
            onDone={done}
            onCancel={close}
          />
        </Modal>
      )}
    </>
  );
}
