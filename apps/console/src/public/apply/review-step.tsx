import { Alert, Button, Card, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { today } from '../../language/formats';
import { useFormats } from '../../language/use-formats';
import { appTexts } from '../../app/texts';
import { Ltr, Name } from '../../language/bdi';
import { useLanguage, useTexts } from '../../language/use-texts';
import { provinceName, sectorName } from '../../words/names';
import { type FieldName, fieldsOf, type StepName, steps, type Values } from './fields';
import { fieldTexts } from './field-texts';
import { applyTexts, consentTextVersion } from './texts';
import { wrongsIn } from './validation';

interface Props {
  values: Values;
  documents: number;
  waiting: number;
  consent: boolean;
  onConsent: (given: boolean) => void;
  consentProblem: boolean;
  onOpen: (step: number) => void;
}

/** Everything once more, each part with the way back to it, and the consent. */
export function ReviewStep({ values, documents, waiting, consent, onConsent, consentProblem, onOpen }: Props) {
  const t = useTexts(applyTexts);
  return (
    <Stack>
      {steps.map((step, index) => (
        <Part key={step} step={step} values={values} onOpen={() => onOpen(index)} />
      ))}
      <Card component="section">
        <Group justify="space-between" wrap="nowrap">
          <div>
            <Title order={3}>{t('step.documents')}</Title>
            <Text>{t('review.documents', { count: documents })}</Text>
          </div>
          <ChangeButton name={t('step.documents')} onClick={() => onOpen(steps.length)} />
        </Group>
      </Card>
      {waiting > 0 && <Alert role="status">{t('waiting.documents')}</Alert>}
      <Card component="section">
        <Checkbox
          size="lg"
          checked={consent}
          onChange={({ currentTarget }) => onConsent(currentTarget.checked)}
          label={t('consent')}
          error={consentProblem && t('consent.needed')}
        />
        <Text size="sm" c="dimmed" mt="xs">
          {t('consent.version', { version: consentTextVersion })}
        </Text>
      </Card>
    </Stack>
  );
}

function ChangeButton({ name, onClick }: { name: string; onClick: () => void }) {
  const t = useTexts(applyTexts);
  return (
    <Button variant="default" onClick={onClick} aria-label={`${t('change')}: ${name}`} style={{ flexShrink: 0 }}>
      {t('change')}
    </Button>
  );
}

function Part({ step, values, onOpen }: { step: StepName; values: Values; onOpen: () => void }) {
  const t = useTexts(applyTexts);
  const label = useTexts(fieldTexts);
  const isWrong = wrongsIn(step, values, today()).length > 0;
  return (
    <Card component="section">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={3}>{t(`step.${step}`)}</Title>
        <ChangeButton name={t(`step.${step}`)} onClick={onOpen} />
      </Group>
      {isWrong && (
        <Text c="var(--mantine-color-error)" fw={500}>
          {t('review.wrong')}
        </Text>
      )}
      {fieldsOf(step)
        .filter((field) => values[field])
        .map((field) => (
          <div key={field}>
            <Text size="sm" c="dimmed" mt="xs">
              {label(field)}
            </Text>
            <Answer field={field} values={values} />
          </div>
        ))}
    </Card>
  );
}

const latin: ReadonlySet<FieldName> = new Set(['phone', 'email', 'ice', 'registrationNumber']);

function Answer({ field, values }: { field: FieldName; values: Values }) {
  const t = useTexts(appTexts);
  const language = useLanguage();
  const { date } = useFormats();
  const text = values[field] ?? '';
  if (field === 'province') return <Text>{provinceName(text, language)}</Text>;
  if (field === 'sector') return <Text>{sectorName(text, language)}</Text>;
  if (field === 'womanLed') return <Text>{t(text === 'yes' ? 'yes' : 'no')}</Text>;
  if (field === 'registeredOn') return <Text>{date(text)}</Text>;
  return <Text style={{ whiteSpace: 'pre-line' }}>{latin.has(field) ? <Ltr>{text}</Ltr> : <Name>{text}</Name>}</Text>;
}
