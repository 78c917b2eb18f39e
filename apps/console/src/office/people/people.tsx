import { Badge, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { FiguresTable } from '../../figures/parts/table';
import { Ltr, Name } from '../../language/bdi';
import { useFormats } from '../../language/use-formats';
import { useLanguage, useTexts } from '../../language/use-texts';
import { staffTexts } from '../../staff/texts';
import { regionName } from '../../words/names';
import { peopleTexts } from './people-texts';

type User = Schema<'User'>;

/** A row for each: who they are, how far they reach, how they are told. */
export function People({ rows }: { rows: readonly User[] }) {
  const t = useTexts(peopleTexts);
  const staff = useTexts(staffTexts);
  const { date } = useFormats();
  return (
    <FiguresTable
      label={t('people')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: t('name'),
          cell: ({ id, name }) => (
            <>
              <Name>{name}</Name>
              <Text size="sm" c="dimmed">
                <Ltr>{id}</Ltr>
              </Text>
            </>
          ),
        },
        {
          key: 'role',
          head: t('role'),
          cell: ({ roles }) => roles.map((role) => staff(`role.${role as 'agent'}`)).join(' · '),
        },
        { key: 'where', head: t('where'), cell: (user) => <Where user={user} /> },
        {
          key: 'reached',
          head: t('reached'),
          cell: ({ channels }) =>
            channels.length === 0 ? t('reached.inbox') : channels.map((one) => t(`reached.${one}`)).join(' · '),
        },
        {
          key: 'seen',
          head: t('seen'),
          cell: ({ seenAt, isAway }) => (
            <>
              {date(seenAt)}
              {isAway && (
                <Text size="sm" c="dimmed">
                  {t('away')}
                </Text>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

/** Regions by name, lots by code; a consultant's cooperatives are a step away. */
function Where({ user: { id, roles, regions, lots } }: { user: User }) {
  const t = useTexts(peopleTexts);
  const language = useLanguage();
  if (regions.length === 0 && lots.length === 0 && !roles.includes('consultant')) return t('everywhere');
  return (
    <>
      {regions.map((code) => regionName(code, language)).join(' · ')}
      {lots.map((lot) => (
        <Badge key={lot} variant="default" mx={4}>
          <Ltr>{lot}</Ltr>
        </Badge>
      ))}
      {roles.includes('consultant') && (
        <div>
          <Link to="/cooperatives" search={{ consultant: id }}>
            {t('cooperatives')}
          </Link>
        </div>
      )}
    </>
  );
}
