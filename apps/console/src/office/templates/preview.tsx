import { Card, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type Schema, send } from '../../api/client';
import { Loading } from '../../app/loading';
import { ProblemAlert } from '../../app/problem-alert';
import { directionOf, type Language } from '../../language/languages';
import { useTexts } from '../../language/use-texts';
import { templatesTexts } from './templates-texts';

interface Props {
  name: string;
  language: Language;
  texts: Schema<'Template'>['texts'];
  hasMail: boolean;
}

/** As it would arrive, by SMS and by e-mail. */
export function Preview({ name, language, texts, hasMail }: Props) {
  const t = useTexts(templatesTexts);
  const [settled] = useDebouncedValue(texts, 500);
  return (
    <Card component="section" aria-labelledby="preview">
      <Title order={2} size="h3" id="preview">
        {t('preview')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('preview.lead')}
      </Text>
      <Stack>
        <Shown name={name} language={language} texts={settled} channel="sms" />
        {hasMail && <Shown name={name} language={language} texts={settled} channel="email" />}
      </Stack>
    </Card>
  );
}

interface ShownProps extends Omit<Props, 'hasMail'> {
  channel: 'sms' | 'email';
}

function Shown({ name, language, texts, channel }: ShownProps) {
  const t = useTexts(templatesTexts);
  const query = useQuery({
    queryKey: ['/v1/templates/preview', name, language, channel, texts],
    queryFn: ({ signal }) =>
      send<Schema<'TemplatePreview'>>(`/v1/templates/${name}/preview`, { body: { language, channel, texts }, signal }),
  });
  if (query.isPending) return <Loading rows={1} height={64} />;
  if (query.isError) return <ProblemAlert error={query.error} />;
  const { text, subject, sms } = query.data;
  return (
    <div lang={language} dir={directionOf(language)} data-channel={channel}>
      {subject !== undefined && <Text fw={600}>{subject}</Text>}
      <Text style={{ whiteSpace: 'pre-line' }}>{text}</Text>
      {sms && (
        <Text size="sm" c="dimmed">
          {t('sms', { count: sms.segments, characters: sms.characters })}
        </Text>
      )}
    </div>
  );
}
