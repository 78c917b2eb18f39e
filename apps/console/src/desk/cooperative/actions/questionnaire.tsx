import { Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { get } from '../../../api/client';
import { Loading } from '../../../app/loading';
import { CommandForm } from '../../../forms/command-form';
import { FormContextProvider } from '../../../forms/form-context';
import { useLanguage, useTexts } from '../../../language/use-texts';
import { useQuestionnaire } from '../policy-names';
import { cooperativeTexts } from '../texts';
import { answersOf, choicesOf, filledWith, type Heading, namesOf, schemaOf } from './questionnaire-form';

interface Props {
  journeyId: string;
  href: string;
  version: number;
  title: string;
  onDone: () => void;
  onCancel: () => void;
}

/** One heading of the questionnaire after the other; what was answered before stands in its form. */
export function QuestionnaireForm({ journeyId, ...props }: Props) {
  const t = useTexts(cooperativeTexts);
  const language = useLanguage();
  const form = useQuestionnaire(journeyId);
  const { data: dossier } = useQuery(get('/v1/journeys/{id}/dossier', { params: { path: { id: journeyId } } }));
  const [chosen, setChosen] = useState<string | null>(null);
  if (form === undefined || dossier === undefined) return <Loading rows={3} />;
  const given = dossier.diagnosis.questionnaire;
  const isAnswered = (key: string): boolean => given.some(({ heading }) => heading === key);
  const open = chosen ?? form.headings.find(({ key }) => !isAnswered(key))?.key ?? form.headings[0]?.key;
  const heading = form.headings.find(({ key }) => key === open);
  if (heading === undefined) return <Text>{t('questionnaire.none')}</Text>;
  return (
    <Stack>
      <Select
        label={t('questionnaire.heading')}
        data={form.headings.map(({ key, names }) => ({
          value: key,
          label: isAnswered(key) ? t('questionnaire.answered', { name: names[language] }) : names[language],
        }))}
        value={heading.key}
        allowDeselect={false}
        onChange={setChosen}
      />
      <OneHeading
        key={heading.key}
        journeyId={journeyId}
        heading={heading}
        given={given.find((one) => one.heading === heading.key)?.answers ?? []}
        {...props}
      />
    </Stack>
  );
}

interface OneProps extends Props {
  heading: Heading;
  given: Parameters<typeof filledWith>[1];
}

function OneHeading({ journeyId, heading, given, href, version, title, onDone, onCancel }: OneProps) {
  const t = useTexts(cooperativeTexts);
  const language = useLanguage();
  const knowledge = useMemo(() => {
    const say = { yes: t('yes'), no: t('no'), poor: t('scale.poor'), good: t('scale.good') };
    return { owner: { journeyId }, choices: choicesOf(heading, language, say), names: namesOf(heading, language) };
  }, [journeyId, heading, language, t]);
  return (
    <FormContextProvider value={knowledge}>
      <CommandForm
        href={href}
        version={version}
        schema={schemaOf(heading)}
        initial={filledWith(heading, given)}
        within={{
          field: 'answers',
          of: (payload) => ({ heading: heading.key, answers: answersOf(heading, payload as Record<string, unknown>) }),
        }}
        keptAs={`${href}#${heading.key}`}
        action={title}
        onDone={onDone}
        onCancel={onCancel}
      />
    </FormContextProvider>
  );
}
