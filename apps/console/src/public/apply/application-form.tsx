import { Alert, Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { WifiOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Schema } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { Page } from '../../app/page';
import { ProblemAlert } from '../../app/problem-alert';
import { appTexts } from '../../app/texts';
import { now } from '../../language/clock';
import { today } from '../../language/formats';
import { useTexts } from '../../language/use-texts';
import { DraftCode, ResumeForm } from './continue-elsewhere';
import { DocumentsStep } from './documents-step';
import { type FieldName, fieldAt, fieldsOf, needsAuthorisation, ruleOf, type StepName, steps } from './fields';
import { Question } from './question';
import type { Received } from './received';
import { ReviewStep } from './review-step';
import { applyTexts, consentTextVersion } from './texts';
import { useDocuments } from './use-documents';
import { type Saving, useDraft } from './use-draft';
import { allWrongs, wrongsIn } from './validation';

const names = [...steps, 'documents', 'review'] as const;
type Problems = Partial<Record<FieldName, string>>;

/** What the API said, by the field it said it of. */
function problemsOf(error: unknown): Problems {
  const errors = error instanceof ApiProblem ? (error.body.errors ?? []) : [];
  const found = errors.flatMap(({ field, message }): [FieldName, string][] => {
    const known = fieldAt(field);
    return known ? [[known, message]] : [];
  });
  return Object.fromEntries(found);
}

const stepOf = (field: FieldName | undefined): number | undefined =>
  field === undefined ? undefined : steps.indexOf(ruleOf(field).step);

const askedIn = (step: StepName, disabilityData: boolean): FieldName[] =>
  fieldsOf(step).filter((field) => disabilityData || !needsAuthorisation(field));

interface Props {
  call: Schema<'Call'>;
  disabilityData: boolean;
  onReceived: (received: Received) => void;
}

export function ApplicationForm({ call, disabilityData, onReceived }: Props) {
  const t = useTexts(applyTexts);
  const form = useForm({ call, disabilityData, onReceived });
  const { name, at, failure, sending, documents, draft, saving } = form;
  const heading = useTopOf(at);
  return (
    <Page title={t('title')}>
      <Stack
        maw="36rem"
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name === 'review') void form.finish();
          else form.next();
        }}
        {...{ noValidate: true }}
      >
        <div>
          <Text c="dimmed">{t('step', { at: at + 1, of: names.length })}</Text>
          <Progress value={((at + 1) / names.length) * 100} size="lg" aria-label={t('title')} mt={4} />
        </div>
        <Title order={2} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {t(`step.${name}`)}
        </Title>
        {failure !== undefined && <ProblemAlert error={failure} />}
        {name === 'documents' && <DocumentsStep asked={call.documents} documents={documents} />}
        {name === 'review' && (
          <ReviewStep
            values={draft.values}
            documents={documents.sent.length}
            waiting={documents.waiting.length}
            consent={form.consent}
            onConsent={form.setConsent}
            consentProblem={form.judged && !form.consent}
            onOpen={form.open}
          />
        )}
        {name !== 'documents' &&
          name !== 'review' &&
          askedIn(name, disabilityData).map((field) => (
            <Question
              key={field}
              field={field}
              values={draft.values}
              judged={form.judged}
              problem={form.problems[field]}
              onChange={(text) => form.write(field, text)}
            />
          ))}
        <SavingNote saving={saving} />
        <Ways at={at} sending={sending} onBack={() => form.open(at - 1)} />
      </Stack>
      {draft.code === undefined ? at === 0 && <ResumeForm resume={form.resume} /> : <DraftCode code={draft.code} />}
    </Page>
  );
}

/** Who goes on is at the top of the next screen, also with a screen reader. */
function useTopOf(at: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(at);
  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    scrollTo(0, 0);
    heading.current?.focus();
  }, [at]);
  return heading;
}

function useForm({ call, disabilityData, onReceived }: Props) {
  const { draft, saving, write, change, save, submit, resume } = useDraft(call.batch, { disabilityData });
  const documents = useDocuments(call.batch, draft.code, save);
  const [judged, setJudged] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<unknown>();
  const [consent, setConsent] = useState(false);
  const [sending, setSending] = useState(false);
  const at = Math.min(draft.step, names.length - 1);
  const name = names[at] ?? 'name';

  const open = (step: number, isJudged = false) => {
    setJudged(isJudged);
    change({ step });
    void save().catch(() => undefined);
  };

  const next = () => {
    const wrong = name === 'documents' || name === 'review' ? [] : wrongsIn(name, draft.values, today());
    if (wrong.length === 0) return open(at + 1);
    setJudged(true);
    document.getElementById(wrong[0] ?? '')?.focus();
  };

  const finish = async () => {
    setJudged(true);
    setFailure(undefined);
    const wrong = stepOf(allWrongs(draft.values, today())[0]);
    if (wrong !== undefined) return open(wrong, true);
    if (!consent || documents.waiting.length > 0) return;
    setSending(true);
    try {
      const { trackingCode } = await submit(consentTextVersion);
      const { denominationAr, denominationFr } = draft.values;
      onReceived({ trackingCode, cooperative: denominationAr ?? denominationFr ?? '', at: now().toISOString() });
    } catch (error) {
      const found = problemsOf(error);
      setProblems(found);
      setFailure(error);
      const first = stepOf(Object.keys(found)[0] as FieldName | undefined);
      if (first !== undefined) open(first, true);
    } finally {
      setSending(false);
    }
  };

  const writeField = (field: FieldName, text: string) => {
    setProblems(({ [field]: _told, ...others }) => others);
    write({ ...draft.values, [field]: text });
  };
  const told = { judged, problems, failure, consent, sending };
  return { ...told, draft, saving, documents, at, name, open, next, finish, setConsent, resume, write: writeField };
}

function Ways({ at, sending, onBack }: { at: number; sending: boolean; onBack: () => void }) {
  const t = useTexts(applyTexts);
  const app = useTexts(appTexts);
  return (
    <Group gap="sm" wrap="nowrap">
      {at > 0 && (
        <Button size="lg" mih={56} variant="default" onClick={onBack}>
          {app('back')}
        </Button>
      )}
      <Button size="lg" mih={56} type="submit" loading={sending} style={{ flex: 1 }}>
        {t(at === names.length - 1 ? 'send' : 'next')}
      </Button>
    </Group>
  );
}

function SavingNote({ saving }: { saving: Saving }) {
  const t = useTexts(applyTexts);
  if (saving === 'kept') {
    return (
      <Alert role="status" color="saffron" icon={<WifiOff aria-hidden />}>
        {t('kept')}
      </Alert>
    );
  }
  return (
    <Text role="status" size="sm" c="dimmed" mih="1.5rem">
      {saving === 'idle' ? '' : t(saving)}
    </Text>
  );
}
