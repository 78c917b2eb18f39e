import { ActionIcon, Button, Group, SimpleGrid, Stack, Text, Textarea, TextInput, Select } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Schema } from '../../api/client';
import { ProblemAlert } from '../../app/problem-alert';
import { appTexts } from '../../app/texts';
import { formTexts } from '../../forms/form-texts';
import { useLabels } from '../../forms/labels';
import { useCommand } from '../../forms/use-command';
import { useTexts } from '../../language/use-texts';
import classes from './session-page.module.css';
import { sessionTexts } from './texts';

const roles = ['president', 'manager', 'board', 'member', 'employee', 'other'];
const ageBands = ['under-25', '25-34', '35-44', '45-59', '60-plus'];

interface Person {
  id: number;
  sex: 'female' | 'male';
  role: string;
  ageBand: string | null;
  name: string;
}

interface Props {
  session: Schema<'TrainingSession'>;
  journeyId: string;
  /** What is noted again, or after the closing, says why. */
  needsReason: boolean;
  onDone: () => void;
}

/** Who came of a cooperative: a touch adds a person, another says how old. Large enough for a tablet in a full room. */
export function AttendanceForm({ session, journeyId, needsReason, onDone }: Props) {
  const t = useTexts(sessionTexts);
  const app = useTexts(appTexts);
  const form = useTexts(formTexts);
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const command = useCommand({ href: `/v1/sessions/${session.sessionId}/commands/record-attendance` });
  const change = (id: number, change: Partial<Person>): void =>
    setPeople((all) => all.map((one) => (one.id === id ? { ...one, ...change } : one)));
  const add = (sex: Person['sex']): void =>
    setPeople((all) => [...all, { id: (all.at(-1)?.id ?? 0) + 1, sex, role: 'member', ageBand: null, name: '' }]);
  const record = (came: readonly Person[]): void => {
    setChecked(true);
    if (came.some(({ ageBand }) => ageBand === null) || (needsReason && reason.trim() === '')) return;
    const participants = came.map(({ sex, role, ageBand, name }) => ({
      sex,
      role,
      ageBand,
      ...(name.trim() !== '' && { name: name.trim() }),
    }));
    const body = { journeyId, participants, ...(reason.trim() !== '' && { reason: reason.trim() }) };
    command.mutate({ body }, { onSuccess: onDone });
  };
  return (
    <Stack mt="md">
      {command.isError && <ProblemAlert error={command.error} />}
      {people.map((person, index) => (
        <PersonFields
          key={person.id}
          number={index + 1}
          person={person}
          isChecked={isChecked}
          onChange={(next) => change(person.id, next)}
          onRemove={() => setPeople((all) => all.filter(({ id }) => id !== person.id))}
        />
      ))}
      <Group gap="xs">
        <Button variant="default" size="md" leftSection={<Plus size={20} aria-hidden />} onClick={() => add('female')}>
          {t('add.woman')}
        </Button>
        <Button variant="default" size="md" leftSection={<Plus size={20} aria-hidden />} onClick={() => add('male')}>
          {t('add.man')}
        </Button>
      </Group>
      {needsReason && (
        <Textarea
          label={t('reason')}
          required
          autosize
          value={reason}
          error={isChecked && reason.trim() === '' ? form('missing.value') : undefined}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" color="gray" onClick={onDone}>
          {app('cancel')}
        </Button>
        {people.length === 0 ? (
          <Button variant="default" loading={command.isPending} onClick={() => record([])}>
            {t('nobody')}
          </Button>
        ) : (
          <Button loading={command.isPending} onClick={() => record(people)}>
            {form('send')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

interface PersonProps {
  number: number;
  person: Person;
  isChecked: boolean;
  onChange: (change: Partial<Person>) => void;
  onRemove: () => void;
}

function PersonFields({ number, person, isChecked, onChange, onRemove }: PersonProps) {
  const t = useTexts(sessionTexts);
  const form = useTexts(formTexts);
  const labels = useLabels();
  const listOf = (values: readonly string[]) => values.map((value) => ({ value, label: labels.choice(value) }));
  return (
    <div role="group" aria-label={t('person', { number })} className={classes.person}>
      <Group justify="space-between">
        <Text fw={500}>
          {t('person', { number })} · {labels.choice(person.sex)}
        </Text>
        <ActionIcon aria-label={`${form('remove')}: ${t('person', { number })}`} onClick={onRemove}>
          <X size={20} aria-hidden />
        </ActionIcon>
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Select
          label={labels.field('ageBand')}
          required
          data={listOf(ageBands)}
          value={person.ageBand}
          error={isChecked && person.ageBand === null ? form('missing.value') : undefined}
          onChange={(ageBand) => onChange({ ageBand })}
        />
        <Select
          label={labels.field('role')}
          data={listOf(roles)}
          value={person.role}
          allowDeselect={false}
          onChange={(role) => onChange({ role: role ?? 'member' })}
        />
        <TextInput
          label={t('person.name')}
          value={person.name}
          maxLength={120}
          onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
        />
      </SimpleGrid>
    </div>
  );
}
