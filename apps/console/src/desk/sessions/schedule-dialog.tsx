import { Alert, Button, Group, List, Modal, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { regions } from '@mourafaka/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { get } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { ProblemAlert } from '../../app/problem-alert';
import { appTexts } from '../../app/texts';
import { useBatchChoices, useBatches } from '../../figures/parts/use-figures';
import { DateField } from '../../forms/date-field';
import { formTexts } from '../../forms/form-texts';
import { HourField } from '../../forms/hour-field';
import { useLabels } from '../../forms/labels';
import { useCommand } from '../../forms/use-command';
import { useMe } from '../../identity/me';
import { useLanguage, useTexts } from '../../language/use-texts';
import { type Conflict, conflictsOf } from './conflicts';
import { empty, modulesOf, needed, payloadOf, type Typed } from './schedule-form';
import { scheduleTexts } from './schedule-texts';

/** Schedules a session of collective training; what speaks against it is said while it is planned. */
export function ScheduleDialog({ day, onClose }: { day: string | undefined; onClose: () => void }) {
  const t = useTexts(scheduleTexts);
  const app = useTexts(appTexts);
  const navigate = useNavigate();
  const isSmall = useMediaQuery('(max-width: 40em)');
  const form = useSchedule(day);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    form.send((sessionId) => {
      notifications.show({ message: t('done'), color: 'argan' });
      void navigate({ to: '/sessions/$sessionId', params: { sessionId } });
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title')}
      size="lg"
      fullScreen={isSmall}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': app('close') }}
    >
      <form noValidate onSubmit={submit}>
        <Stack>
          {form.error !== null && <ProblemAlert error={form.error} />}
          <What form={form} />
          <When form={form} />
          <Conflicts plan={form.typed} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {app('cancel')}
            </Button>
            <Button type="submit" loading={form.isSending}>
              {t('open')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface Form {
  typed: Typed;
  set: (change: Partial<Typed>) => void;
  /** What a field is given besides its value: how it is called, and what is wrong with it. */
  field: (name: keyof Typed) => { label: string; required: boolean; error: string | undefined };
  error: Error | null;
  isSending: boolean;
  send: (onDone: (sessionId: string) => void) => void;
}

function useSchedule(day: string | undefined): Form {
  const t = useTexts(scheduleTexts);
  const missing = useTexts(formTexts)('missing.value');
  const labels = useLabels();
  const { regions: mine } = useMe();
  const latest = useBatches()?.at(-1) ?? '';
  const [kept, setKept] = useState<Typed>({ ...empty, heldOn: day ?? '', region: mine[0] ?? '' });
  const [isChecked, setChecked] = useState(false);
  const command = useCommand<{ sessionId: string }>({ href: '/v1/sessions' });
  const typed = { ...kept, batch: kept.batch || latest };
  const endsEarly = typed.from !== '' && typed.to !== '' && typed.to <= typed.from;
  const isNeeded = (name: keyof Typed): boolean => needed.some((one) => one === name);
  const isMissing = (name: keyof Typed): boolean => isNeeded(name) && String(typed[name]).trim() === '';
  const told = command.error instanceof ApiProblem ? (command.error.body.errors ?? []) : [];
  return {
    typed,
    set: (change) => setKept((before) => ({ ...before, ...change })),
    field: (name) => ({
      label: name === 'batch' || name === 'heldOn' || name === 'from' || name === 'to' ? t(name) : labels.field(name),
      required: isNeeded(name),
      error:
        isChecked && isMissing(name)
          ? missing
          : name === 'to' && endsEarly
            ? t('ends')
            : told.find(({ field }) => field === name)?.message,
    }),
    error: command.error,
    isSending: command.isPending,
    send: (onDone) => {
      setChecked(true);
      if (endsEarly || needed.some(isMissing)) return;
      command.mutate({ body: payloadOf(typed) }, { onSuccess: ({ sessionId }) => onDone(sessionId) });
    },
  };
}

function What({ form: { typed, set, field } }: { form: Form }) {
  const t = useTexts(scheduleTexts);
  const language = useLanguage();
  const { regions: mine } = useMe();
  const batches = useBatchChoices(useBatches() ?? []);
  const { data } = useQuery({
    ...get('/v1/batches/{batch}', { params: { path: { batch: typed.batch } } }),
    enabled: typed.batch !== '',
  });
  const reach = regions.filter(({ code }) => mine.length === 0 || mine.includes(code));
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Select
        {...field('module')}
        data={modulesOf(data).map(({ key, names }) => ({ value: key, label: names[language] }))}
        value={typed.module || null}
        onChange={(module) => set({ module: module ?? '' })}
        data-autofocus
      />
      <Select
        {...field('batch')}
        data={batches}
        value={typed.batch || null}
        allowDeselect={false}
        onChange={(batch) => set({ batch: batch ?? '', module: '' })}
      />
      <Select
        {...field('region')}
        description={t('region.hint')}
        data={reach.map(({ code, ar, fr }) => ({ value: code, label: language === 'ar' ? ar : fr }))}
        value={typed.region || null}
        allowDeselect={false}
        onChange={(region) => set({ region: region ?? '' })}
      />
      <TextInput
        {...field('lot')}
        description={t('lot.hint')}
        value={typed.lot}
        maxLength={60}
        onChange={({ currentTarget: { value } }) => set({ lot: value })}
      />
    </SimpleGrid>
  );
}

const languages = ['ar', 'fr', 'zgh'] as const;

function When({ form: { typed, set, field } }: { form: Form }) {
  const t = useTexts(scheduleTexts);
  const labels = useLabels();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <DateField {...field('heldOn')} value={typed.heldOn} onChange={(heldOn) => set({ heldOn })} />
      <SimpleGrid cols={2}>
        {(['from', 'to'] as const).map((name) => (
          <HourField key={name} {...field(name)} value={typed[name]} onChange={(hour) => set({ [name]: hour })} />
        ))}
      </SimpleGrid>
      <TextInput
        {...field('place')}
        description={t('place.hint')}
        value={typed.place}
        maxLength={200}
        onChange={({ currentTarget: { value } }) => set({ place: value })}
      />
      <TextInput
        {...field('trainer')}
        value={typed.trainer}
        maxLength={120}
        onChange={({ currentTarget: { value } }) => set({ trainer: value })}
      />
      <NumberInput
        {...field('capacity')}
        description={t('capacity.hint')}
        value={typed.capacity}
        min={1}
        max={200}
        allowDecimal={false}
        hideControls
        onChange={(capacity) => set({ capacity: typeof capacity === 'number' ? capacity : '' })}
      />
      <Select
        {...field('language')}
        data={languages.map((value) => ({ value, label: labels.choice(value) }))}
        value={typed.language || null}
        clearable
        onChange={(language) => set({ language: language ?? '' })}
      />
    </SimpleGrid>
  );
}

/** Said while it is typed, so that nobody has to be told afterwards. */
function Conflicts({ plan }: { plan: Typed }) {
  const t = useTexts(scheduleTexts);
  const language = useLanguage();
  const { heldOn } = plan;
  const query = { heldFrom: heldOn, heldTo: heldOn, limit: 200 };
  const { data: calendar } = useQuery(get('/v1/calendar'));
  const { data: held } = useQuery({ ...get('/v1/sessions', { params: { query } }), enabled: heldOn !== '' });
  const conflicts = heldOn === '' ? [] : conflictsOf(plan, held?.items ?? [], calendar?.calendar);
  const say = (conflict: Conflict): string => {
    if (conflict.kind === 'weekend') return t('conflict.weekend');
    if (conflict.kind === 'holiday')
      return t('conflict.holiday', { name: conflict.names[language === 'ar' ? 'ar' : 'fr'] });
    const { module, from, to, place, trainer } = conflict.session;
    return t(`conflict.${conflict.kind}`, { module: module.name, from, to, place, trainer });
  };
  return (
    <div role="status">
      {conflicts.length > 0 && (
        <Alert color="saffron" title={t('conflicts')}>
          <List size="sm">
            {conflicts.map((conflict) => (
              <List.Item key={say(conflict)}>{say(conflict)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </div>
  );
}
