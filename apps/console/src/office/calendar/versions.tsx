import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { get, type Schema } from '../../api/client';
import { Asked } from '../../figures/parts/asked';
import { Section } from '../../figures/parts/section';
import { FiguresTable } from '../../figures/parts/table';
import { Name } from '../../language/bdi';
import { useFormats } from '../../language/use-formats';
import { useTexts } from '../../language/use-texts';
import { calendarTexts } from './calendar-texts';
import { useCalendarWords } from './words';

type Version = Schema<'CalendarVersions'>['items'][number];

/** Every version: by whom, why, and what it changed. */
export function Versions() {
  const t = useTexts(calendarTexts);
  const { dateTime } = useFormats();
  const query = useQuery(get('/v1/calendar/versions'));
  return (
    <Section id="versions" title={t('versions')} lead={t('versions.lead')}>
      <Asked query={query}>
        {({ items }) => (
          <FiguresTable
            label={t('versions')}
            rows={items}
            keyOf={({ version }) => String(version)}
            columns={[
              {
                key: 'version',
                head: t('version.head'),
                cell: ({ version }) => (
                  <Link to="/calendar" search={{ version }}>
                    {t('version', { n: version })}
                  </Link>
                ),
              },
              { key: 'when', head: t('when'), cell: ({ adoptedAt }) => dateTime(adoptedAt) },
              { key: 'who', head: t('who'), cell: ({ adoptedBy }) => <Name>{adoptedBy.name}</Name> },
              { key: 'why', head: t('reason'), cell: ({ reason }) => reason !== null && <Name>{reason}</Name> },
              { key: 'what', head: t('what'), cell: (version) => <What version={version} /> },
              {
                key: 'followed',
                head: t('followed'),
                cell: ({ bulkId, followedAt }) => {
                  if (followedAt !== null) return t('followed.at', { at: dateTime(followedAt) });
                  return t(bulkId === null ? 'followed.none' : 'followed.not');
                },
              },
            ]}
          />
        )}
      </Asked>
    </Section>
  );
}

function What({ version: { difference } }: { version: Version }) {
  const t = useTexts(calendarTexts);
  const words = useCalendarWords();
  if (!difference) return t('what.first');
  const { days, weekend, hours } = difference;
  const told = [
    ...days.map(words.changedDay),
    ...(weekend ? [t('what.weekend')] : []),
    ...(hours ? [t('what.hours')] : []),
  ];
  if (told.length === 0) return t('what.none');
  return told.map((text) => <div key={text}>{text}</div>);
}
