import { Button, Card, Code, Grid, Group, List, Stack, Tabs, Text, Textarea, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { get, type Schema } from '../../api/client';
import { Page } from '../../app/page';
import { ProblemAlert } from '../../app/problem-alert';
import { useCommand } from '../../forms/use-command';
import { directionOf, type Language, languages } from '../../language/languages';
import { useLanguage, useTexts } from '../../language/use-texts';
import { Preview } from './preview';
import { templatesTexts } from './templates-texts';

const route = getRouteApi('/staff/messages/$name');
type Texts = Schema<'Template'>['texts'];

/** One message in its three languages; what is typed is shown as it would arrive. */
export function TemplatePage() {
  const t = useTexts(templatesTexts);
  const { name } = route.useParams();
  const { data: template } = useSuspenseQuery(get('/v1/templates/{name}', { params: { path: { name } } }));
  return (
    <Page title={template.title} crumbs={[{ to: '/messages', label: t('title') }]}>
      <Editor key={name} template={template} />
    </Page>
  );
}

function Editor({ template }: { template: Schema<'Template'> }) {
  const t = useTexts(templatesTexts);
  const [texts, setTexts] = useState<Texts>(template.texts);
  const [reason, setReason] = useState('');
  const reader = useLanguage();
  const [language, setLanguage] = useState<Language>(reader);
  const command = useCommand({
    href: `/v1/templates/${template.name}/commands/save`,
    version: template.version,
  });
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const body = { texts, ...(reason.trim() !== '' && { reason: reason.trim() }) };
    const onSuccess = (): void => void notifications.show({ message: t('saved'), color: 'argan' });
    command.mutate({ body }, { onSuccess });
  };
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <form onSubmit={save}>
          <Card>
            <Stack>
              {command.isError && <ProblemAlert error={command.error} />}
              <Tabs value={language} onChange={(next) => setLanguage((next ?? reader) as Language)}>
                <Tabs.List aria-label={t('text')}>
                  {languages.map((one) => (
                    <Tabs.Tab key={one} value={one}>
                      {t(one)}
                    </Tabs.Tab>
                  ))}
                </Tabs.List>
                {languages.map((one) => (
                  <Tabs.Panel key={one} value={one} pt="md">
                    <Fields
                      language={one}
                      text={texts[one]}
                      onChange={(text) => setTexts((before) => ({ ...before, [one]: text }))}
                    />
                  </Tabs.Panel>
                ))}
              </Tabs>
              <TextInput
                label={t('reason')}
                value={reason}
                maxLength={500}
                onChange={({ currentTarget }) => setReason(currentTarget.value)}
              />
              <Group justify="flex-end">
                <Button type="submit" loading={command.isPending}>
                  {t('save')}
                </Button>
              </Group>
            </Stack>
          </Card>
        </form>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <Stack gap="lg">
          <Preview
            name={template.name}
            language={language}
            texts={texts}
            hasMail={texts[language].subject !== undefined || texts[language].body !== undefined}
          />
          <Variables template={template} />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

interface FieldsProps {
  language: Language;
  text: Texts['ar'];
  onChange: (text: Texts['ar']) => void;
}

/** A message without an e-mail has no fields for one. */
function Fields({ language, text, onChange }: FieldsProps) {
  const t = useTexts(templatesTexts);
  return (
    <Stack>
      {(['short', 'subject', 'body'] as const).map(
        (part) =>
          text[part] !== undefined && (
            <Textarea
              key={part}
              label={t(part)}
              dir={directionOf(language)}
              lang={language}
              autosize
              minRows={part === 'body' ? 5 : 2}
              value={text[part]}
              onChange={({ currentTarget }) => onChange({ ...text, [part]: currentTarget.value })}
            />
          ),
      )}
    </Stack>
  );
}

function Variables({ template: { variables } }: { template: Schema<'Template'> }) {
  const t = useTexts(templatesTexts);
  if (variables.length === 0) return null;
  return (
    <Card component="section" aria-labelledby="variables">
      <Title order={2} size="h3" id="variables" mb="sm">
        {t('variables')}
      </Title>
      <List size="sm">
        {variables.map(({ name, needed, sample }) => (
          <List.Item key={name}>
            <Code dir="ltr">{`{{${name}}}`}</Code> <bdi dir="auto">{sample}</bdi>
            {needed && (
              <Text size="sm" c="dimmed" component="span">
                {` (${t('variable.needed')})`}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
    </Card>
  );
}
