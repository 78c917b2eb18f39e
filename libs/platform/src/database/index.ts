export { createDataSource, type EntityClass } from './data-source';
export { isDatabaseAway } from './database-away';
export { migrate, MIGRATION_LOCK, schemaDifferences } from './migrate';
export { PREPARED } from './preparing-client';
export { databaseRoles, ensureRolesSql, grantToAuditor, readWriteSchemaSql } from './roles';
export type { SqlFragment } from './sql-fragment';
