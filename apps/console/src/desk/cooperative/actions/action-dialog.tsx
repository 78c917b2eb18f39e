import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Schema } from '../../../api/client';
import { appTexts } from '../../../app/texts';
import { CommandForm } from '../../../forms/command-form';
import { FormContextProvider } from '../../../forms/form-context';
import { formTexts } from '../../../forms/form-texts';
import { canBeFilled, type JsonSchema } from '../../../forms/schema';
import { useFormats } from '../../../language/use-formats';
import { useTexts } from '../../../language/use-texts';
import { cooperativeTexts } from '../texts';
import { useFormKnowledgeOf, useInitial } from './form-knowledge';
import { QuestionnaireForm } from './questionnaire';
import { undoneBy } from './undo';

export type Action = Schema<'Actions'>['actions'][number];

interface Props {
  journeyId: string;
  version: number;
  action: Action;
  /** What it takes back: its form begins with that. */
  undone?: string | undefined;
  /** Whether a command is one of mine. */
  isMine: (command: string) => boolean;
  onClose: () => void;
}

/** What was recorded can be taken back where the rules know how. */
function Recorded({ text, onUndo }: { text: string; onUndo: () => void }) {
  const t = useTexts(cooperativeTexts);
  return (
    <Group justify="space-between" gap="xs">
      <span>{text}</span>
      <Button size="sm" variant="light" onClick={onUndo}>
        {t('undo')}
      </Button>
    </Group>
  );
}

/** What is filled in beside the file has a page of its own. */
function Special({ command, journeyId }: { command: string; journeyId: string }) {
  const t = useTexts(cooperativeTexts);
  return (
    <>
      <Text>{t('actions.special')}</Text>
      {command === 'score' && (
        <Group justify="flex-end">
          <Button renderRoot={(props) => <Link to="/scoring/$journeyId" params={{ journeyId }} {...props} />}>
            {t('actions.score')}
          </Button>
        </Group>
      )}
    </>
  );
}

/** An action over the page, which goes on living behind it. */
export function ActionDialog({ journeyId, version, action, undone, isMine, onClose }: Props) {
  const t = useTexts(cooperativeTexts);
  const app = useTexts(appTexts);
  const form = useTexts(formTexts);
  const isSmall = useMediaQuery('(max-width: 40em)');
  const schema = (action.schema ?? {}) as JsonSchema;
  const knowledge = useFormKnowledgeOf(journeyId, schema);
  const initial = useInitial(journeyId, action.command, undone);
  const { labelled } = useFormats();
  const navigate = useNavigate();
  const done = (): void => {
    const message = labelled(action.title, form('done'));
    const inverse = undoneBy(action.command);
    if (inverse === undefined || !isMine(inverse)) notifications.show({ message, color: 'argan' });
    else {
      const undo = (): void => {
        notifications.hide(id);
        const search = { do: inverse, undo: action.command };
        void navigate({ to: '/cooperatives/$journeyId', params: { journeyId }, search });
      };
      const id = notifications.show({
        message: <Recorded text={message} onUndo={undo} />,
        color: 'argan',
        autoClose: 15_000,
      });
    }
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
                  {labelled(name, t('progress.of', { done: have, planned: needed }))}
                </Text>
              </List.Item>
            ))}
          </List>
        )}
        {action.command === 'answer-questionnaire' ? (
          <QuestionnaireForm
            journeyId={journeyId}
            href={action.href ?? ''}
            version={version}
            title={action.title}
            onDone={done}
            onCancel={onClose}
          />
        ) : canBeFilled(schema) ? (
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
          <Special command={action.command} journeyId={journeyId} />
        )}
      </Stack>
    </Modal>
  );
}
