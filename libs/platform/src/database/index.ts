export { createDataSource, type DatabaseOptions, type EntityClass } from './data-source';
export { isDatabaseAway } from './database-away';
export { migrate, schemaDifferences, type MigrateOptions } from './migrate';
export { PREPARED } from './preparing-client';
export { databaseRoles, ensureRolesSql, grantToAuditor, readWriteSchemaSql } from './roles';
