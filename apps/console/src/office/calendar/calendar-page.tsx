import { Alert, Anchor, Group, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { get, type Schema } from '../../api/client';
import { Page } from '../../app/page';
import { Asked } from '../../figures/parts/asked';
import { hasRole, useMe } from '../../identity/me';
import { today } from '../../language/formats';
import { useTexts } from '../../language/use-texts';
import { calendarSearch } from './calendar-search';
import { calendarTexts } from './calendar-texts';
import { type Change, withChange, withChanges, yearOf, yearsOf } from './changes';
import { Holidays } from './holidays';
import { Ramadan } from './ramadan';
import { Review } from './review';
import { Versions } from './versions';
import { Week } from './week';

const route = getRouteApi('/staff/calendar');

/** The calendar by which deadlines are counted: read by all who may, changed by head office once they saw what moves. */
export function CalendarPage() {
  const t = useTexts(calendarTexts);
  const { version } = calendarSearch({ ...route.useSearch() });
  const isEditor = hasRole(useMe(), 'programme-manager', 'administrator');
  const mayEdit = isEditor && version === undefined;
  const query = useQuery(get('/v1/calendar', { params: { query: version === undefined ? {} : { version } } }));
  return (
    <Page title={t('title')} lead={t(isEditor ? 'lead' : 'lead.read')}>
      {version !== undefined && (
        <Alert color="saffron">
          {t('version.shown', { n: version })}{' '}
          <Anchor underline="always" renderRoot={(props) => <Link to="/calendar" search={{}} {...props} />}>
            {t('version.now')}
          </Anchor>
        </Alert>
      )}
      <Asked query={query}>{(answer) => <Calendar answer={answer} mayEdit={mayEdit} />}</Asked>
      <Versions />
    </Page>
  );
}

function Calendar({ answer, mayEdit }: { answer: Schema<'Calendar'>; mayEdit: boolean }) {
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const draft = mayEdit ? withChanges(answer.calendar, changes) : answer.calendar;
  const onChange = mayEdit ? (change: Change) => setChanges((before) => withChange(before, change)) : undefined;
  const { year, choice } = useYear(yearsOf(draft));
  return (
    <Stack gap="lg">
      {mayEdit && changes.length > 0 && (
        <Review
          key={JSON.stringify(changes)}
          calendar={answer.calendar}
          changes={changes}
          onUndo={(index) => setChanges(changes.filter((_, n) => n !== index))}
          onAdopted={() => setChanges([])}
        />
      )}
      <Week calendar={draft} onChange={onChange} />
      {choice}
      <Holidays calendar={draft} year={year} onChange={onChange} />
      <Ramadan calendar={draft} year={year} onChange={onChange} />
    </Stack>
  );
}

/** The year that is shown: that of the address, else the present one, else the latest there is. */
function useYear(years: readonly string[]) {
  const t = useTexts(calendarTexts);
  const search = calendarSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const wanted = search.year ?? yearOf(today());
  const offered = [...new Set([...years, wanted, String(Number(wanted) + 1)])].sort();
  const choice = (
    <Group className="no-print">
      <Select
        label={t('year')}
        data={offered}
        value={wanted}
        allowDeselect={false}
        onChange={(year) =>
          void navigate({ search: calendarSearch({ ...search, year }), replace: true, resetScroll: false })
        }
      />
    </Group>
  );
  return { year: wanted, choice };
}
