import { Badge } from '@mantine/core';
import { FiguresTable } from '../../figures/parts/table';
import { Name } from '../../language/bdi';
import { useTexts } from '../../language/use-texts';
import { policyTexts } from './policy-texts';
import type { Difference } from './settings';
import { useSettingWords } from './words';

/** Parts of a policy that the programme has published; all others are assumptions of whoever set them. */
const published = new Set(['eligibility', 'modules', 'sessions', 'completion', 'name']);

/** What the programme has not confirmed is marked as a setting. */
export function PartName({ section }: { section: string }) {
  const t = useTexts(policyTexts);
  const words = useSettingWords();
  return (
    <>
      {words.section(section)}{' '}
      {!published.has(section) && (
        <Badge variant="light" color="gray" c="inherit" size="sm" tt="none">
          {t('setting')}
        </Badge>
      )}
    </>
  );
}

/** Rules before and after, each by its name. */
export function Differences({ label, rows }: { label: string; rows: readonly Difference[] }) {
  const t = useTexts(policyTexts);
  const words = useSettingWords();
  return (
    <FiguresTable
      label={label}
      rows={rows}
      keyOf={({ setting }) => setting.id}
      columns={[
        { key: 'part', head: t('part'), cell: ({ setting }) => <PartName section={setting.section} /> },
        { key: 'what', head: t('what'), cell: ({ setting }) => words.label(setting) },
        {
          key: 'before',
          head: t('before'),
          cell: ({ before, setting }) => <Name>{words.value(before, setting)}</Name>,
        },
        { key: 'after', head: t('after'), cell: ({ after, setting }) => <Name>{words.value(after, setting)}</Name> },
      ]}
    />
  );
}
