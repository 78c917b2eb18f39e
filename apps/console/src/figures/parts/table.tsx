import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './parts.module.css';

interface Column<Row> {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end, below each other. */
  isNumber?: boolean;
}

interface Props<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

/** A table of figures: its first column names the rows. Too wide for the screen, it scrolls by itself, and is reached by the keyboard. */
export function FiguresTable<Row>({ label, columns, rows, keyOf }: Props<Row>) {
  const align = (isNumber: boolean | undefined) => (isNumber ? ('end' as const) : ('start' as const));
  return (
    <div className={classes.scroll} role="region" aria-label={label} tabIndex={0}>
      <Table aria-label={label} verticalSpacing="xs" horizontalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ key, head, isNumber }) => (
              <Table.Th key={key} scope="col" ta={align(isNumber)}>
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={keyOf(row)}>
              {columns.map(({ key, cell, isNumber }, index) =>
                index === 0 ? (
                  <Table.Th key={key} scope="row" fw={500}>
                    {cell(row)}
                  </Table.Th>
                ) : (
                  <Table.Td key={key} ta={align(isNumber)} data-text={isNumber ? undefined : true}>
                    {cell(row)}
                  </Table.Td>
                ),
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
