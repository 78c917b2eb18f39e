import 'reflect-metadata';
import { getMetadataArgsStorage } from 'typeorm';
import { readModelEntities } from '.';
import { keptTables, rebuiltTables } from './rebuilt-tables';

const tableOf = (entity: unknown): string => {
  const table = getMetadataArgsStorage().tables.find(({ target }) => target === entity);
  return `${table?.schema}.${table?.name}`;
};

const withParents = (entity: object): object[] => {
  const parent = Object.getPrototypeOf(entity) as object | null;
  return parent === null ? [] : [entity, ...withParents(parent)];
};

function columnsOf(entity: object, { primary = false } = {}): string[] {
  const columns = getMetadataArgsStorage().filterColumns(withParents(entity) as (() => unknown)[]);
  return columns
    .filter(({ options }) => !primary || options.primary)
    .map(({ options, propertyName }) => options.name ?? propertyName);
}

describe('the tables that can be made again', () => {
  it('and those that are kept are all there are, each once', () => {
    const listed = [...rebuiltTables, ...keptTables].map(({ entity }) => entity);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.map(tableOf).sort()).toEqual(readModelEntities.map(tableOf).sort());
  });

  it.each(rebuiltTables.map((table) => [table.name, table] as const))('%s is what its entity says', (name, table) => {
    const { entity, key, owner, merging } = table;
    expect(tableOf(entity)).toBe(name);
    expect(columnsOf(entity, { primary: true })).toEqual(key);
    const named = [owner.column, ...(merging?.own ?? []), ...Object.keys(merging?.restored?.('now()') ?? {})];
    expect(named.filter((column) => !columnsOf(entity).includes(column))).toEqual([]);
  });
});
