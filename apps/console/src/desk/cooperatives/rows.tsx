import { Badge, Checkbox, Text, VisuallyHidden } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { Link } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Schema } from '../../api/client';
import { Name } from '../../language/bdi';
import { useLanguage, useTexts } from '../../language/use-texts';
import { cooperativeName } from '../../staff/cooperative-name';
import { provinceName, sectorName, stateName } from '../../words/names';
import { Due } from '../due';
import classes from './rows.module.css';
import { listTexts } from './texts';
import type { Choosing } from './use-choosing';

type Found = Schema<'JourneySummary'>;

interface Props {
  rows: readonly Found[];
  total: number;
  /** For who may give a command to several at once. */
  choosing?: Choosing;
  /** The last rows are near: more may be fetched. */
  onEnd: () => void;
}

const columns = ['name', 'place', 'state', 'due'] as const;

/** Only the rows on the screen are there: twenty thousand scroll as twenty do. */
export function Rows({ rows, total, choosing, onEnd }: Props) {
  const t = useTexts(listTexts);
  const list = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(list.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 72,
    overscan: 12,
    scrollMargin: offset,
    getItemKey: (index) => rows[index]?.journeyId ?? index,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 30) onEnd();
  }, [last, rows.length, onEnd]);
  return (
    <div role="table" aria-rowcount={total + 1} className={classes.table} data-choosing={choosing !== undefined}>
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={classes.head}>
          {choosing && (
            <span role="columnheader">
              <VisuallyHidden>{t('column.choice')}</VisuallyHidden>
            </span>
          )}
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {t(`column.${column}`)}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" ref={list} className={classes.body} style={{ blockSize: virtual.getTotalSize() }}>
        {shown.map(({ index, key, start }) => {
          const row = rows[index];
          return (
            row && (
              <div
                key={key}
                role="row"
                aria-rowindex={index + 2}
                data-index={index}
                ref={virtual.measureElement}
                className={classes.row}
                style={{ transform: `translateY(${start - offset}px)` }}
              >
                <Row row={row} choosing={choosing} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function Row({ row, choosing }: { row: Found; choosing: Choosing | undefined }) {
  const t = useTexts(listTexts);
  const language = useLanguage();
  const name = cooperativeName(row.cooperative, language);
  return (
    <>
      {choosing && (
        <span role="cell">
          <label className={classes.choice}>
            <Checkbox
              aria-label={t('choose.one', { name })}
              checked={row.journeyId in choosing.chosen}
              onChange={() => choosing.toggle(row)}
            />
          </label>
        </span>
      )}
      <span role="cell">
        <Link to="/cooperatives/$journeyId" params={{ journeyId: row.journeyId }} className={classes.link}>
          <Name>{name}</Name>
        </Link>
        <Text size="sm" c="dimmed" component="span" display="block">
          {sectorName(row.sector, language)}
        </Text>
      </span>
      <span role="cell">{provinceName(row.province, language)}</span>
      <span role="cell">
        <Badge variant="light" tt="none" radius="sm" size="lg" color={row.suspended ? 'saffron' : undefined}>
          {stateName(row.state, language)}
        </Badge>
      </span>
      <span role="cell">
        <Due dueOn={row.nextDeadline?.dueOn} isOverdue={row.nextDeadline?.overdue ?? false} />
      </span>
    </>
  );
}
