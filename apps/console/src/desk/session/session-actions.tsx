import { useQuery } from '@tanstack/react-query';
import { get, type Schema } from '../../api/client';
import { CommandMenu } from '../../forms/command-menu';
import { type FormContext, FormContextProvider } from '../../forms/form-context';
import { useLanguage, useTexts } from '../../language/use-texts';
import { cooperativeName } from '../../staff/cooperative-name';
import { sessionTexts } from './texts';

type Session = Schema<'TrainingSession'>;

/** What the sheet does itself is not offered twice. */
const onTheSheet = new Set(['record-attendance']);

/** What may be done with a session: enrol, move, cancel, close. */
export function SessionActions({ session }: { session: Session }) {
  const t = useTexts(sessionTexts);
  const { data } = useQuery(get('/v1/sessions/{id}/actions', { params: { path: { id: session.sessionId } } }));
  const knowledge = useEnrollable(session);
  const actions = data?.actions.filter(({ allowed, command }) => allowed && !onTheSheet.has(command)) ?? [];
  return (
    <FormContextProvider value={knowledge}>
      <CommandMenu label={t('actions')} actions={actions} version={session.version} variant="default" />
    </FormContextProvider>
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
