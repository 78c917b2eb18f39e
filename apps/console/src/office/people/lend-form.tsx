import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { get, type Schema } from '../../api/client';
import { ProblemAlert } from '../../app/problem-alert';
import parts from '../../figures/parts/parts.module.css';
import { Section } from '../../figures/parts/section';
import { DateField } from '../../forms/date-field';
import { useCommand } from '../../forms/use-command';
import { hasRole, type Me, useMe } from '../../identity/me';
import { today } from '../../language/formats';
import { useTexts } from '../../language/use-texts';
import { staffTexts } from '../../staff/texts';
import { peopleTexts } from './people-texts';

const lendable = ['agent', 'regional-manager'] as const;
type Lent = (typeof lendable)[number];
type Person = Pick<Me, 'id' | 'name' | 'roles'>;

const lentBy = ({ roles }: Person): Lent[] => lendable.filter((role) => roles.includes(role));

/** Whose rights one may lend: one's own, and for whom one answers; the API has the last word. */
function lendersFor(me: Me, people: readonly Person[]): Person[] {
  const others = hasRole(me, 'regional-manager', 'programme-manager') ? people.filter(({ id }) => id !== me.id) : [];
  return [me, ...others].filter((one) => lentBy(one).length > 0);
}

const nothing = () => ({ from: '', to: '', startsOn: today(), endsOn: '', reason: '' });

/** During a leave, or for a replacement. */
export function LendForm() {
  const t = useTexts(peopleTexts);
  const staff = useTexts(staffTexts);
  const people = (useQuery(get('/v1/users', { params: { query: { limit: 200 } } })).data?.items ?? []) as Person[];
  const me = useMe();
  const lenders = lendersFor(me, people);
  const [values, setValues] = useState(nothing);
  const set = (change: Partial<typeof values>): void => setValues({ ...values, ...change });
  const command = useCommand<Schema<'Delegation'>>({ href: '/v1/delegations' });
  const from = lenders.find(({ id }) => id === (values.from === '' ? me.id : values.from));
  const standIns = people.filter((one) => one.id !== from?.id && hasRole(one, ...lendable, 'programme-manager'));
  const named = ({ id, name, roles }: Person) => ({
    value: id,
    label: `${name} · ${roles.map((role) => staff(`role.${role}`)).join(' · ')}`,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { to, startsOn, endsOn, reason } = values;
    const body = {
      ...{ from: from?.id, to, role: from && lentBy(from)[0], endsOn, reason: reason.trim() },
      ...(startsOn !== today() && { startsOn }),
    };
    const onSuccess = (): void => {
      notifications.show({ message: t('given'), color: 'argan' });
      setValues(nothing());
    };
    command.mutate({ body }, { onSuccess });
  };
  return (
    <Section id="lend" title={t('give')}>
      <form onSubmit={submit} className="no-print">
        <Stack>
          <Text size="sm">{t('give.lead')}</Text>
          {command.isError && <ProblemAlert error={command.error} />}
          <div className={parts.filters}>
            <Select
              label={t('from')}
              data={lenders.map(named)}
              value={from?.id ?? null}
              required
              searchable
              allowDeselect={false}
              onChange={(value) => set({ from: value ?? '' })}
            />
            <Select
              label={t('to')}
              data={standIns.map(named)}
              value={values.to === '' ? null : values.to}
              required
              searchable
              onChange={(value) => set({ to: value ?? '' })}
            />
            <DateField
              label={t('starts')}
              value={values.startsOn}
              minDate={today()}
              required
              onChange={(startsOn) => set({ startsOn })}
            />
            <DateField
              label={t('ends')}
              value={values.endsOn}
              minDate={values.startsOn}
              required
              onChange={(endsOn) => set({ endsOn })}
            />
          </div>
          <TextInput
            label={t('reason')}
            value={values.reason}
            required
            maxLength={300}
            onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={command.isPending}>
              {t('do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
