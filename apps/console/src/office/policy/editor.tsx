import { Button, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Schema, send } from '../../api/client';
import { isStatus } from '../../api/problem';
import { ProblemAlert } from '../../app/problem-alert';
import parts from '../../figures/parts/parts.module.css';
import { Section } from '../../figures/parts/section';
import { FiguresTable } from '../../figures/parts/table';
import { useCommand } from '../../forms/use-command';
import { useTexts } from '../../language/use-texts';
import { Differences } from './differences';
import { policyTexts } from './policy-texts';
import { isEditable, SettingField } from './setting-field';
import { differencesOf, type Scalar, settingsOf, withSettings } from './settings';
import { useSettingWords } from './words';

type Policy = Readonly<Record<string, unknown>>;
/** By setting, so that they also hold on a version that somebody else has adopted meanwhile. */
type Edits = Readonly<Record<string, Scalar>>;

interface Props {
  batch: string;
  /** Of the batch as it was seen. */
  version: number;
  policy: Policy;
  onAdopted: () => void;
}

/** The policy in force, part by part; what is changed becomes a new version. */
export function Editor({ batch, version, policy, onAdopted }: Props) {
  const t = useTexts(policyTexts);
  const words = useSettingWords();
  const settings = settingsOf(policy).filter(isEditable);
  const sections = [...new Set(settings.map(({ section }) => section))];
  const [part, setPart] = useState(sections[0]);
  const [edits, setEdits] = useState<Edits>({});
  const shown = settings.filter(({ section }) => section === part);
  const edited = settings.flatMap(({ id, path }) => (id in edits ? [{ path, value: edits[id] }] : []));
  const next = withSettings(policy, edited);
  const differences = differencesOf(policy, next);
  return (
    <Section id="edit" title={t('edit')} lead={t('edit.lead')}>
      <Select
        label={t('part')}
        data={sections.map((section) => ({ value: section, label: words.section(section) }))}
        value={part ?? null}
        allowDeselect={false}
        onChange={(chosen) => setPart(chosen ?? part)}
      />
      <div className={parts.filters}>
        {shown.map((setting) => (
          <SettingField
            key={setting.id}
            setting={setting}
            value={edits[setting.id] ?? (setting.value as Scalar)}
            onChange={(value) => setEdits((before) => ({ ...before, [setting.id]: value }))}
          />
        ))}
      </div>
      <Text size="sm" c="dimmed">
        {t('edit.fixed')}
      </Text>
      {differences.length > 0 && (
        <Stack gap="sm">
          <Group justify="space-between">
            <Text fw={500}>{t('changes')}</Text>
            <Button size="sm" variant="subtle" color="gray" onClick={() => setEdits({})}>
              {t('undo')}
            </Button>
          </Group>
          <Differences label={t('changes')} rows={differences} />
          <Adoption key={JSON.stringify(edits)} {...{ batch, version, onAdopted }} policy={next} />
        </Stack>
      )}
    </Section>
  );
}

/** What it would move, why it is adopted, and whom it applies to. */
function Adoption({ batch, version, policy, onAdopted }: Props) {
  const t = useTexts(policyTexts);
  const [reason, setReason] = useState('');
  const [scope, setScope] = useState<'new' | 'running'>('new');
  const preview = useMutation({
    mutationFn: (_seen: number) =>
      send<Schema<'PolicyPreview'>>(`/v1/batches/${batch}/policies/preview`, { body: { policy } }),
  });
  // What was looked at is adopted: with the version the batch had then.
  const command = useCommand({ href: `/v1/batches/${batch}/commands/adopt-policy`, version: preview.variables });
  const isLate = isStatus(command.error, 412);
  const lookAgain = (): void => {
    command.reset();
    preview.reset();
  };
  const adopt = (): void =>
    command.mutate(
      { body: { policy, scope, reason: reason.trim() } },
      {
        onSuccess: () => {
          notifications.show({ message: t('adopted'), color: 'argan' });
          onAdopted();
        },
      },
    );
  return (
    <>
      {preview.isError && <ProblemAlert error={preview.error} />}
      {!preview.isSuccess && (
        <Group justify="flex-end">
          <Button loading={preview.isPending} onClick={() => preview.mutate(version)}>
            {t('preview')}
          </Button>
        </Group>
      )}
      {preview.isSuccess && (
        <>
          <Moves preview={preview.data} />
          <Radio.Group
            label={t('scope.ask')}
            value={scope}
            onChange={(next) => setScope(next === 'running' ? next : 'new')}
          >
            <Group mt="xs">
              {(['new', 'running'] as const).map((one) => (
                <Radio key={one} value={one} label={t(`scope.${one}`)} />
              ))}
            </Group>
          </Radio.Group>
          <TextInput
            required
            label={t('why')}
            maxLength={300}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          {command.isError && <ProblemAlert error={command.error} onRetry={isLate ? lookAgain : undefined} />}
          <Group justify="flex-end">
            <Button loading={command.isPending} disabled={reason.trim() === ''} onClick={adopt}>
              {t('adopt')}
            </Button>
          </Group>
        </>
      )}
    </>
  );
}

function Moves({ preview: { changed, deadlines } }: { preview: Schema<'PolicyPreview'> }) {
  const t = useTexts(policyTexts);
  const words = useSettingWords();
  const moved = Object.entries(deadlines).filter(
    ([, { earlier, later, cancelled }]) => earlier + later + cancelled > 0,
  );
  const nameOf = (kind: string): string =>
    words.label({ id: kind, section: '', steps: [{ kind }], path: [], value: '' });
  return (
    <div>
      <Text role="status" fw={500}>
        {t('moves', { count: changed })}
      </Text>
      {moved.length > 0 && (
        <FiguresTable
          label={t('moves', { count: changed })}
          rows={moved}
          keyOf={([kind]) => kind}
          columns={[
            { key: 'kind', head: t('deadline'), cell: ([kind]) => nameOf(kind) },
            { key: 'earlier', head: t('earlier'), isNumber: true, cell: ([, { earlier }]) => earlier },
            { key: 'later', head: t('later'), isNumber: true, cell: ([, { later }]) => later },
            { key: 'cancelled', head: t('cancelled'), isNumber: true, cell: ([, { cancelled }]) => cancelled },
          ]}
        />
      )}
    </div>
  );
}
