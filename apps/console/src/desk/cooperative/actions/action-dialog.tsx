import { List, Modal, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import type { Schema } from '../../../api/client';
import { appTexts } from '../../../app/texts';
import { CommandForm } from '../../../forms/command-form';
import { FormContextProvider } from '../../../forms/form-context';
import { formTexts } from '../../../forms/form-texts';
import { canBeFilled, type JsonSchema } from '../../../forms/schema';
import { useTexts } from '../../../language/use-texts';
import { cooperativeTexts } from '../texts';
import { useFormKnowledgeOf, useInitial } from './form-knowledge';

export type Action = Schema<'Actions'>['actions'][number];

interface Props {
  journeyId: string;
  version: number;
  action: Action;
  onClose: () => void;
}

/** An action over the page, which goes on living behind it. */
export function ActionDialog({ journeyId, version, action, onClose }: Props) {
  const t = useTexts(cooperativeTexts);
  const app = useTexts(appTexts);
  const form = useTexts(formTexts);
  const isSmall = useMediaQuery('(max-width: 40em)');
  const knowledge = useFormKnowledgeOf(journeyId);
  const initial = useInitial(journeyId, action.command);
  const schema = (action.schema ?? {}) as JsonSchema;
  const done = (): void => {
    notifications.show({ message: `${action.title}: ${form('done')}`, color: 'argan' });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen={isSmall}
      size="lg"
      title={action.title}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': app('close') }}
    >
      <Stack>
        {action.minimums && (
          <List size="sm">
            {action.minimums.map(({ name, have, needed, met }) => (
              <List.Item key={name}>
                <Text size="sm" c={met ? undefined : 'brick'} component="span">
                  {name}: {t('progress.of', { done: have, planned: needed })}
                </Text>
              </List.Item>
            ))}
          </List>
        )}
        {canBeFilled(schema) ? (
          <FormContextProvider value={knowledge}>
            <CommandForm
              key={initial === undefined ? 'empty' : 'begun'}
              href={action.href ?? ''}
              version={version}
              schema={schema}
              initial={initial}
              action={action.title}
              onDone={done}
              onCancel={onClose}
            />
          </FormContextProvider>
        ) : (
          <Text>{t('actions.special')}</Text>
        )}
      </Stack>
    </Modal>
  );
}
