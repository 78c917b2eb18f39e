import { Button, Menu, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { get, type Schema } from '../../api/client';
import { appTexts } from '../../app/texts';
import { CommandForm } from '../../forms/command-form';
import { type FormContext, FormContextProvider } from '../../forms/form-context';
import { formTexts } from '../../forms/form-texts';
import { useLanguage, useTexts } from '../../language/use-texts';
import { cooperativeName } from '../../staff/cooperative-name';
import { sessionTexts } from './texts';

type Session = Schema<'TrainingSession'>;
type Action = Schema<'SessionActions'>['actions'][number];

/** What the sheet does itself is not offered twice. */
const onTheSheet = new Set(['record-attendance']);

/** What may be done with a session: enrol, move, cancel, close. Each is a form made from its command. */
export function SessionActions({ session }: { session: Session }) {
  const t = useTexts(sessionTexts);
  const app = useTexts(appTexts);
  const form = useTexts(formTexts);
  const [open, setOpen] = useState<Action>();
  const { data } = useQuery(get('/v1/sessions/{id}/actions', { params: { path: { id: session.sessionId } } }));
  const knowledge = useEnrollable(session);
  const allowed = data?.actions.filter(({ allowed, command }) => allowed && !onTheSheet.has(command)) ?? [];
  if (allowed.length === 0) return null;
  const done = (): void => {
    notifications.show({ message: form('done'), color: 'argan' });
    setOpen(undefined);
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" className="no-print" leftSection={<ListChecks size={18} aria-hidden />}>
            {t('actions')}
          </Button>
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
          <FormContextProvider value={knowledge}>
            <CommandForm
              href={open.href ?? ''}
              version={session.version}
              schema={open.schema ?? {}}
              action={open.title}
              onDone={done}
              onCancel={() => setOpen(undefined)}
            />
          </FormContextProvider>
        </Modal>
      )}
    </>
  );
}

/** Cooperatives by name, where a command names some: those under diagnosis of the session's region, and those enrolled. */
function useEnrollable({ sessionId, batch, region, enrolments }: Session): FormContext {
  const language = useLanguage();
  const place = region === null ? {} : { region: region as '01' };
  const { data } = useQuery(
    get('/v1/journeys', { params: { query: { batch, phase: 'diagnosis', ...place, sort: 'name', limit: 200 } } }),
  );
  const journeyIds = (data?.items ?? []).map(({ journeyId, cooperative }) => ({
    value: journeyId,
    label: cooperativeName(cooperative, language),
  }));
  const journeyId = enrolments
    .filter(({ status }) => status !== 'removed')
    .map((one) => ({ value: one.journeyId, label: one.denomination ?? one.journeyId }));
  return { owner: { sessionId }, choices: { journeyIds, journeyId } };
}
