import { Badge, Button, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FileText, Users } from 'lucide-react';
import type { Schema } from '../../api/client';
import { useFormats } from '../../language/use-formats';
import { useLanguage, useTexts } from '../../language/use-texts';
import { regionName, sectorName } from '../../words/names';
import { homeTexts } from './texts';

/** A call: until when, who may apply, which documents, and the way in. */
export function CallCard({ call, begun }: { call: Schema<'Call'>; begun: boolean }) {
  const t = useTexts(homeTexts);
  const language = useLanguage();
  const { date } = useFormats();
  const isOpen = call.status === 'open';
  return (
    <Card component="section" padding="lg">
      <Stack gap="md">
        <Group justify="space-between" gap="xs">
          <Title order={2}>{call.names[language]}</Title>
          <Badge size="lg" variant="light" color={isOpen ? 'argan' : 'gray'}>
            {t(isOpen ? 'open' : 'planned')}
          </Badge>
        </Group>
        <Text size="lg" fw={500}>
          {isOpen ? t('until', { date: date(call.closesOn) }) : t('from', { date: date(call.opensOn) })}
        </Text>
        {isOpen && (
          <Button
            size="lg"
            fullWidth
            mih={56}
            renderRoot={(props) => <Link to="/apply" search={{ batch: call.batch }} {...props} />}
          >
            {t(begun ? 'continue' : 'apply')}
          </Button>
        )}
        <Group gap="xs" wrap="nowrap">
          <Users size={22} aria-hidden />
          <Title order={3}>{t('who')}</Title>
        </Group>
        <List spacing={6}>
          {call.conditions.map((condition) => (
            <List.Item key={condition.names.fr}>
              <Condition {...condition} />
            </List.Item>
          ))}
        </List>
        <Group gap="xs" wrap="nowrap">
          <FileText size={22} aria-hidden />
          <Title order={3}>{t('documents')}</Title>
        </Group>
        <Text c="dimmed">{t('documents.help')}</Text>
        <List spacing={6}>
          {call.documents.map(({ kind, names, required }) => (
            <List.Item key={kind}>
              {names[language]}
              {!required && ` (${t('optional')})`}
            </List.Item>
          ))}
        </List>
      </Stack>
    </Card>
  );
}

/** A rule with its number, in plain words; one that has none by its name. */
function Condition({ kind, names, maxMonths, on, min, by, sectors, regions }: Schema<'Call'>['conditions'][number]) {
  const t = useTexts(homeTexts);
  const language = useLanguage();
  const { date } = useFormats();
  const listed = (codes: readonly string[], nameOf: typeof regionName): string =>
    codes.map((code) => nameOf(code, language)).join(language === 'ar' ? '، ' : ', ');
  if (kind === 'age' && maxMonths !== undefined && on !== undefined) {
    return t('condition.age', { count: maxMonths, date: date(on) });
  }
  if (kind === 'members' && min !== undefined) return t('condition.members', { count: min });
  if (kind === 'registration' && by !== undefined) return t('condition.registration', { date: date(by) });
  if (kind === 'sector' && sectors?.length) return t('condition.sector', { list: listed(sectors, sectorName) });
  if (kind === 'region' && regions?.length) return t('condition.region', { list: listed(regions, regionName) });
  return names[language];
}
