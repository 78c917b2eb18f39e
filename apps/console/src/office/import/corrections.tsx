import { Button, Group, Switch, Table, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { memo, useCallback, useState } from 'react';
import { send } from '../../api/client';
import { ProblemAlert } from '../../app/problem-alert';
import { appTexts } from '../../app/texts';
import parts from '../../figures/parts/parts.module.css';
import { Section } from '../../figures/parts/section';
import { useLabels } from '../../forms/labels';
import { Name } from '../../language/bdi';
import { useTexts } from '../../language/use-texts';
import classes from './import-page.module.css';
import { importTexts } from './import-texts';
import {
  besideCells,
  type Cells,
  changedRows,
  type Column,
  columnsFor,
  type Edits,
  type Item,
  type Path,
  type Report,
} from './report';

/** The API takes so many at once. */
const rowsAtOnce = 40;
const rowsShown = 20;

interface Props {
  batch: string;
  report: Report;
  rows: readonly Item[];
  onAnswered: (items: readonly Item[]) => void;
}

/** Rejected rows as a table to type in; what was changed is sent again, and nothing else. */
export function Corrections({ batch, report, rows, onAnswered }: Props) {
  const t = useTexts(importTexts);
  const app = useTexts(appTexts);
  const [edits, setEdits] = useState<Edits>({});
  const [isAll, setAll] = useState(false);
  const [most, setMost] = useState(rowsShown);
  const change = useCallback(
    (row: number, path: Path, text: string) =>
      setEdits((before) => ({ ...before, [row]: { ...before[row], [path]: text } })),
    [],
  );
  const sending = useSending({
    batch,
    report,
    onAnswered,
    onSent: (sent) => setEdits((before) => without(before, sent)),
  });
  const changed = changedRows(rows, edits);
  const shown = rows.slice(0, most);
  const columns = columnsFor(report, shown, edits, isAll);
  return (
    <Section
      id="correct"
      title={t('correct')}
      lead={t('correct.lead')}
      actions={
        <Switch
          label={t('correct.all')}
          checked={isAll}
          onChange={({ currentTarget }) => setAll(currentTarget.checked)}
        />
      }
    >
      {sending.isError && <ProblemAlert error={sending.error} />}
      <div className={parts.scroll} role="region" aria-label={t('correct')} tabIndex={0}>
        <Table aria-label={t('correct')} verticalSpacing="xs" className={classes.sheet}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('row.head')}</Table.Th>
              {columns.map((column) => (
                <Table.Th key={column.path} scope="col">
                  <ColumnName column={column} />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((item) => (
              <Row key={item.row} item={item} columns={columns} edited={edits[item.row]} onChange={change} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Group justify="space-between" className="no-print">
        {rows.length > most ? (
          <Button variant="default" onClick={() => setMost(most + rowsShown)}>
            {app('more')}
          </Button>
        ) : (
          <span />
        )}
        <Button loading={sending.isPending} disabled={changed.length === 0} onClick={() => sending.mutate(changed)}>
          {t('correct.send', { count: changed.length })}
        </Button>
      </Group>
    </Section>
  );
}

const without = (edits: Edits, rows: readonly number[]): Edits =>
  Object.fromEntries(Object.entries(edits).filter(([row]) => !rows.includes(Number(row))));

interface Sending extends Omit<Props, 'rows'> {
  onSent: (rows: readonly number[]) => void;
}
type Given = ReturnType<typeof changedRows>;

/** A few rows after the other; what was answered stands, also when the line breaks afterwards. */
function useSending({ batch, report, onAnswered, onSent }: Sending) {
  const t = useTexts(importTexts);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (rows: Given) => {
      let accepted = 0;
      for (let start = 0; start < rows.length; start += rowsAtOnce) {
        const body = { columns: report.columns, rows: rows.slice(start, start + rowsAtOnce) };
        const answer = await send<Report>(`/v1/batches/${batch}/imports/rows`, { body });
        accepted += answer.accepted;
        onAnswered(answer.items);
        onSent(answer.items.map(({ row }) => row));
      }
      return accepted;
    },
    onSuccess: (count) => notifications.show({ message: t('correct.done', { count }), color: 'argan' }),
    onSettled: () => queries.invalidateQueries(),
  });
}

const lastOf = (path: string): string => path.split('.').at(-1) ?? path;

function ColumnName({ column: { path, name } }: { column: Column }) {
  const { field } = useLabels();
  return <Name>{name ?? field(lastOf(path))}</Name>;
}

interface RowProps {
  item: Item;
  columns: readonly Column[];
  edited?: Cells;
  onChange: (row: number, path: Path, text: string) => void;
}

const Row = memo(function Row({ item, columns, edited, onChange }: RowProps) {
  const t = useTexts(importTexts);
  const { field } = useLabels();
  const { row, cells = {}, errors = [] } = item;
  const name = cells['cooperative.denominationFr'] ?? cells['cooperative.denominationAr'];
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {t('row', { row: String(row) })}
        {name !== undefined && (
          <Text size="sm">
            <Name>{name}</Name>
          </Text>
        )}
        {besideCells(item, columns).map((message) => (
          <Text key={message} size="sm" c="var(--mantine-color-error)">
            {message}
          </Text>
        ))}
      </Table.Th>
      {columns.map(({ path, name: column }) => {
        const messages = errors.filter((error) => error.field === path).map(({ message }) => message);
        return (
          <Table.Td key={path}>
            <Cell
              label={t('correct.cell', { row: String(row), column: column ?? field(lastOf(path)) })}
              isLong={path === 'project.summary'}
              text={edited?.[path] ?? cells[path] ?? ''}
              error={messages.join(' ')}
              onChange={(text) => onChange(row, path, text)}
            />
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
});

interface CellProps {
  label: string;
  isLong: boolean;
  text: string;
  error: string;
  onChange: (text: string) => void;
}

function Cell({ label, isLong, text, error, onChange }: CellProps) {
  const props = {
    'aria-label': label,
    dir: 'auto',
    value: text,
    error: error === '' ? undefined : error,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value),
  };
  return isLong ? <Textarea {...props} rows={3} /> : <TextInput {...props} />;
}
