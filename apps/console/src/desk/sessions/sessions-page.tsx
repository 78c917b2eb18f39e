import { ActionIcon, Badge, Button, Group, Text, Title } from '@mantine/core';
import { sessionStageNames } from '@mourafaka/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { CalendarPlus, ChevronLeft, ChevronRight } from 'lucide-react';
import { get, type Schema } from '../../api/client';
import { Loading } from '../../app/loading';
import { Page } from '../../app/page';
import { ProblemAlert } from '../../app/problem-alert';
import { hasRole, useMe } from '../../identity/me';
import { Ltr, Name } from '../../language/bdi';
import { today } from '../../language/formats';
import { useFormats } from '../../language/use-formats';
import { useLanguage, useTexts } from '../../language/use-texts';
import { ScheduleDialog } from './schedule-dialog';
import { scheduleTexts } from './schedule-texts';
import classes from './sessions-page.module.css';
import { sessionsTexts } from './texts';
import { addDays, daysOfWeek, mondayOf, weekSearch } from './week';

const route = getRouteApi('/staff/sessions');
type Session = Schema<'SessionPage'>['items'][number];

/** The collective training of a week, a column a day; on a small screen one day below the other. */
export function SessionsPage() {
  const t = useTexts(sessionsTexts);
  const { date } = useFormats();
  const navigate = route.useNavigate();
  const schedule = useTexts(scheduleTexts);
  const mayPlan = hasRole(useMe(), 'agent', 'regional-manager', 'programme-manager');
  const { week, do: action } = weekSearch({ ...route.useSearch() });
  const monday = mondayOf(week ?? today());
  const go = (next: string | undefined): void => void navigate({ search: next === undefined ? {} : { week: next } });
  const plan = (isOpen: boolean): void =>
    void navigate({
      search: (before) => ({ ...before, do: isOpen ? 'schedule' : undefined }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Group gap="xs" className="no-print">
          <ActionIcon variant="default" aria-label={t('week.previous')} onClick={() => go(addDays(monday, -7))}>
            <ChevronLeft size={20} aria-hidden className="mirrored" />
          </ActionIcon>
          <Button variant="default" onClick={() => go(undefined)}>
            {t('week.now')}
          </Button>
          <ActionIcon variant="default" aria-label={t('week.next')} onClick={() => go(addDays(monday, 7))}>
            <ChevronRight size={20} aria-hidden className="mirrored" />
          </ActionIcon>
          {mayPlan && (
            <Button leftSection={<CalendarPlus size={18} aria-hidden />} onClick={() => plan(true)}>
              {schedule('open')}
            </Button>
          )}
        </Group>
      }
    >
      {mayPlan && action === 'schedule' && <ScheduleDialog day={firstFree(monday)} onClose={() => plan(false)} />}
      <Title order={2} size="h3" aria-live="polite">
        {t('week.of', { day: date(monday) })}
      </Title>
      <Week monday={monday} />
      <Later after={addDays(monday, 7)} />
    </Page>
  );
}

/** A working day of the week shown that is still to come: what is planned is planned there. */
const firstFree = (monday: string): string | undefined =>
  daysOfWeek(monday)
    .slice(0, 5)
    .find((day) => day > today());

function Week({ monday }: { monday: string }) {
  const t = useTexts(sessionsTexts);
  const { day } = useFormats();
  const days = daysOfWeek(monday);
  const query = useQuery(get('/v1/sessions', { params: { query: { heldFrom: monday, heldTo: days[6], limit: 200 } } }));
  if (query.isPending) return <Loading rows={3} />;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <ol className={classes.week}>
      {days.map((one) => {
        const held = query.data.items.filter(({ heldOn }) => heldOn === one);
        return (
          <li key={one} className={classes.day} aria-current={one === today() ? 'date' : undefined}>
            <Title order={3} size="sm" fw={500}>
              {day(one)}
            </Title>
            {held.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('day.none')}
              </Text>
            )}
            {held.map((session) => (
              <SessionCard key={session.sessionId} session={session} />
            ))}
          </li>
        );
      })}
    </ol>
  );
}

/** What comes after the week, so that an empty week does not look like the end. */
function Later({ after }: { after: string }) {
  const t = useTexts(sessionsTexts);
  const { day } = useFormats();
  const { data } = useQuery(get('/v1/sessions', { params: { query: { heldFrom: after, limit: 6 } } }));
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="later">
      <Title order={2} size="h3" id="later" mb="sm">
        {t('later.title')}
      </Title>
      <ol className={classes.later}>
        {data.items.map((session) => (
          <li key={session.sessionId}>
            <Text size="sm">{day(session.heldOn)}</Text>
            <SessionCard session={session} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function SessionCard({ session }: { session: Session }) {
  const t = useTexts(sessionsTexts);
  const language = useLanguage();
  const { sessionId, module, from, to, place, stage, enrolled, capacity, waiting } = session;
  return (
    <Link to="/sessions/$sessionId" params={{ sessionId }} className={classes.session}>
      <Text fw={600} component="span">
        {module.name}
      </Text>
      <Text size="sm" component="span">
        <Ltr>
          {from}–{to}
        </Ltr>
        {' · '}
        <Name>{place}</Name>
      </Text>
      <Text size="sm" component="span">
        {t('places', { taken: enrolled, capacity })}
        {waiting > 0 && ` · ${t('waiting', { waiting })}`}
      </Text>
      <Badge
        variant="light"
        tt="none"
        radius="sm"
        color={stage === 'cancelled' ? 'brick' : stage === 'scheduled' ? 'sea' : 'argan'}
      >
        {sessionStageNames[stage][language]}
      </Badge>
    </Link>
  );
}
